package org.thbreport.ingest.eurostat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.thbreport.ingest.statistics.ContentHead;
import org.thbreport.ingest.statistics.DelimitedFile;
import org.thbreport.ingest.statistics.IssueLog;
import org.thbreport.ingest.statistics.ParseAttempt;
import org.thbreport.ingest.statistics.RowCollector;
import org.thbreport.ingest.statistics.StatisticsInput;
import org.thbreport.ingest.statistics.StatisticsReader;
import org.thbreport.ingest.statistics.StatisticsReading;
import org.thbreport.ingest.statistics.StatisticsRule;
import org.thbreport.ingest.statistics.UnreadableException;

/**
 * Reads Eurostat's TSV: one series a line, its codes in the first column with commas between, one column a period. The
 * legacy form has other names and descending years; both are read alike.
 */
public final class EurostatTsvReader implements StatisticsReader {

    @Override
    public String format() {
        return "eurostat-tsv";
    }

    @Override
    public String description() {
        return "Eurostat TSV (first column such as freq,unit,geo\\TIME_PERIOD)";
    }

    @Override
    public boolean recognises(ContentHead head) {
        String first = head.columns('\t').get(0);
        return first.contains("\\") && first.length() < head.firstLine().length() && isText(first);
    }

    /** Packed content may by chance have a backslash and a tab before its first line end. */
    private static boolean isText(String text) {
        return text.chars().noneMatch(letter -> letter < ' ' || letter == '\uFFFD');
    }

    @Override
    public StatisticsReading read(StatisticsInput input) {
        return ParseAttempt.of(input, log -> read(input, log));
    }

    private static StatisticsReading read(StatisticsInput input, IssueLog log) throws IOException {
        try (DelimitedFile file = new DelimitedFile(input, '\t')) {
            String first = file.header().get(0);
            int slash = first.lastIndexOf('\\');
            if (slash < 0 || file.header().size() < 2) {
                throw new UnreadableException(
                        StatisticsRule.STRUCTURE,
                        1,
                        1,
                        "the header does not begin with dimensions and periods",
                        "expected a first column such as geo\\TIME_PERIOD, then periods");
            }
            List<String> dimensions =
                    new ArrayList<>(List.of(first.substring(0, slash).split(",", -1)));
            dimensions.add(first.substring(slash + 1));
            RowCollector rows = new RowCollector(id(input.name()), dimensions, input.limits(), log);
            TsvSeries series = new TsvSeries(rows, dimensions.size(), file.header());
            while (file.next(series)) {
                if (file.isComplete(series.fields(), series.line(), log)) {
                    series.add();
                }
            }
            return rows.finish();
        }
    }

    /** Eurostat's TSV does not name its dataset; the files do. */
    private static String id(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        int dot = name.indexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
