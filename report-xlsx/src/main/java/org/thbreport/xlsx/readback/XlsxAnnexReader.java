package org.thbreport.xlsx.readback;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Reads the rows of all tables of an annex. */
public final class XlsxAnnexReader {
    private XlsxAnnexReader() {}

    /**
     * Returns the rows of all tables, sheet by sheet, heads left out.
     *
     * @throws IOException if the bytes are no workbook that can be read
     */
    public static List<AnnexRow> rows(byte[] workbook) throws IOException {
        List<AnnexRow> rows = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
                XSSFSheet sheet = book.getSheetAt(i);
                for (XSSFTable table : sheet.getTables()) {
                    List<String> titles = titles(sheet, table.getStartRowIndex());
                    for (int row = table.getStartRowIndex() + 1; row <= table.getEndRowIndex(); row++) {
                        rows.add(row(sheet, row, titles));
                    }
                }
            }
        } catch (POIXMLException | OpenXML4JRuntimeException | IllegalArgumentException e) {
            throw new IOException("this is no workbook that can be read", e);
        }
        return rows;
    }

    private static List<String> titles(XSSFSheet sheet, int end) {
        List<String> titles = new ArrayList<>();
        for (int row = 0; row < end; row++) {
            titles.addAll(row(sheet, row, List.of()).texts());
        }
        return titles;
    }

    private static AnnexRow row(XSSFSheet sheet, int number, List<String> titles) {
        List<String> texts = new ArrayList<>();
        List<AnnexNumber> numbers = new ArrayList<>();
        Row row = sheet.getRow(number);
        if (row != null) {
            for (Cell cell : row) {
                CellType type =
                        cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
                if (type == CellType.NUMERIC) {
                    numbers.add(new AnnexNumber(cell.getAddress().formatAsString(), cell.getNumericCellValue()));
                } else if (type == CellType.STRING) {
                    texts.add(cell.getRichStringCellValue().getString());
                }
            }
        }
        return new AnnexRow(sheet.getSheetName(), titles, texts, numbers);
    }
}
