package org.thbreport.ingest.tidy;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.thbreport.ingest.statistics.CodeField;
import org.thbreport.ingest.statistics.DecimalNumber;
import org.thbreport.ingest.statistics.DelimitedRow;
import org.thbreport.ingest.statistics.IssueLog;
import org.thbreport.ingest.statistics.PlainText;
import org.thbreport.ingest.statistics.RowCollector;
import org.thbreport.ingest.statistics.StatisticsInput;
import org.thbreport.ingest.statistics.StatisticsReading;
import org.thbreport.ingest.statistics.StatisticsRule;
import org.thbreport.ingest.statistics.StatusFields;
import org.thbreport.ingest.statistics.TableContext;
import org.thbreport.ingest.statistics.TableLayout;
import org.thbreport.ingest.statistics.TableRows;
import org.thbreport.ingest.statistics.UnitList;
import org.thbreport.ingest.statistics.UnreadableException;
import org.thbreport.model.data.Precision;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.data.UnitKind;

/** Turns rows of a tidy table into observations, wherever the table came from. */
public final class TidyTable implements TableRows {

    /** The layout of tidy tables. */
    public static final TableLayout LAYOUT = new TableLayout() {
        @Override
        public boolean recognises(List<String> names) {
            return names.containsAll(MARKS);
        }

        @Override
        public TableRows open(StatisticsInput input, List<String> header, TableContext context)
                throws UnreadableException {
            return new TidyTable(input, header, context);
        }
    };

    /** The columns, in the usual order. */
    public static final List<String> COLUMNS =
            List.of("area", "period", "citizenship", "value", "unit", "flag", "precision");

    static final List<String> MARKS = List.of("area", "period", "value");

    private static final List<String> REQUIRED = List.of("area", "period", "value", "unit");
    private static final List<String> ATTRIBUTES = List.of("value", "precision");

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

    private TidyTable(StatisticsInput input, List<String> header, TableContext context) throws UnreadableException {
        this.log = context.log();
        List<String> names =
                header.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        for (String required : REQUIRED) {
            if (!names.contains(required)) {
                throw new UnreadableException(
                        StatisticsRule.STRUCTURE,
                        context.headerLine(),
                        0,
                        "the header has no column " + required,
                        "expected " + String.join(",", COLUMNS));
            }
        }
        if (names.stream().distinct().count() < names.size() || names.contains("")) {
            throw new UnreadableException(
                    StatisticsRule.STRUCTURE,
                    context.headerLine(),
                    0,
                    "two columns have the same name, or one has none",
                    "expected " + String.join(",", COLUMNS));
        }
        List<String> dimensions = IntStream.range(0, names.size())
                .filter(i -> !ATTRIBUTES.contains(names.get(i)) && !StatusFields.isStatus(names.get(i)))
                .mapToObj(i -> COLUMNS.contains(names.get(i)) ? names.get(i) : header.get(i))
                .toList();
        this.rows = new RowCollector(input.name(), dimensions, input.limits(), log);
        context.applyTo(rows);
        this.period = names.indexOf("period");
        this.fields = IntStream.range(0, dimensions.size())
                .mapToObj(i -> field(i, names.indexOf(dimensions.get(i).toLowerCase(Locale.ROOT))))
                .toList();
        this.codes = new int[fields.size()];
        this.status = StatusFields.in(names);
        this.unit = names.indexOf("unit");
        this.value = names.indexOf("value");
        this.precision = names.indexOf("precision");
    }

    @Override
    public void add(DelimitedRow row) throws IOException {
        if (!isKnownUnit(row) || !isKnownPrecision(row)) {
            return;
        }
        if (!CodeField.readAll(fields, row, codes)) {
            return;
        }
        double number = rows.number(row, value);
        if (isPercentage && Double.isNaN(number) && row.length(value) > 1) {
            String text = PlainText.strip(row.field(value));
            number = text.endsWith("%")
                    ? DecimalNumber.parse(PlainText.strip(text.substring(0, text.length() - 1))
                            .replace(',', '.'))
                    : number;
        }
        if (isPercentage && (number < 0 || number > 100)) {
            reject(row, value, StatisticsRule.VALUE, "not a percentage", "expected 0 to 100 in unit PC");
        } else if (RowCollector.isExact(number)) {
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
        if (ReferencePeriod.parse(text).isEmpty()
                && ReferencePeriod.parseDate(text).isEmpty()) {
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
        if (isPercentage || row.is(unit, "NR") || isListed(row.field(unit))) {
            lastUnit = change;
            return true;
        }
        reject(
                row,
                unit,
                StatisticsRule.CODE,
                "not a unit",
                "expected NR (number), PC (percentage) or another known unit");
        return false;
    }

    private boolean isListed(String text) {
        Optional<UnitList.Unit> listed = UnitList.of(text, text);
        isPercentage = listed.filter(found -> found.kind() == UnitKind.PERCENTAGE && found.power() == 0)
                .isPresent();
        return listed.isPresent();
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

    @Override
    public StatisticsReading finish() throws UnreadableException {
        return rows.finish();
    }
}
