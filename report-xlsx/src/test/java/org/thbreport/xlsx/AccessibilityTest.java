package org.thbreport.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFGraphicFrame;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AccessibilityTest {

    private static final String TABLE = "Annual totals";

    @Test
    void breaksNoRule() throws IOException {
        try (XSSFWorkbook workbook = Workbooks.open(Workbooks.bytes(SampleAnnex.english()))) {
            assertThat(AccessibilityCheck.of(workbook)).isEmpty();
        }
    }

    @Test
    void theWorkingProfileAddsFilterPanesAndNotesAndBreaksNothingElse() throws IOException {
        byte[] file = Workbooks.working(SampleAnnex.english());
        assertThat(SchemaTest.errors(file)).isEmpty();
        try (XSSFWorkbook workbook = Workbooks.open(file)) {
            assertThat(AccessibilityCheck.of(workbook)).containsOnlyKeys("D06", "D07", "D08");
            assertThat(sheet(workbook)
                            .getCellComment(new CellAddress("A5"))
                            .getString()
                            .getString())
                    .isEqualTo("Table: Registered victims by year");
        }
    }

    /** Every rule of the list finds the fault that it is there for. */
    @ParameterizedTest
    @MethodSource("rules")
    void findsABrokenRule(String rule) throws IOException {
        Consumer<XSSFWorkbook> fault = Objects.requireNonNull(faults().get(rule), "no fault for rule " + rule);
        try (XSSFWorkbook workbook = Workbooks.open(Workbooks.bytes(SampleAnnex.english()))) {
            fault.accept(workbook);
            assertThat(AccessibilityCheck.of(workbook)).containsKey(rule);
        }
    }

    static Stream<String> rules() throws IOException {
        try (InputStream file = AccessibilityTest.class.getResourceAsStream("accessibility-checklist.tsv")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            List<String> ids = new ArrayList<>();
            text.lines().skip(1).forEach(line -> ids.add(line.split("\t", -1)[0]));
            return ids.stream();
        }
    }

    private static Map<String, Consumer<XSSFWorkbook>> faults() {
        Map<String, Consumer<XSSFWorkbook>> faults = new LinkedHashMap<>();
        faults.put(
                "E01", workbook -> workbook.getProperties().getCoreProperties().setTitle(""));
        faults.put(
                "E02",
                workbook -> workbook.getProperties()
                        .getCoreProperties()
                        .getUnderlyingProperties()
                        .setLanguageProperty(Optional.of("")));
        faults.put("E03", workbook -> workbook.setActiveSheet(2));
        faults.put("E04", workbook -> workbook.setSheetName(2, "Sheet3"));
        faults.put("E05", workbook -> workbook.setSheetVisibility(2, SheetVisibility.HIDDEN));
        faults.put("E06", workbook -> workbook.createSheet("Blank"));
        faults.put(
                "E07",
                workbook ->
                        cell(workbook, 0, 0).setCellStyle(cell(workbook, 2, 0).getCellStyle()));
        faults.put("E08", workbook -> sheet(workbook).addMergedRegion(new CellRangeAddress(0, 0, 0, 3)));
        faults.put("E09", workbook -> sheet(workbook).getFooter().setCenter("page"));
        faults.put(
                "E10",
                workbook -> sheet(workbook)
                        .getDrawingPatriarch()
                        .createTextbox(new XSSFClientAnchor(0, 0, 0, 0, 8, 1, 9, 3)));
        faults.put(
                "E11",
                workbook -> ((XSSFGraphicFrame) sheet(workbook)
                                .getDrawingPatriarch()
                                .getShapes()
                                .get(0))
                        .getCTGraphicalObjectFrame()
                        .getNvGraphicFramePr()
                        .getCNvPr()
                        .setDescr(""));
        faults.put(
                "E12",
                workbook ->
                        sheet(workbook).removeTable(sheet(workbook).getTables().get(0)));
        faults.put("E13", workbook -> cell(workbook, 4, 1).setCellValue("Another heading"));
        faults.put("E14", workbook -> cell(workbook, 2, 0).setCellValue(""));
        faults.put("E15", workbook -> cell(workbook, 5, 0).setCellValue("-"));
        faults.put("E16", workbook -> cell(workbook, 2, 0).setCellValue("See [note 7] on 1 table"));
        faults.put("E17", workbook -> font(workbook, 2, 0).setTypeOffset(XSSFFont.SS_SUPER));
        faults.put(
                "E18",
                workbook -> font(workbook, 2, 0)
                        .setColor(new XSSFColor(new byte[] {-1, (byte) 0x99, (byte) 0x99, (byte) 0x99}, null)));
        faults.put(
                "E19",
                workbook -> cell(workbook, 5, 0).setCellValue("A text that is far too long for its narrow cell"));
        faults.put("E20", workbook -> cell(workbook, 5, 1).setCellValue("about 6,900"));
        faults.put(
                "E21",
                workbook -> workbook.getSheet("Cover").getRow(4).getCell(0).setCellValue("here"));
        faults.put("E22", workbook -> cell(workbook, 5, 3).setCellErrorValue(FormulaError.DIV0.getCode()));
        faults.put("E23", workbook -> cell(workbook, 2, 0).setCellValue("=1 table"));
        faults.put("D01", workbook -> workbook.setSheetOrder("Cover", 2));
        faults.put("D02", workbook -> workbook.setSheetName(3, "Renamed"));
        faults.put("D03", workbook -> cell(workbook, 2, 0).setCellValue("A table."));
        faults.put(
                "D04",
                workbook -> sheet(workbook)
                        .createTable(new org.apache.poi.ss.util.AreaReference(
                                "H5:I7", org.apache.poi.ss.SpreadsheetVersion.EXCEL2007)));
        faults.put(
                "D05", workbook -> sheet(workbook).createRow(40).createCell(0).setCellValue("below"));
        faults.put("D06", workbook -> sheet(workbook).createFreezePane(0, 5));
        faults.put("D07", workbook -> sheet(workbook).setAutoFilter(new CellRangeAddress(4, 9, 0, 4)));
        faults.put(
                "D08",
                workbook -> sheet(workbook)
                        .createDrawingPatriarch()
                        .createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 8, 1, 9, 3)));
        faults.put(
                "D09",
                workbook -> cell(workbook, 2, 0).getCellStyle().setFillPattern(FillPatternType.SOLID_FOREGROUND));
        faults.put("D10", workbook -> font(workbook, 2, 0).setFontHeightInPoints((short) 9));
        faults.put("D11", workbook -> font(workbook, 4, 0).setBold(false));
        faults.put("D12", workbook -> cell(workbook, 5, 1).getCellStyle().setAlignment(HorizontalAlignment.CENTER));
        faults.put("D13", workbook -> cell(workbook, 9, 1).getCellStyle().setDataFormat((short) 0));
        faults.put("D14", workbook -> sheet(workbook).getTables().get(0).setName("Table7"));
        faults.put(
                "D15",
                workbook -> sheet(workbook).getTables().get(0).getCTTable().unsetExtLst());
        faults.put("D16", workbook -> sheet(workbook).setActiveCell(new CellAddress("C3")));
        faults.put("D17", workbook -> cell(workbook, 5, 3).setCellFormula("TODAY()"));
        faults.put("D18", workbook -> sheet(workbook).setColumnHidden(2, true));
        faults.put(
                "D19", workbook -> workbook.getProperties().getCoreProperties().setCreator(""));
        return faults;
    }

    private static XSSFSheet sheet(XSSFWorkbook workbook) {
        return workbook.getSheet(TABLE);
    }

    private static XSSFCell cell(XSSFWorkbook workbook, int row, int column) {
        return sheet(workbook).getRow(row).getCell(column);
    }

    private static XSSFFont font(XSSFWorkbook workbook, int row, int column) {
        return cell(workbook, row, column).getCellStyle().getFont();
    }
}
