package org.thbreport.analytics.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.thbreport.analytics.decomposition.AreaChange;
import org.thbreport.analytics.interval.Proportion;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.analytics.panel.VictimCounts;
import org.thbreport.analytics.trend.SharePoint;
import org.thbreport.model.data.Precision;

/** The reference data sets and values. */
final class ReferenceFiles {

    private ReferenceFiles() {}

    static List<String> lines(String name) {
        try (InputStream in = ReferenceFiles.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the values by key; NaN where R gives NaN or NA. */
    static Map<String, Double> values() {
        return numbers(lines("reference-values.tsv"));
    }

    /** Returns numbers by key, one a line; NaN where R gives NaN or NA. */
    static Map<String, Double> numbers(List<String> lines) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (String line : lines) {
            String[] parts = line.split("\t");
            values.put(parts[0], parts[1].equals("NA") ? Double.valueOf(Double.NaN) : Double.valueOf(parts[1]));
        }
        return values;
    }

    /** Returns the rows of a data set, each by column. */
    static List<Map<String, String>> rows(String name) {
        List<String> lines = lines(name);
        String[] header = lines.get(0).split(",");
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < header.length; i++) {
                row.put(header[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    static double number(Map<String, String> row, String column) {
        return Double.parseDouble(Objects.requireNonNull(row.get(column)));
    }

    /** Returns third-country nationals among known citizenship. */
    static Proportion known(Map<String, String> row) {
        return new Proportion(number(row, "tcn"), number(row, "tcn") + number(row, "eu"));
    }

    static List<SharePoint> annual(String series) {
        return rows("reference-annual.csv").stream()
                .filter(row -> series.equals(row.get("series")))
                .map(row -> new SharePoint(number(row, "year"), known(row)))
                .toList();
    }

    /** Returns the victims of a series by year, those of unknown citizenship too. */
    static Map<Integer, VictimCounts> victims(String series) {
        Map<Integer, VictimCounts> years = new LinkedHashMap<>();
        for (Map<String, String> row : rows("reference-annual.csv")) {
            if (series.equals(row.get("series"))) {
                Proportion known = known(row);
                double unknown = number(row, "unknown");
                years.put(
                        (int) number(row, "year"),
                        new VictimCounts(
                                Outcome.of(known.count()),
                                Outcome.of(known.total()),
                                Outcome.of(unknown),
                                Outcome.of(known.total() + unknown),
                                List.of(),
                                "",
                                false,
                                false,
                                Precision.EXACT,
                                null));
            }
        }
        return years;
    }

    /** Returns each country of the panel, 2019-2021 pooled and 2022. */
    static List<AreaChange> panel() {
        List<Map<String, String>> rows = rows("reference-panel.csv");
        return rows.stream()
                .map(row -> Objects.requireNonNull(row.get("country")))
                .distinct()
                .sorted()
                .map(country -> new AreaChange(
                        country, sum(rows, country, year -> year < 2022), sum(rows, country, year -> year == 2022)))
                .toList();
    }

    private static Proportion sum(List<Map<String, String>> rows, String country, Predicate<Double> years) {
        return rows.stream()
                .filter(row -> country.equals(row.get("country")) && years.test(number(row, "year")))
                .map(ReferenceFiles::known)
                .reduce(new Proportion(0, 0), Proportion::plus);
    }
}
