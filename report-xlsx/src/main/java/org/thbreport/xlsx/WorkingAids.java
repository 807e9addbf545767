package org.thbreport.xlsx;

import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Adds what helps one who works in a workbook, and hinders one who listens to it. */
final class WorkingAids {

    private static final int NOTE_COLUMNS = 4;
    private static final int NOTE_ROWS = 5;

    private WorkingAids() {}

    /** Adds a filter, headings that stay in view, and a note on the first heading. */
    static void addTo(XSSFSheet sheet, int index, WorkbookShape.SheetShape shape, Slots slots) {
        int row = shape.headerRow();
        sheet.getTables().get(0).getCTTable().addNewAutoFilter().setRef(TablePart.reference(shape));
        sheet.createFreezePane(1, row + 1);
        XSSFComment note = sheet.createDrawingPatriarch()
                .createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 1, row, 1 + NOTE_COLUMNS, row + NOTE_ROWS));
        note.setAddress(new CellAddress(row, 0));
        note.setAuthor(slots.token("issuer"));
        note.setString(new XSSFRichTextString(slots.token(WorkbookSkeleton.key(index, "description"))));
    }
}
