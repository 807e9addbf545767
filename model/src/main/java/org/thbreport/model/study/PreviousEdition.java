package org.thbreport.model.study;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thbreport.model.geo.CountryCode;

/**
 * The findings of an earlier edition of a study, to be compared.
 *
 * @param edition its number
 * @param published its day of publication
 * @param participants the countries that are known to have taken part
 * @param rosterComplete whether these are all that took part
 * @param named the countries that each finding with a complete list named, by the finding's id
 */
public record PreviousEdition(
        int edition,
        LocalDate published,
        List<CountryCode> participants,
        boolean rosterComplete,
        Map<String, List<CountryCode>> named) {

    /** Copies the lists and keeps their order. */
    public PreviousEdition {
        participants = List.copyOf(participants);
        named = Collections.unmodifiableMap(new LinkedHashMap<>(named));
    }

    /** Returns an earlier edition of a study as far as it is compared. */
    public static PreviousEdition of(Study earlier) {
        Map<String, List<CountryCode>> named = new LinkedHashMap<>();
        earlier.findings().stream()
                .filter(PreviousEdition::isComparable)
                .forEach(finding -> named.put(finding.id(), finding.countries()));
        return new PreviousEdition(
                earlier.edition(),
                earlier.published(),
                earlier.participants().named(),
                earlier.participants().rosterComplete(),
                named);
    }

    /** Returns whether a list can be compared: it is complete, and its countries are known one by one. */
    public static boolean isComparable(Finding finding) {
        return finding.hasList()
                && !finding.list().kind().isOpen()
                && !finding.countries().isEmpty();
    }
}
