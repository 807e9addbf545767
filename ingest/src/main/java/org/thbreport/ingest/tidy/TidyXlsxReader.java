package org.thbreport.ingest.tidy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.thbreport.ingest.statistics.ContentHead;
import org.thbreport.ingest.statistics.DelimitedRow;
import org.thbreport.ingest.statistics.IssueLog;
import org.thbreport.ingest.statistics.NumberStyle;
import org.thbreport.ingest.statistics.ParseAttempt;
import org.thbreport.ingest.statistics.StatisticsInput;
import org.thbreport.ingest.statistics.StatisticsReader;
import org.thbreport.ingest.statistics.StatisticsReading;
import org.thbreport.ingest.statistics.StatisticsRule;
import org.thbreport.ingest.statistics.TableContext;
import org.thbreport.ingest.statistics.TableRows;
import org.thbreport.ingest.statistics.UnreadableException;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;

/** Reads a workbook that has a tidy sheet: its first row holds the names of the tidy columns, each row an observation. */
public final class TidyXlsxReader implements StatisticsReader {

    private static final int SHEETS = 255;

    @Override
    public String format() {
        return "tidy-xlsx";
    }

    @Override
    public String description() {
        return "a workbook (.xlsx) with a sheet of the same columns";
    }

    @Override
    public boolean recognises(ContentHead head) {
        return head.startsWith('P', 'K', 3, 4)
                && (head.text().contains("[Content_Types].xml") || head.text().contains("xl/"));
    }

    @Override
    public StatisticsReading read(StatisticsInput input) {
        String[] sheet = {""};
        StatisticsReading reading = ParseAttempt.of(input, log -> read(input, log, sheet));
        List<Issue> issues = reading.issues().stream()
                .map(issue -> inCell(issue, input.name(), sheet[0]))
                .toList();
        return new StatisticsReading(reading.dataset(), issues);
    }

    private static StatisticsReading read(StatisticsInput input, IssueLog log, String[] sheetName) throws IOException {
        byte[] bytes = WorkbookGuard.check(input);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            for (Sheet sheet : workbook.getSheets().limit(SHEETS).toList()) {
                try (Stream<Row> rows = sheet.openStream()) {
                    Iterator<Row> iterator = rows.iterator();
                    List<String> header = iterator.hasNext() ? header(iterator.next()) : List.of();
                    List<String> names = header.stream()
                            .map(name -> name.toLowerCase(Locale.ROOT))
                            .toList();
                    if (names.containsAll(TidyTable.MARKS)) {
                        sheetName[0] = sheet.getName();
                        return read(input, header, iterator, log);
                    }
                }
            }
        } catch (RuntimeException e) {
            // The library throws many kinds for a damaged workbook; none of them says more than this.
            throw damaged();
        }
        throw new UnreadableException(
                StatisticsRule.STRUCTURE,
                0,
                0,
                "no sheet begins with the columns " + String.join(", ", TidyTable.MARKS),
                "expected a sheet with " + String.join(",", TidyTable.COLUMNS));
    }

    static UnreadableException damaged() {
        return new UnreadableException(
                StatisticsRule.SYNTAX, 0, 0, "the workbook is damaged", "expected a complete .xlsx file");
    }

    private static StatisticsReading read(StatisticsInput input, List<String> header, Iterator<Row> rows, IssueLog log)
            throws IOException {
        TableRows table =
                TidyTable.LAYOUT.open(input, header, new TableContext(log, 1, NumberStyle.POINT, false, false));
        DelimitedRow cells = DelimitedRow.ofCells(4 * input.limits().text());
        while (rows.hasNext()) {
            Row row = rows.next();
            cells.begin(row.getRowNum());
            boolean empty = true;
            for (int i = 0; i < header.size(); i++) {
                String text = text(row.hasCell(i) ? row.getCell(i) : null);
                empty &= text.isEmpty();
                cells.add(text);
            }
            if (!empty) {
                table.add(cells);
            }
        }
        return table.finish();
    }

    /** Cells behind the last name may be there for their look alone. */
    private static List<String> header(Row row) {
        List<String> names = texts(row, row.getCellCount());
        int count = names.size();
        while (count > 0 && names.get(count - 1).isEmpty()) {
            count--;
        }
        return names.subList(0, count);
    }

    private static List<String> texts(Row row, int columns) {
        List<String> texts = new ArrayList<>(columns);
        for (int i = 0; i < columns; i++) {
            texts.add(text(row.hasCell(i) ? row.getCell(i) : null));
        }
        return texts;
    }

    /** Numbers stand in the file as text of their own, which keeps every digit. */
    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        String text = cell.getType() == CellType.STRING ? cell.getText() : cell.getRawValue();
        return text == null ? "" : text.strip();
    }

    private static Issue inCell(Issue issue, String file, String sheet) {
        Location place = issue.location();
        if (sheet.isEmpty() || place.line() == 0) {
            return issue;
        }
        String cell = (place.column() == 0 ? "" : letters(place.column())) + place.line();
        return new Issue(
                issue.severity(),
                issue.rule(),
                Location.of(file + "!" + sheet + "!" + cell),
                issue.message(),
                issue.expected());
    }

    private static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
