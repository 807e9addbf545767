package org.thbreport.ingest.sdmxcsv;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thbreport.ingest.statistics.CodeField;
import org.thbreport.ingest.statistics.DelimitedRow;
import org.thbreport.ingest.statistics.RowCollector;
import org.thbreport.ingest.statistics.StatisticsInput;
import org.thbreport.ingest.statistics.StatisticsReading;
import org.thbreport.ingest.statistics.StatisticsRule;
import org.thbreport.ingest.statistics.StatusFields;
import org.thbreport.ingest.statistics.TableContext;
import org.thbreport.ingest.statistics.TableLayout;
import org.thbreport.ingest.statistics.TableRows;

/** Turns rows of SDMX-CSV into observations, be they lines of a text or rows of a sheet. */
public final class SdmxCsvTable implements TableRows {

    /**
     * The layout of SDMX-CSV: version 1.0 begins with a column DATAFLOW, version 2.0 with STRUCTURE. Programs that read and write
     * it anew take these out, and put the number of the row into a column without a name.
     */
    public static final TableLayout LAYOUT = new TableLayout() {
        @Override
        public boolean recognises(List<String> names) {
            String first = names.get(0);
            boolean whole = first.equals("dataflow") || first.equals("structure") || first.startsWith("structure[");
            return names.size() > 1 && (whole || names.contains("time_period") && names.contains("obs_value"));
        }

        @Override
        public TableRows open(StatisticsInput input, List<String> header, TableContext context) throws IOException {
            return new SdmxCsvTable(input, header, context);
        }
    };

    private final StatisticsInput input;
    private final TableContext context;
    private final SdmxCsvHeader header;
    private final StatusFields status;
    private final MultiplierField multiplier;
    private @Nullable RowCollector rows;
    private List<CodeField> fields = List.of();
    private int[] codes = new int[0];
    private String structure = "";

    private SdmxCsvTable(StatisticsInput input, List<String> names, TableContext context) throws IOException {
        this.input = input;
        this.context = context;
        this.header = SdmxCsvHeader.of(names, context.headerLine());
        this.status = header.status();
        this.multiplier = header.multiplier(context.log());
        if (!header.unread().isEmpty()) {
            context.log()
                    .add(
                            StatisticsRule.UNREAD,
                            context.headerLine(),
                            0,
                            "attributes are not read: " + String.join(", ", header.unread()),
                            "flags are read from OBS_FLAG, OBS_STATUS and CONF_STATUS");
        }
    }

    @Override
    public void add(DelimitedRow row) throws IOException {
        RowCollector collector =
                rows == null ? begin(header.structure() < 0 ? "" : row.field(header.structure())) : rows;
        if (header.isAdded(row, structure, context.log()) && CodeField.readAll(fields, row, codes)) {
            multiplier.add(collector, codes, row, header.value(), status.of(row));
        }
    }

    private RowCollector begin(String first) throws IOException {
        structure = first;
        RowCollector collector =
                new RowCollector(id(structure, input.name()), header.dimensions(), input.limits(), context.log());
        collector.publisher(structure);
        context.applyTo(collector);
        fields = header.fields(collector);
        codes = new int[fields.size()];
        rows = collector;
        return collector;
    }

    @Override
    public StatisticsReading finish() throws IOException {
        RowCollector collector = rows == null ? begin("") : rows;
        multiplier.report();
        return collector.finish();
    }

    /** Returns {@code CRIM_PRIS_CTZ} for {@code ESTAT:CRIM_PRIS_CTZ$DEFAULTVIEW(1.0)}. */
    private static String id(String structure, String file) {
        String id = structure.substring(structure.indexOf(':') + 1);
        for (char end : new char[] {'(', '$', ':'}) {
            int at = id.indexOf(end);
            id = at < 0 ? id : id.substring(0, at);
        }
        return id.isBlank() ? file : id.strip();
    }
}
