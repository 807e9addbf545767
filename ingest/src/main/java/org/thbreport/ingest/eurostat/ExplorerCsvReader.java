package org.thbreport.ingest.eurostat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
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
import org.thbreport.ingest.statistics.UnreadableException;
import org.thbreport.model.data.Precision;

/**
 * Reads the CSV that Eurostat's data explorer gave before 2023: columns {@code TIME}, dimensions in capitals,
 * {@code Value} with commas between thousands, and {@code Flag and Footnotes} where asked for. Tables of the same columns that others
 * make may call their flags otherwise.
 */
public final class ExplorerCsvReader implements StatisticsReader {

    @Override
    public String format() {
        return "eurostat-explorer-csv";
    }

    @Override
    public String description() {
        return "CSV of Eurostat's data explorer before 2023 (columns TIME,GEO,...,Value)";
    }

    @Override
    public boolean recognises(ContentHead head) {
        List<String> columns = head.columns(',');
        return columns.contains("time")
                && columns.contains("geo")
                && columns.contains("value")
                && !columns.contains("obs_value");
    }

    @Override
    public StatisticsReading read(StatisticsInput input) {
        return ParseAttempt.of(input, log -> read(input, log));
    }

    private static StatisticsReading read(StatisticsInput input, IssueLog log) throws IOException {
        try (DelimitedFile file = new DelimitedFile(input, ',')) {
            List<String> names = file.header().stream()
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .toList();
            int value = names.indexOf("value");
            if (value < 0) {
                throw new UnreadableException(
                        StatisticsRule.STRUCTURE, 1, 0, "the header has no column Value", "expected observations");
            }
            int[] places = IntStream.range(0, names.size())
                    .filter(i -> i != value && !StatusFields.isStatus(names.get(i)))
                    .toArray();
            List<String> dimensions =
                    IntStream.of(places).mapToObj(file.header()::get).toList();
            RowCollector rows = new RowCollector(input.name(), dimensions, input.limits(), log);
            List<CodeField> fields = IntStream.range(0, places.length)
                    .mapToObj(i -> new CodeField(rows, i, places[i], -1, CodeField.Form.PLAIN))
                    .toList();
            StatusFields status = StatusFields.in(names);
            int[] codes = new int[places.length];
            GroupedNumber numbers = new GroupedNumber();
            for (DelimitedRow row = file.next(); row != null; row = file.next()) {
                if (file.isComplete(row, log) && CodeField.readAll(fields, row, codes)) {
                    double number = numbers.parse(row, value);
                    if (RowCollector.isExact(number)) {
                        rows.reported(codes, number, status.of(row), Precision.EXACT, row.line());
                    } else {
                        rows.add(codes, row, value, status.of(row));
                    }
                }
            }
            return rows.finish();
        }
    }
}
