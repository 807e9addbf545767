package org.thbreport.batch.verify;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.thbreport.analytics.figure.FigureId;
import org.thbreport.analytics.figure.FigureIndex;
import org.thbreport.analytics.figure.FigureUnit;
import org.thbreport.publication.text.ColumnKind;
import org.thbreport.xlsx.readback.AnnexNumber;

/** Compares the numbers of tables with those of the results by their ids, unrounded. */
public final class TabledFigures {

    private static final double TINY = 1e-12;

    private static final String FIGURE = "figure";
    private static final String VALUE = "value";
    private static final List<String> COLUMNS =
            List.of(VALUE, "n", "of", "within", "between", "entry", "exit", "oldValue", "newValue");

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?(E-?\\d+)?");

    private TabledFigures() {}

    /** Returns what differs, in words. */
    static List<String> differences(List<AnnexNumber> numbers, FigureIndex results) {
        List<String> differences = new ArrayList<>();
        for (AnnexNumber number : numbers) {
            String id = number.id();
            if (id == null) {
                differences.add(number.cell() + " holds " + number.value() + " and has no id");
                continue;
            }
            OptionalDouble value = results.value(id);
            if (value.isEmpty()) {
                differences.add(number.cell() + " is marked as " + id + ", which the results have not");
            } else if (Double.isNaN(number.value())) {
                differences.add(number.cell() + " holds no number, and " + id + " is " + value.getAsDouble());
            } else if (Math.abs(value.getAsDouble() - number.value())
                    > TINY * Math.max(1, Math.abs(value.getAsDouble()))) {
                differences.add(
                        number.cell() + " holds " + number.value() + ", and " + id + " is " + value.getAsDouble());
            } else if (!isShownSo(number, FigureId.parse(id))) {
                differences.add(number.cell() + " shows " + id + " as " + number.shownAs());
            }
        }
        return differences;
    }

    /** Returns whether a number is shown as what it is: shares, and nothing else, in percent; chances so that small ones are seen. */
    private static boolean isShownSo(AnnexNumber number, FigureId id) {
        ColumnKind shown = number.shownAs();
        if (shown == null) {
            return true;
        }
        FigureUnit unit = FigureUnit.of(id);
        return (shown == ColumnKind.PERCENT) == (unit == FigureUnit.SHARE)
                && (shown == ColumnKind.PROBABILITY || unit != FigureUnit.PROBABILITY);
    }

    /**
     * Reads a table of rows: the number in the column {@code value} is the result that {@code figure} names, one in another column the
     * part of that result with the name of the column. One without a result that it names has no id; what is no number, where a result is named,
     * is NaN.
     *
     * @throws IOException if this is no table
     */
    public static List<AnnexNumber> read(String table) throws IOException {
        List<AnnexNumber> numbers = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(table)) {
            for (NamedCsvRecord row : rows) {
                String figure = row.findField(FIGURE).orElse("");
                for (String column : COLUMNS) {
                    row.findField(column)
                            .filter(text -> !text.isEmpty() && (!figure.isEmpty() || isNumber(text)))
                            .ifPresent(text -> numbers.add(new AnnexNumber(
                                    "line " + row.getStartingLineNumber(),
                                    figure.isEmpty() ? null : column.equals(VALUE) ? figure : figure + '.' + column,
                                    isNumber(text) ? Double.parseDouble(text) : Double.NaN)));
                }
            }
        }
        return numbers;
    }

    private static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }
}
