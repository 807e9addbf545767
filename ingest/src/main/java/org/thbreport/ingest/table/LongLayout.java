package org.thbreport.ingest.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.thbreport.ingest.reference.DataRow;
import org.thbreport.ingest.statistics.CodeField;
import org.thbreport.ingest.statistics.DelimitedRow;
import org.thbreport.ingest.statistics.PlainText;
import org.thbreport.ingest.statistics.RowCollector;
import org.thbreport.ingest.statistics.StatisticsInput;
import org.thbreport.ingest.statistics.StatisticsReading;
import org.thbreport.ingest.statistics.StatisticsRule;
import org.thbreport.ingest.statistics.StatusFields;
import org.thbreport.ingest.statistics.TableContext;
import org.thbreport.ingest.statistics.TableLayout;
import org.thbreport.ingest.statistics.TableRows;
import org.thbreport.ingest.statistics.UnreadableException;
import org.thbreport.model.data.DimensionRole;

/**
 * Tables with one observation a row and the names of columns that a publisher gives them: R's package eurostat, ILOSTAT, the
 * indicators of the United Nations, UNODC's file on trafficking. Which they are stands in a data file.
 */
public final class LongLayout implements TableLayout {

    private static final List<LongColumns> LAYOUTS = DataRow.read(LongLayout.class, "layouts.csv").stream()
            .map(LongColumns::of)
            .toList();

    private static final String LABEL = ".label";

    private final List<LongColumns> layouts;

    private LongLayout(List<LongColumns> layouts) {
        this.layouts = layouts;
    }

    /** Returns the layouts of all. */
    public static LongLayout ofAll() {
        return new LongLayout(LAYOUTS);
    }

    /** Returns the layouts of publishers alone: in a workbook a table that somebody made of theirs stands beside others. */
    public static LongLayout ofPublishers() {
        return new LongLayout(LAYOUTS.stream().filter(LongColumns::isPublishers).toList());
    }

    /** The brackets that some tables put around names do not belong to them. */
    private static List<String> plain(List<String> names) {
        return names.stream()
                .map(name -> {
                    String text = PlainText.strip(name).toLowerCase(Locale.ROOT);
                    return text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
                })
                .toList();
    }

    private Optional<LongColumns> find(List<String> names) {
        List<String> plain = plain(names);
        return layouts.stream().filter(layout -> layout.isOf(plain)).findFirst();
    }

    @Override
    public boolean recognises(List<String> names) {
        return find(names).isPresent();
    }

    @Override
    public TableRows open(StatisticsInput input, List<String> header, TableContext context) throws IOException {
        return new Rows(input, header, context, find(header).orElse(layouts.get(0)));
    }

    /** The rows of one table. */
    private static final class Rows implements TableRows {
        private final RowCollector rows;
        private final List<CodeField> fields = new ArrayList<>();
        private final int[] codes;
        private final int value;
        private final StatusFields status;
        private final String unitIn;

        Rows(StatisticsInput input, List<String> header, TableContext context, LongColumns publisher)
                throws IOException {
            List<String> names = plain(header);
            this.value = place(names, publisher.value());
            this.status = StatusFields.in(names);
            this.unitIn = publisher.unitIn();
            int area = place(names, publisher.area());
            int areaLabel = place(names, publisher.areaLabel());
            int period = place(names, publisher.period());
            int unit = place(names, publisher.unit());
            if (value < 0 || area < 0 || period < 0) {
                throw new UnreadableException(
                        StatisticsRule.STRUCTURE,
                        context.headerLine(),
                        0,
                        "the header has no columns of areas, periods and values",
                        "expected those of ILOSTAT, the United Nations, UNODC or R's package eurostat");
            }
            List<Integer> notes = IntStream.range(0, names.size())
                    .filter(i -> publisher.notes().contains(names.get(i)) && i != areaLabel)
                    .boxed()
                    .toList();
            int[] places = IntStream.range(0, names.size())
                    .filter(i -> i != value && i != areaLabel && !notes.contains(i))
                    .filter(i -> !StatusFields.isStatus(names.get(i)))
                    .toArray();
            if (!notes.stream().allMatch(i -> isLabel(names, i))) {
                context.log()
                        .add(
                                StatisticsRule.UNREAD,
                                context.headerLine(),
                                0,
                                "notes are not read: "
                                        + String.join(
                                                ", ",
                                                notes.stream()
                                                        .filter(i -> !isLabel(names, i))
                                                        .map(header::get)
                                                        .toList()),
                                "");
            }
            List<String> dimensions = IntStream.of(places)
                    .mapToObj(i ->
                            names.get(i).equals(header.get(i).toLowerCase(Locale.ROOT)) ? header.get(i) : names.get(i))
                    .toList();
            this.rows = new RowCollector(input.name(), dimensions, input.limits(), context.log());
            context.applyTo(rows);
            for (int i = 0; i < places.length; i++) {
                int label = places[i] == area ? areaLabel : names.indexOf(names.get(places[i]) + LABEL);
                fields.add(new CodeField(rows, i, places[i], label, CodeField.Form.PLAIN));
                if (places[i] == area || places[i] == period || places[i] == unit) {
                    rows.role(
                            i,
                            places[i] == area
                                    ? DimensionRole.AREA
                                    : places[i] == period ? DimensionRole.PERIOD : DimensionRole.UNIT);
                }
            }
            this.codes = new int[places.length];
        }

        /** The ILO puts the labels of a column into one beside it. */
        private static boolean isLabel(List<String> names, int field) {
            String name = names.get(field);
            return name.endsWith(LABEL) && names.contains(name.substring(0, name.length() - LABEL.length()));
        }

        private static int place(List<String> names, List<String> wanted) {
            return wanted.stream()
                    .mapToInt(names::indexOf)
                    .filter(place -> place >= 0)
                    .findFirst()
                    .orElse(-1);
        }

        @Override
        public void add(DelimitedRow row) throws IOException {
            if (CodeField.readAll(fields, row, codes)) {
                rows.add(codes, row, value, status.of(row));
            }
        }

        @Override
        public StatisticsReading finish() throws IOException {
            StatisticsReading reading = rows.finish();
            return unitIn.isEmpty() || reading.dataset() == null
                    ? reading
                    : new StatisticsReading(IndicatorUnits.of(reading.dataset(), unitIn), reading.issues());
        }
    }
}
