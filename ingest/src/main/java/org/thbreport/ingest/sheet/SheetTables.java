package org.thbreport.ingest.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.thbreport.ingest.sdmxcsv.SdmxCsvTable;
import org.thbreport.ingest.statistics.DelimitedRow;
import org.thbreport.ingest.statistics.IssueLog;
import org.thbreport.ingest.statistics.NumberStyle;
import org.thbreport.ingest.statistics.StatisticsInput;
import org.thbreport.ingest.statistics.StatisticsReading;
import org.thbreport.ingest.statistics.StatisticsRule;
import org.thbreport.ingest.statistics.TableContext;
import org.thbreport.ingest.statistics.TableLayout;
import org.thbreport.ingest.statistics.TableRows;
import org.thbreport.ingest.statistics.UnreadableException;
import org.thbreport.ingest.table.LongLayout;
import org.thbreport.ingest.table.WideLayout;
import org.thbreport.ingest.tidy.TidyTable;

/**
 * Reads the sheets of a workbook one by one: the first that has the header of a known layout within its first rows, or all sheets
 * that Eurostat's data browser wrote, which part a table by a dimension or more.
 */
public final class SheetTables {

    private static final int HEAD_ROWS = 60;
    private static final List<TableLayout> LAYOUTS =
            List.of(TidyTable.LAYOUT, SdmxCsvTable.LAYOUT, LongLayout.ofPublishers(), new WideLayout());

    private final StatisticsInput input;
    private final IssueLog log;
    private final List<String> empty = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private @Nullable BrowserTable browser;
    private @Nullable TableRows found;
    private String sheet = "";

    /** Makes a reader of the sheets of one workbook. */
    public SheetTables(StatisticsInput input, IssueLog log) {
        this.input = input;
        this.log = log;
    }

    /** Returns the sheet that issues with a row are about. */
    public String sheet() {
        return sheet;
    }

    /**
     * Reads a sheet. Once a table was found that is the whole of what is read, the head of a sheet is looked at, and a table in it named.
     *
     * @throws IOException if the sheet cannot be read any further
     */
    public void add(String name, Iterator<SheetRow> rows) throws IOException {
        if (found != null) {
            lookAt(name, rows);
            return;
        }
        List<SheetRow> head = new ArrayList<>();
        while (rows.hasNext() && head.size() < HEAD_ROWS) {
            SheetRow row = rows.next();
            head.add(row);
            Optional<TableLayout> layout = browser == null ? layout(row) : Optional.empty();
            if (layout.isPresent() && !BrowserTable.recognises(head)) {
                sheet = name;
                found = read(layout.get(), row, rows);
                return;
            }
        }
        if (BrowserTable.recognises(head)) {
            sheet = name;
            browser = browser == null ? new BrowserTable(input, log) : browser;
            browser.add(name, head, rows);
        } else {
            empty.add(name);
        }
    }

    private static Optional<TableLayout> layout(SheetRow row) {
        List<String> names = row.trimmed().stream()
                .map(cell -> cell.toLowerCase(Locale.ROOT))
                .toList();
        return names.isEmpty()
                ? Optional.empty()
                : LAYOUTS.stream().filter(each -> each.recognises(names)).findFirst();
    }

    private void lookAt(String name, Iterator<SheetRow> rows) {
        List<SheetRow> head = new ArrayList<>();
        try {
            while (rows.hasNext() && head.size() < HEAD_ROWS) {
                SheetRow row = rows.next();
                head.add(row);
                if (layout(row).isPresent()) {
                    others.add(name);
                    return;
                }
            }
        } catch (MissingResult | RowFailure e) {
            // A fault of a sheet that is not read is none of what is read.
            return;
        }
        if (BrowserTable.recognises(head)) {
            others.add(name);
        }
    }

    private TableRows read(TableLayout layout, SheetRow header, Iterator<SheetRow> rows) throws IOException {
        List<String> names = header.trimmed();
        TableRows table =
                layout.open(input, names, new TableContext(log, header.number(), NumberStyle.POINT, false, false));
        DelimitedRow cells = DelimitedRow.ofCells(4 * input.limits().text());
        while (rows.hasNext()) {
            SheetRow row = rows.next();
            if (!row.isEmpty()) {
                cells.begin(row.number());
                for (int i = 0; i < names.size(); i++) {
                    cells.add(row.cell(i));
                }
                table.add(cells);
            }
        }
        return table;
    }

    /**
     * Returns what came of all sheets.
     *
     * @throws IOException if none has a table that is known
     */
    public StatisticsReading finish() throws IOException {
        TableRows table = found;
        if (table != null) {
            if (!others.isEmpty()) {
                noteOthers();
            }
            return table.finish();
        }
        BrowserTable pages = browser;
        if (pages != null) {
            return pages.finish();
        }
        throw new UnreadableException(
                StatisticsRule.STRUCTURE,
                0,
                0,
                "no sheet begins with the columns area, period, value, nor with those of another table that is known; sheets: "
                        + String.join(", ", empty.subList(0, Math.min(10, empty.size()))),
                "expected a sheet with " + String.join(",", TidyTable.COLUMNS)
                        + ", or a workbook of Eurostat's data browser");
    }

    private void noteOthers() {
        log.add(
                StatisticsRule.LEFT_OUT,
                (others.size() == 1 ? "a table in another sheet is" : "tables in other sheets are") + " not read: "
                        + String.join(", ", others.subList(0, Math.min(10, others.size()))),
                "expected one table in one sheet: put their rows together, or give each a file of its own");
    }
}
