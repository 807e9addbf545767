package org.thbreport.batch.verify;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.thbreport.analytics.figure.FigureId;

/** Compares what a row of a table says that its number is about with the id of the number: its country, period and the like. */
final class RowLabels {

    /** Columns whose words are parts of the id as they stand. */
    private static final List<String> PARTS = List.of("area", "period", "country", "finding", "group", "unit");

    private static final String MEASURE = "measure";
    private static final Pattern END_OF_INTERVAL = Pattern.compile("(Low|High)$");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final List<NamedCsvRecord> rows;
    private final Set<String> measures = new HashSet<>();

    private RowLabels(List<NamedCsvRecord> rows) {
        this.rows = rows;
        rows.forEach(row -> measures.add(measure(row)));
    }

    /**
     * Returns what differs, in words.
     *
     * @throws IOException if this is no table
     */
    static List<String> differences(String table) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(table)) {
            return new RowLabels(rows.stream().toList()).differences();
        }
    }

    private List<String> differences() {
        List<String> differences = new ArrayList<>();
        for (NamedCsvRecord row : rows) {
            String figure = field(row, "figure");
            if (!figure.isEmpty()) {
                List<String> id = FigureId.parse(figure).segments();
                labels(row, id).stream()
                        .filter(label -> !id.contains(label))
                        .forEach(label -> differences.add("line " + row.getStartingLineNumber() + " is about \"" + label
                                + "\", and its number is " + figure));
            }
        }
        return differences;
    }

    private List<String> labels(NamedCsvRecord row, List<String> id) {
        List<String> labels = new ArrayList<>();
        PARTS.stream()
                .map(column -> field(row, column))
                .filter(text -> !text.isEmpty())
                .forEach(labels::add);
        if (!field(row, "from").isEmpty()) {
            labels.add(field(row, "from") + ".." + field(row, "to"));
        }
        // The ends of some intervals have the name of their method, which is no measure.
        boolean isNamed = id.stream()
                .filter(part -> !NUMBER.matcher(part).matches())
                .reduce((first, last) -> last)
                .filter(measures::contains)
                .isPresent();
        if (isNamed && !measure(row).isEmpty()) {
            labels.add(measure(row));
        }
        return labels;
    }

    /** Returns the measure as ids have it: the group of a count, the method of an end of an interval, without what a share is of. */
    private static String measure(NamedCsvRecord row) {
        String[] words = field(row, MEASURE).split(" ");
        return END_OF_INTERVAL
                .matcher(words.length > 1 && words[0].equals("count") ? words[1] : words[0])
                .replaceFirst("");
    }

    private static String field(NamedCsvRecord row, String column) {
        return row.findField(column).orElse("");
    }
}
