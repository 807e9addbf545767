package org.thbreport.ingest.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.thbreport.ingest.statistics.ContentHead;
import org.thbreport.ingest.statistics.IssueLog;
import org.thbreport.ingest.statistics.ParseAttempt;
import org.thbreport.ingest.statistics.PlainText;
import org.thbreport.ingest.statistics.StatisticsInput;
import org.thbreport.ingest.statistics.StatisticsReader;
import org.thbreport.ingest.statistics.StatisticsReading;
import org.thbreport.ingest.statistics.StatisticsRule;
import org.thbreport.ingest.statistics.UnreadableException;
import org.thbreport.model.issue.Issue;

/**
 * Reads a workbook: its first sheet with a header that is known, tidy or of another layout, or all sheets of Eurostat's data browser.
 */
public final class TidyXlsxReader implements StatisticsReader {

    private static final int SHEETS = 255;

    @Override
    public String format() {
        return "tidy-xlsx";
    }

    @Override
    public String description() {
        return "a workbook (.xlsx) with a sheet of the same columns, of SDMX-CSV, or of Eurostat's data browser";
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
                .map(issue -> CellPlace.of(issue, input.name(), sheet[0]))
                .toList();
        return new StatisticsReading(reading.dataset(), issues);
    }

    private static StatisticsReading read(StatisticsInput input, IssueLog log, String[] sheetName) throws IOException {
        WorkbookGuard.Checked checked = WorkbookGuard.check(input);
        SheetTables tables = new SheetTables(input, log);
        try (ReadableWorkbook workbook = new ReadableWorkbook(
                new ByteArrayInputStream(checked.bytes()), new ReadingOptions(checked.styles(), false))) {
            for (Sheet sheet : workbook.getSheets().limit(SHEETS).toList()) {
                try (Stream<Row> rows = sheet.openStream()) {
                    Iterator<Row> iterator = rows.iterator();
                    tables.add(sheet.getName(), new Iterator<>() {
                        @Override
                        public boolean hasNext() {
                            return iterator.hasNext();
                        }

                        @Override
                        public SheetRow next() {
                            return row(iterator.next());
                        }
                    });
                } finally {
                    sheetName[0] = tables.sheet();
                }
            }
            return tables.finish();
        } catch (MissingResult e) {
            throw new UnreadableException(
                    StatisticsRule.VALUE,
                    e.row(),
                    e.column(),
                    "the formula has no stored result",
                    "expected values: open the workbook in a spreadsheet and save it, so that formulas are computed");
        } catch (RuntimeException e) {
            // The library throws many kinds for a damaged workbook; none of them says more than this.
            throw damaged();
        }
    }

    static UnreadableException damaged() {
        return new UnreadableException(
                StatisticsRule.SYNTAX, 0, 0, "the workbook is damaged", "expected a complete .xlsx file");
    }

    static SheetRow row(Row row) {
        List<String> texts = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            texts.add(text(row, i));
        }
        return new SheetRow(row.getRowNum(), texts);
    }

    /** Numbers stand in the file as text of their own, of which all digits that a spreadsheet knows are kept. */
    private static String text(Row row, int column) {
        Cell cell = row.hasCell(column) ? row.getCell(column) : null;
        if (cell == null) {
            return "";
        }
        String raw = cell.getRawValue();
        if (cell.getFormula() != null && (raw == null || raw.isEmpty()) && isEmpty(cell)) {
            throw new MissingResult(row.getRowNum(), column + 1);
        }
        if (cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.STRING) {
            return PlainText.strip(cell.getText());
        }
        String text = raw == null ? "" : PlainText.strip(raw);
        String format = cell.getDataFormatString();
        return format == null || cell.getType() == CellType.BOOLEAN
                ? CellNumber.plain(text)
                : CellNumber.shown(text, format, cell::asDate);
    }

    private static boolean isEmpty(Cell cell) {
        return cell.getType() != CellType.STRING || cell.getText().isEmpty();
    }
}
