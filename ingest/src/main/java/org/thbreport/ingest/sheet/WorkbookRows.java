package org.thbreport.ingest.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.thbreport.ingest.statistics.StatisticsInput;
import org.thbreport.ingest.statistics.UnreadableException;

/** The rows of a workbook (.xlsx) as its sheets show them, for tables that are no statistics; held to the limits of those. */
public final class WorkbookRows {
    private WorkbookRows() {}

    /** Takes rows one by one. */
    @FunctionalInterface
    public interface Sink<E extends Exception> {
        /**
         * Takes a row.
         *
         * @param sheet name of the sheet
         * @return whether more of this sheet is wanted
         * @throws E if it cannot
         */
        boolean row(String sheet, SheetRow row) throws E;
    }

    /**
     * Reads the rows of all sheets, one after another.
     *
     * @throws IOException if the workbook cannot be read, is too large, or has a formula without a stored result
     * @throws E if the sink refuses
     */
    public static <E extends Exception> void read(StatisticsInput input, Sink<E> sink) throws IOException, E {
        WorkbookGuard.Checked checked = WorkbookGuard.check(input);
        try (ReadableWorkbook workbook = new ReadableWorkbook(
                new ByteArrayInputStream(checked.bytes()), new ReadingOptions(checked.styles(), false))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                try (Stream<Row> rows = sheet.openStream()) {
                    Iterator<Row> iterator = rows.iterator();
                    boolean more = true;
                    while (more && hasNext(iterator)) {
                        more = sink.row(sheet.getName(), next(iterator));
                    }
                }
            }
        }
    }

    private static boolean hasNext(Iterator<Row> rows) throws UnreadableException {
        try {
            return rows.hasNext();
        } catch (RuntimeException damaged) {
            throw TidyXlsxReader.damaged();
        }
    }

    /** The library throws many kinds for a damaged workbook; none of them says more than this. */
    private static SheetRow next(Iterator<Row> rows) throws UnreadableException {
        try {
            return TidyXlsxReader.row(rows.next());
        } catch (RuntimeException damaged) {
            throw TidyXlsxReader.damaged();
        }
    }
}
