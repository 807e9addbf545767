package org.thbreport.ingest.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.thbreport.ingest.statistics.CodeField;
import org.thbreport.ingest.statistics.DelimitedRow;
import org.thbreport.ingest.statistics.PlainText;
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
    private static final Pattern COLUMN = Pattern.compile("(?:(.*?)[ _,:]+)?(\\d{4}(?:[-A-Za-z]{0,2}\\d{1,2})?)");

    /** Makes the layout. */
    public WideLayout() {}

    /** A column of values. */
    private record Values(int field, String contents, String period) {}

    private static Optional<Values> values(int field, String name) {
        Matcher matcher = COLUMN.matcher(PlainText.strip(name));
        if (!matcher.matches() || ReferencePeriod.parse(matcher.group(2)).isEmpty()) {
            return Optional.empty();
        }
        String contents = matcher.group(1) == null ? "" : matcher.group(1);
        return Optional.of(new Values(field, contents, matcher.group(2)));
    }

    private static List<Values> values(List<String> names) {
        List<Values> found = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            values(i, names.get(i)).ifPresent(found::add);
        }
        return found;
    }

    @Override
    public boolean recognises(List<String> names) {
        List<Values> columns = values(names);
        int first = columns.isEmpty() ? 0 : columns.get(0).field();
        boolean dimensions = first > 0
                && names.subList(0, first).stream()
                        .allMatch(name ->
                                !name.isEmpty() && name.indexOf('\\') < 0 && !name.startsWith("data extracted"));
        return dimensions && columns.size() >= FEWEST && columns.size() == names.size() - first;
    }

    @Override
    public TableRows open(StatisticsInput input, List<String> header, TableContext context) throws IOException {
        return new Rows(input, header, context);
    }

    /** The rows of one table. */
    private static final class Rows implements TableRows {
        private static final String CONTENTS = "contents";

        private final RowCollector rows;
        private final List<Values> columns;
        private final List<CodeField> fields = new ArrayList<>();
        private final int[] codes;
        private final int[] periods;
        private final int[] contents;
        private final int period;

        Rows(StatisticsInput input, List<String> header, TableContext context) throws IOException {
            this.columns = values(header);
            int first = columns.isEmpty() ? header.size() : columns.get(0).field();
            List<String> dimensions = new ArrayList<>(header.subList(0, first));
            boolean several = columns.stream().map(Values::contents).distinct().count() > 1;
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
                rows.add(codes, row, columns.get(i).field(), ObservationStatus.NONE);
            }
        }

        @Override
        public StatisticsReading finish() throws IOException {
            return rows.finish();
        }
    }
}
