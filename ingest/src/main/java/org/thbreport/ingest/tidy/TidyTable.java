package org.thbreport.ingest.tidy;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.thbreport.ingest.statistics.CodeField;
import org.thbreport.ingest.statistics.DecimalNumber;
import org.thbreport.ingest.statistics.DelimitedRow;
import org.thbreport.ingest.statistics.IssueLog;
import org.thbreport.ingest.statistics.RowCollector;
import org.thbreport.ingest.statistics.StatisticsInput;
import org.thbreport.ingest.statistics.StatisticsReading;
import org.thbreport.ingest.statistics.StatisticsRule;
import org.thbreport.ingest.statistics.StatusFields;
import org.thbreport.ingest.statistics.UnreadableException;
import org.thbreport.model.data.Precision;
import org.thbreport.model.data.ReferencePeriod;

/** Turns rows of a tidy table into observations, wherever the table came from. */
final class TidyTable {

    static final List<String> COLUMNS = List.of("area", "period", "citizenship", "value", "unit", "flag", "precision");

    static final List<String> MARKS = List.of("area", "period", "value");

    private static final List<String> REQUIRED = List.of("area", "period", "value", "unit");
    private static final List<String> ATTRIBUTES = List.of("value", "flag", "precision");

    private final IssueLog log;
    private final RowCollector rows;
    private final List<CodeField> fields;
    private final int[] codes;
    private final int period;
    private final int unit;
    private final int value;
    private final StatusFields status;
    private final int precision;
    private int lastUnit = -1;
    private boolean isPercentage;
    private int lastPrecision = -1;
    private Precision lastPrecisionRead = Precision.EXACT;

    TidyTable(StatisticsInput input, List<String> header, IssueLog log) throws UnreadableException {
        this.log = log;
        List<String> names =
                header.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        for (String required : REQUIRED) {
            if (!names.contains(required)) {
                throw new UnreadableException(
                        StatisticsRule.STRUCTURE,
                        1,
                        0,
                        "the header has no column " + required,
                        "expected " + String.join(",", COLUMNS));
            }
        }
        if (names.stream().distinct().count() < names.size() || names.contains("")) {
            throw new UnreadableException(
                    StatisticsRule.STRUCTURE,
                    1,
                    0,
                    "two columns have the same name, or one has none",
                    "expected " + String.join(",", COLUMNS));
        }
        List<String> dimensions = IntStream.range(0, names.size())
                .filter(i -> !ATTRIBUTES.contains(names.get(i)))
                .mapToObj(i -> COLUMNS.contains(names.get(i)) ? names.get(i) : header.get(i))
                .toList();
        this.rows = new RowCollector(input.name(), dimensions, input.limits(), log);
        this.period = names.indexOf("period");
        this.fields = IntStream.range(0, dimensions.size())
                .mapToObj(i -> field(i, names.indexOf(dimensions.get(i).toLowerCase(Locale.ROOT))))
                .toList();
        this.codes = new int[fields.size()];
        this.status = new StatusFields(names.indexOf("flag"), -1, false);
        this.unit = names.indexOf("unit");
        this.value = names.indexOf("value");
        this.precision = names.indexOf("precision");
    }

    /** Adds a row, or logs why it cannot be used. */
    void add(DelimitedRow row) throws IOException {
        if (!isKnownUnit(row) || !isKnownPrecision(row)) {
            return;
        }
        if (!CodeField.readAll(fields, row, codes)) {
            return;
        }
        double number = DecimalNumber.parse(row.characters(value), 0, row.length(value));
        if (isPercentage && (number < 0 || number > 100)) {
            reject(row, value, StatisticsRule.VALUE, "not a percentage", "expected 0 to 100 in unit PC");
        } else if (Double.isFinite(number)) {
            rows.reported(codes, number, status.of(row), lastPrecisionRead, row.line());
        } else {
            rows.add(codes, row, value, status.of(row));
        }
    }

    private CodeField field(int dimension, int place) {
        return place == period
                ? new CodeField(rows, dimension, place, -1, CodeField.Form.PLAIN, this::isPeriod)
                : new CodeField(rows, dimension, place, -1, CodeField.Form.PLAIN);
    }

    private boolean isPeriod(DelimitedRow row, String text) {
        if (ReferencePeriod.parse(text).isEmpty()) {
            reject(row, period, StatisticsRule.CODE, "not a period", "expected one such as 2022 or 2019/2021");
            return false;
        }
        return true;
    }

    private boolean isKnownUnit(DelimitedRow row) {
        int change = row.change(unit);
        if (change == lastUnit) {
            return true;
        }
        isPercentage = row.is(unit, "PC");
        if (isPercentage || row.is(unit, "NR")) {
            lastUnit = change;
            return true;
        }
        reject(row, unit, StatisticsRule.CODE, "not a unit", "expected NR (number) or PC (percentage)");
        return false;
    }

    private boolean isKnownPrecision(DelimitedRow row) {
        if (precision < 0 || row.change(precision) == lastPrecision) {
            return true;
        }
        boolean approximate = row.is(precision, "approximate");
        if (approximate || row.isEmpty(precision) || row.is(precision, "exact")) {
            lastPrecision = row.change(precision);
            lastPrecisionRead = approximate ? Precision.APPROXIMATE : Precision.EXACT;
            return true;
        }
        reject(row, precision, StatisticsRule.CODE, "not a precision", "expected exact or approximate");
        return false;
    }

    private void reject(DelimitedRow row, int field, StatisticsRule rule, String message, String expected) {
        String text = row.field(field);
        String shown = text.length() > 40 ? text.substring(0, 40) + "..." : text;
        log.add(rule, row.line(), row.column(field), message + ": \"" + shown + "\"", expected);
    }

    StatisticsReading finish() {
        return rows.finish();
    }
}
