package org.thbreport.batch.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.publication.language.Language;
import org.thbreport.xlsx.readback.AnnexNumber;
import org.thbreport.xlsx.readback.AnnexRow;

/**
 * Compares the tables of an annex with {@code results.json}, row by row and unrounded. Observations are inputs, which
 * the results do not repeat; they are left to the hashes.
 */
final class AnnexNumbers {
    private static final double TINY = 1e-12;

    private final ReleaseNumbers results;
    private final Language language;
    private final Set<String> own;
    private final String observations;
    private final String themes;
    private final String revisions;
    private final Map<String, String> sentences = new HashMap<>();
    private int checked;

    /**
     * Prepares to compare.
     *
     * @param own areas that the whole edition is about
     */
    AnnexNumbers(ReleaseNumbers results, Language language, Set<String> own) {
        this.results = results;
        this.language = language;
        this.own = own;
        this.observations = language.wording().text("sheet.observations.name");
        this.themes = language.wording().text("sheet.themes.name");
        this.revisions = language.wording().text("sheet.revisions.name");
    }

    /** Returns what differs, in words. */
    List<String> differences(List<AnnexRow> rows) {
        learn(rows);
        List<String> differences = new ArrayList<>();
        for (AnnexRow row : rows) {
            if (row.sheet().startsWith(observations)) {
                continue;
            }
            for (AnnexNumber number : row.numbers()) {
                checked++;
                if (!agrees(row, number.value())) {
                    differences.add(row.sheet() + "!" + number.cell() + " holds "
                            + String.format(Locale.ROOT, "%.10g", number.value()));
                }
            }
        }
        return differences;
    }

    /** Returns how many numbers were compared. */
    int checked() {
        return checked;
    }

    private boolean agrees(AnnexRow row, double value) {
        if (row.sheet().equals(themes)) {
            return results.themes().stream().anyMatch(theme -> holdsAll(theme, row.numbers()));
        }
        if (row.sheet().equals(revisions)) {
            Set<String> years = subjects(row).years();
            return results.revisions().stream()
                    .filter(cell -> years.containsAll(cell.years()))
                    .anyMatch(cell -> cell.figures().anyMatch(known -> Math.abs(known - value) < TINY));
        }
        Optional<CountedFinding> finding = finding(row);
        if (finding.isPresent()) {
            return finding.get().figures().anyMatch(known -> Math.abs(known - value) < TINY);
        }
        Subjects subjects = subjects(row);
        return results.about(subjects).anyMatch(known -> known.equalsUnrounded(value))
                || countsFindings(row, value)
                || row.texts().stream()
                        .flatMap(text -> results.answers(text).stream())
                        .anyMatch(known -> Math.abs(known - value) < TINY)
                || row.texts().stream().anyMatch(text -> value == Subjects.length(ReleaseNumbers.years(text)));
    }

    private static boolean holdsAll(CountedTheme counted, List<AnnexNumber> numbers) {
        return numbers.stream()
                .allMatch(number -> counted.figures().anyMatch(known -> Math.abs(known - number.value()) < TINY));
    }

    /** Returns the finding that a row is about: its id comes first, or what it says stands in the first cell. */
    private Optional<CountedFinding> finding(AnnexRow row) {
        if (row.texts().isEmpty()) {
            return Optional.empty();
        }
        String first = row.texts().get(0);
        return results.findings().stream()
                .filter(finding -> first.equals(finding.finding())
                        || first.endsWith(sentences.getOrDefault(finding.finding(), "\n")))
                .max(Comparator.comparingInt(finding -> first.equals(finding.finding())
                        ? Integer.MAX_VALUE
                        : String.valueOf(sentences.get(finding.finding())).length()));
    }

    /** Returns whether a row is about a country that so many findings name, in all or as part of another. */
    private boolean countsFindings(AnnexRow row, double value) {
        return !row.texts().isEmpty()
                && results.findingsByCountry(row.texts().get(0)).contains((int) value);
    }

    /** Takes note of what each finding says: its words stand beside its id. */
    private void learn(List<AnnexRow> rows) {
        for (AnnexRow row : rows) {
            if (row.texts().size() > 1) {
                results.findings().stream()
                        .filter(finding -> finding.finding().equals(row.texts().get(0)))
                        .forEach(finding ->
                                sentences.put(finding.finding(), row.texts().get(1)));
            }
        }
    }

    private Subjects subjects(AnnexRow row) {
        Set<String> areas = new HashSet<>(own);
        Set<String> years = new HashSet<>();
        for (String text : row.texts()) {
            years.addAll(ReleaseNumbers.years(text));
            for (String country : results.countries()) {
                if (text.equals(country) || text.contains(language.countries().name(CountryCode.of(country)))) {
                    areas.add(country);
                }
            }
        }
        return new Subjects(areas, years);
    }
}
