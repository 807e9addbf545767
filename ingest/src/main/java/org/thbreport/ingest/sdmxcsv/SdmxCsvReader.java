package org.thbreport.ingest.sdmxcsv;

import java.io.IOException;
import java.util.List;
import org.thbreport.ingest.statistics.CodeField;
import org.thbreport.ingest.statistics.ContentHead;
import org.thbreport.ingest.statistics.DelimitedFile;
import org.thbreport.ingest.statistics.DelimitedRow;
import org.thbreport.ingest.statistics.IssueLog;
import org.thbreport.ingest.statistics.ParseAttempt;
import org.thbreport.ingest.statistics.RowCollector;
import org.thbreport.ingest.statistics.StatisticsInput;
import org.thbreport.ingest.statistics.StatisticsReader;
import org.thbreport.ingest.statistics.StatisticsReading;
import org.thbreport.ingest.statistics.StatisticsRule;
import org.thbreport.ingest.statistics.StatusFields;

/** Reads SDMX-CSV: version 1.0 begins with a column DATAFLOW, version 2.0 with STRUCTURE. */
public final class SdmxCsvReader implements StatisticsReader {

    @Override
    public String format() {
        return "sdmx-csv";
    }

    @Override
    public String description() {
        return "SDMX-CSV 1.0 (first column DATAFLOW) or 2.0 (first column STRUCTURE)";
    }

    @Override
    public boolean recognises(ContentHead head) {
        String first = head.columns(separator(head)).get(0);
        return first.equals("dataflow") || first.equals("structure") || first.startsWith("structure[");
    }

    private static char separator(ContentHead head) {
        String line = head.firstLine();
        return line.indexOf(',') < 0 && line.indexOf(';') >= 0 ? ';' : ',';
    }

    @Override
    public StatisticsReading read(StatisticsInput input) {
        return ParseAttempt.of(input, log -> read(input, log));
    }

    private static StatisticsReading read(StatisticsInput input, IssueLog log) throws IOException {
        try (DelimitedFile file = new DelimitedFile(input, separator(ContentHead.of(input)))) {
            SdmxCsvHeader header = SdmxCsvHeader.of(file.header());
            if (!header.unread().isEmpty()) {
                log.add(
                        StatisticsRule.UNREAD,
                        1,
                        0,
                        "attributes are not read: " + String.join(", ", header.unread()),
                        "flags are read from OBS_FLAG, OBS_STATUS and CONF_STATUS");
            }
            DelimitedRow row = file.next();
            String structure = row == null || row.size() <= header.structure() ? "" : row.field(header.structure());
            RowCollector rows = new RowCollector(id(structure, input.name()), header.dimensions(), input.limits(), log);
            List<CodeField> fields = header.fields(rows);
            StatusFields status = header.status();
            MultiplierField multiplier = header.multiplier(log);
            int[] codes = new int[fields.size()];
            for (; row != null; row = file.next()) {
                if (file.isComplete(row, log)
                        && header.isAdded(row, structure, log)
                        && CodeField.readAll(fields, row, codes)) {
                    multiplier.add(rows, codes, row, header.value(), status.of(row));
                }
            }
            multiplier.report();
            return rows.finish();
        }
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
