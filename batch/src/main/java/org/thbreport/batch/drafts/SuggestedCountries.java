package org.thbreport.batch.drafts;

import java.util.List;
import java.util.stream.Collectors;
import org.thbreport.ingest.draft.DraftList;
import org.thbreport.ingest.draft.ListFlag;
import org.thbreport.model.geo.CountryCode;

/** The countries of a list with what its source says besides, as they are suggested to the person who decides. */
final class SuggestedCountries {

    static final String EXAMPLES = "E.g. ";
    static final String ALL = "all except ";

    /** Stands behind a list where the source has something that was not read. */
    private static final String MORE = ", ?";

    private static final String ALL_MEMBERS = "all Member States except ";

    private SuggestedCountries() {}

    /**
     * Returns a list with what its source says besides the countries, so that it is not lost where the row is accepted as it stands: remarks on
     * countries, parts of them, another number, that it speaks of Member States alone, and a question mark for what was not read; empty where it
     * says nothing of that.
     */
    static String of(DraftList list) {
        boolean open = list.flags().contains(ListFlag.OPEN);
        boolean differs = list.flags().contains(ListFlag.DIFF) && list.stated() != null;
        if (list.flags().contains(ListFlag.MEMBERS)) {
            return ALL_MEMBERS + codes(list.excluded()) + (open ? MORE : "");
        }
        if (list.flags().contains(ListFlag.NEG)) {
            return "";
        }
        if (!list.excluded().isEmpty()) {
            return open ? ALL + codes(list.excluded()) + MORE : "";
        }
        if (list.qualifiers().isEmpty() && !differs && !open) {
            return "";
        }
        return (list.flags().contains(ListFlag.EG) ? EXAMPLES : differs ? list.stated() + ": " : "")
                + list.countries().stream()
                        .map(country -> list.qualifiers().containsKey(country)
                                ? country + " (" + list.qualifiers().get(country) + ")"
                                : country.code())
                        .collect(Collectors.joining(", "))
                + (open ? MORE : "");
    }

    static String codes(List<CountryCode> codes) {
        return codes.stream().map(CountryCode::code).collect(Collectors.joining(", "));
    }
}
