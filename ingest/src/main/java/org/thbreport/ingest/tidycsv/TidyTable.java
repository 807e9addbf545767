package org.thbreport.ingest.tidycsv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.thbreport.ingest.statistics.DecimalNumber;
import org.thbreport.ingest.statistics.DelimitedRow;
import org.thbreport.ingest.statistics.IssueLog;
import org.thbreport.ingest.statistics.MissingMark;
import org.thbreport.ingest.statistics.RowCollector;
import org.thbreport.ingest.statistics.StatisticsInput;
import org.thbreport.ingest.statistics.StatisticsReading;
import org.thbreport.ingest.statistics.StatisticsRule;
import org.thbreport.ingest.statistics.UnreadableException;
import org.thbreport.model.data.MissingReason;
import org.thbreport.model.data.ObservationStatus;
import org.thbreport.model.data.Precision;
import org.thbreport.model.data.ReferencePeriod;

/** Turns rows of a tidy table into observations, wherever the table came from. */
final class TidyTable {

    static final List<String> COLUMNS = List.of("area", "period", "citizenship", "value", "unit", "flag", "precision");

    private static final List<String> REQUIRED = List.of("area", "period", "value", "unit");
    private static final List<String> ATTRIBUTES = List.of("value", "flag", "precision");

    private final IssueLog log;
    private final RowCollector rows;
    private final int[] dimensionFields;
    private final int[] codes;
    private final int period;
    private final int unit;
    private final int value;
    private final int flag;
    private final int precision;
    private String lastPeriod = "";

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
        List<String> dimensions = new ArrayList<>();
        List<Integer> fields = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (!ATTRIBUTES.contains(names.get(i))) {
                dimensions.add(COLUMNS.contains(names.get(i)) ? names.get(i) : header.get(i));
                fields.add(i);
            }
        }
        this.dimensionFields = fields.stream().mapToInt(Integer::intValue).toArray();
        this.codes = new int[dimensionFields.length];
        this.rows = new RowCollector(input.name(), dimensions, input.limits(), log);
        this.period = names.indexOf("period");
        this.unit = names.indexOf("unit");
        this.value = names.indexOf("value");
        this.flag = names.indexOf("flag");
        this.precision = names.indexOf("precision");
    }

    /** Adds a row, or logs why it cannot be used. */
    void add(DelimitedRow row) throws IOException {
        if (!isKnownPeriod(row) || !isKnownUnit(row) || !isKnownPrecision(row)) {
            return;
        }
        for (int i = 0; i < codes.length; i++) {
            if (row.isEmpty(dimensionFields[i])) {
                reject(row, dimensionFields[i], StatisticsRule.CODE, "an empty code", "expected a code");
                return;
            }
            codes[i] = rows.code(i, row, dimensionFields[i]);
        }
        ObservationStatus status =
                flag < 0 || row.isEmpty(flag) ? ObservationStatus.NONE : ObservationStatus.ofFlags(row.field(flag));
        double number = DecimalNumber.parse(row.characters(), row.from(value), row.to(value));
        if (Double.isNaN(number)) {
            Optional<MissingReason> mark = MissingMark.parse(row.field(value));
            if (mark.isPresent()) {
                rows.missing(codes, mark.get(), status, row.line());
            } else {
                reject(row, value, StatisticsRule.VALUE, "not a number", "expected a number with a decimal point");
            }
        } else if (Double.isInfinite(number)) {
            reject(row, value, StatisticsRule.VALUE, "too large a number", "expected a finite number");
        } else if (row.is(unit, "PC") && (number < 0 || number > 100)) {
            reject(row, value, StatisticsRule.VALUE, "not a percentage", "expected 0 to 100 in unit PC");
        } else {
            rows.reported(codes, number, status, precision(row), row.line());
        }
    }

    private Precision precision(DelimitedRow row) {
        return precision >= 0 && row.is(precision, "approximate") ? Precision.APPROXIMATE : Precision.EXACT;
    }

    private boolean isKnownPeriod(DelimitedRow row) {
        if (row.is(period, lastPeriod)) {
            return true;
        }
        String text = row.field(period);
        if (ReferencePeriod.parse(text).isEmpty()) {
            reject(row, period, StatisticsRule.CODE, "not a period", "expected one such as 2022 or 2019/2021");
            return false;
        }
        lastPeriod = text;
        return true;
    }

    private boolean isKnownUnit(DelimitedRow row) {
        if (row.is(unit, "NR") || row.is(unit, "PC")) {
            return true;
        }
        reject(row, unit, StatisticsRule.CODE, "not a unit", "expected NR (number) or PC (percentage)");
        return false;
    }

    private boolean isKnownPrecision(DelimitedRow row) {
        if (precision < 0 || row.isEmpty(precision) || row.is(precision, "exact") || row.is(precision, "approximate")) {
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
