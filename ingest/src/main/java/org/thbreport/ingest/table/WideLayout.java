package org.thbreport.ingest.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.thbreport.ingest.statistics.CodeField;
import org.thbreport.ingest.statistics.DelimitedRow;
import org.thbreport.ingest.statistics.ObservationFlags;
import org.thbreport.ingest.statistics.RowCollector;
import org.thbreport.ingest.statistics.StatisticsInput;
import org.thbreport.ingest.statistics.StatisticsReading;
import org.thbreport.ingest.statistics.TableContext;
import org.thbreport.ingest.statistics.TableLayout;
import org.thbreport.ingest.statistics.TableRows;
import org.thbreport.model.data.DimensionRole;
import org.thbreport.model.data.ObservationStatus;
import org.thbreport.model.data.ReferencePeriod;

/**
 * Tables with one column a period behind those of the dimensions, as PxWeb writes them: {@code "country","citizenship","Victims
 * 2021","Victims 2022"}. What stands before the periods becomes a dimension of its own where it differs.
 */
public final class WideLayout implements TableLayout {

    private static final int FEWEST = 2;

    /** Makes the layout. */
    public WideLayout() {}

    @Override
    public boolean recognises(List<String> names) {
        List<WideColumn> columns = WideColumn.all(names);
        int first = columns.isEmpty() ? 0 : columns.get(0).field();
        boolean dimensions = first > 0
                && names.subList(0, first).stream()
                        .allMatch(name -> !name.isEmpty()
                                && (name.indexOf('\\') < 0 || name.indexOf(',') < 0)
                                && !name.startsWith("data extracted"));
        long flags = columns.stream().filter(column -> column.flag() > 0).count();
        return dimensions
                && columns.size() >= FEWEST
                && columns.size() + flags == names.size() - first
                && areInOrder(columns);
    }

    /** Eurostat's wide tables name the last dimension with that of the columns: {@code geo\TIME_PERIOD}. */
    private static String withoutPeriods(String name) {
        int backslash = name.indexOf('\\');
        return backslash < 0 ? name : name.substring(0, backslash);
    }

    /** A row of counts may look like years; years as names go up or down. */
    private static boolean areInOrder(List<WideColumn> columns) {
        List<ReferencePeriod> periods = columns.stream()
                .map(column -> ReferencePeriod.parse(column.period()).orElseThrow())
                .toList();
        int direction = Integer.signum(periods.get(1).compareTo(periods.get(0)));
        boolean several = columns.stream().map(WideColumn::contents).distinct().count() > 1;
        for (int i = 1; !several && i < periods.size(); i++) {
            if (direction == 0 || Integer.signum(periods.get(i).compareTo(periods.get(i - 1))) != direction) {
                return false;
            }
        }
        return true;
    }

    @Override
    public TableRows open(StatisticsInput input, List<String> header, TableContext context) throws IOException {
        return new Rows(input, header, context);
    }

    /** The rows of one table. */
    private static final class Rows implements TableRows {
        private static final String CONTENTS = "contents";

        private final RowCollector rows;
        private final List<WideColumn> columns;
        private final List<CodeField> fields = new ArrayList<>();
        private final int[] codes;
        private final int[] periods;
        private final int[] contents;
        private final int period;

        Rows(StatisticsInput input, List<String> header, TableContext context) throws IOException {
            this.columns = WideColumn.all(header);
            int first = columns.isEmpty() ? header.size() : columns.get(0).field();
            List<String> dimensions = new ArrayList<>(header.subList(0, first).stream()
                    .map(WideLayout::withoutPeriods)
                    .toList());
            boolean several =
                    columns.stream().map(WideColumn::contents).distinct().count() > 1;
            if (several) {
                dimensions.add(CONTENTS);
            }
            this.period = dimensions.size();
            dimensions.add("time");
            this.rows = new RowCollector(input.name(), dimensions, input.limits(), context.log());
            context.applyTo(rows);
            rows.role(period, DimensionRole.PERIOD);
            IntStream.range(0, first).forEach(i -> fields.add(new CodeField(rows, i, i, -1, CodeField.Form.PLAIN)));
            this.codes = new int[dimensions.size()];
            this.periods = new int[columns.size()];
            this.contents = new int[columns.size()];
            for (int i = 0; i < periods.length; i++) {
                periods[i] = rows.code(
                        period, columns.get(i).period(), columns.get(i).period());
                contents[i] = several
                        ? rows.code(
                                first, columns.get(i).contents(), columns.get(i).contents())
                        : -1;
            }
        }

        @Override
        public void add(DelimitedRow row) throws IOException {
            for (int i = 0; i < fields.size(); i++) {
                codes[i] = fields.get(i).index(row);
                if (codes[i] < 0) {
                    return;
                }
            }
            for (int i = 0; i < periods.length; i++) {
                codes[period] = periods[i];
                if (contents[i] >= 0) {
                    codes[fields.size()] = contents[i];
                }
                WideColumn column = columns.get(i);
                ObservationStatus status = column.flag() < 0 || row.isEmpty(column.flag())
                        ? ObservationStatus.NONE
                        : ObservationFlags.status(row.field(column.flag()), "", "");
                rows.add(codes, row, column.field(), status);
            }
        }

        @Override
        public StatisticsReading finish() throws IOException {
            return rows.finish();
        }
    }
}
