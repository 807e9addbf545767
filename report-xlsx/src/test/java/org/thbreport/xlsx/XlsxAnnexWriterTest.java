package org.thbreport.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.util.LocaleUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFGraphicFrame;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.thbreport.publication.content.Annex;
import org.thbreport.publication.content.Branding;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Column;
import org.thbreport.publication.content.Row;
import org.thbreport.publication.content.Sheet;
import org.thbreport.publication.text.ColumnKind;
import org.thbreport.publication.text.Inline;
import org.thbreport.publication.text.RichText;

class XlsxAnnexWriterTest {

    @Test
    void writesTitleMarkLinesAndTable() throws IOException {
        try (XSSFWorkbook workbook = Workbooks.open(Workbooks.bytes(SampleAnnex.english()))) {
            XSSFSheet sheet = workbook.getSheet("Annual totals");
            assertThat(text(sheet, 0, 0)).isEqualTo("Registered victims by year");
            assertThat(text(sheet, 1, 0)).isEqualTo("Provisional");
            assertThat(text(sheet, 3, 0)).isEqualTo("Source: made up for a test. [note 1]");
            XSSFTable table = sheet.getTables().get(0);
            assertThat(table.getDisplayName()).isEqualTo("Annual_totals");
            assertThat(table.getArea().formatAsString()).isEqualTo("A5:E10");
            assertThat(table.getColumns())
                    .extracting(column -> column.getName())
                    .contains("Year", "Registered victims (persons)");
            assertThat(text(sheet, 5, 0)).isEqualTo("2018");
            assertThat(sheet.getRow(5).getCell(1).getNumericCellValue()).isEqualTo(6909);
        }
    }

    /** A title of 290 characters ran on to the right, and the sheet was printed as small as that needed. */
    @Test
    void aLongTitleStaysInTheColumnOfASheetThatIsRead() throws IOException {
        Sheet cover = new Sheet("cover", "Cover", "Strategies and plans ".repeat(14), List.of(), null, List.of());
        Annex annex = SampleAnnex.english();
        try (XSSFWorkbook workbook = Workbooks.open(Workbooks.bytes(
                new Annex(annex.metadata(), List.of(cover, annex.sheets().get(1)))))) {
            XSSFSheet sheet = workbook.getSheet("Cover");
            assertThat(sheet.getRow(0).getCell(0).getCellStyle().getWrapText()).isTrue();
            assertThat(sheet.getRow(0).getHeightInPoints()).isGreaterThan(5 * 18);
        }
    }

    @Test
    void keepsFormulasWithTheNumbersOfTheAnalysis() throws IOException {
        try (XSSFWorkbook workbook = Workbooks.open(Workbooks.bytes(SampleAnnex.english()))) {
            XSSFCell share = workbook.getSheet("Annual totals").getRow(9).getCell(3);
            assertThat(share.getCellType()).isEqualTo(CellType.FORMULA);
            assertThat(share.getNumericCellValue()).isEqualTo(6369 / 10093.0);
            XSSFCell count = workbook.getSheet("Coverage counts").getRow(5).getCell(1);
            assertThat(count.getCellFormula()).contains("COUNTIFS(Findings_by_country[Finding],");
            assertThat(count.getNumericCellValue()).isEqualTo(10);
        }
    }

    @Test
    void keepsTextThatLooksLikeAFormulaAsText() throws IOException {
        try (XSSFWorkbook workbook = Workbooks.open(Workbooks.bytes(SampleAnnex.english()))) {
            XSSFCell cell = workbook.getSheet("Coverage counts").getRow(6).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo("=HYPERLINK(\"http://example.org\",\"click\")");
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    /** The format of differences, "+0.0;-0.0;0.0", would show -0.0 in every spreadsheet program. */
    @Test
    void aDifferenceThatRoundsToZeroHasNoSignAndKeepsItsValue() throws IOException {
        List<Column> columns =
                List.of(Column.rowHeader("area", "Area", 1), Column.number("part", "Part", ColumnKind.POINTS, 1, 1));
        List<Row> rows = new ArrayList<>();
        double[] parts = {-0.000044, 0.000044, -0.0011, 0.0011};
        String[] shown = {"0.0", "0.0", "\u22120.1", "+0.1"};
        for (int i = 0; i < parts.length; i++) {
            rows.add(new Row(List.of(
                    SampleAnnex.text("Area " + i), new Cell.Number(SampleFigure.of(parts[i], shown[i]), null))));
        }
        Annex annex = new Annex(
                SampleAnnex.english().metadata(),
                List.of(SampleAnnex.sheet("parts", "Parts", "Parts of a change", columns, rows, List.of())));
        try (XSSFWorkbook workbook = Workbooks.open(Workbooks.bytes(annex))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            int first = sheet.getTables().get(0).getStartRowIndex() + 1;
            String[] formats = {"#,##0.0_)_)", "#,##0.0_)_)", "+0.0_)_);-0.0_)_);0.0_)_)", "+0.0_)_);-0.0_)_);0.0_)_)"};
            for (int i = 0; i < parts.length; i++) {
                XSSFCell cell = sheet.getRow(first + i).getCell(1);
                assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo(formats[i]);
                assertThat(cell.getNumericCellValue()).isEqualTo(100 * parts[i]);
            }
        }
    }

    /** Where a word may be parted is for lines of a page; in a cell it would be a letter that no search expects. */
    @Test
    void softHyphensAreLeftOut() throws IOException {
        List<Column> columns = List.of(Column.rowHeader("area", "Her\u00ADkunft", 1), Column.text("t", "Text", 1));
        RichText mixed = new RichText(
                List.of(new Inline.Words("Opfer\u00ADschutz ", true), new Inline.Words("Ent\u00ADwurf", false)));
        Row row = new Row(List.of(SampleAnnex.text("Dritt\u00ADstaaten"), new Cell.Text(mixed)));
        Annex annex = new Annex(
                SampleAnnex.english().metadata(),
                List.of(SampleAnnex.sheet("t", "T", "Title", columns, List.of(row), List.of())));
        assertThat(Workbooks.parts(Workbooks.bytes(annex)).values())
                .noneMatch(part -> part.contains("\u00AD"))
                .anyMatch(part -> part.contains("Drittstaaten"))
                .anyMatch(part -> part.contains("Opferschutz "))
                .anyMatch(part -> part.contains("Herkunft"));
    }

    /** A p value is never shown as 0.0000; the cell keeps the number. */
    @Test
    void aSmallChanceIsShownInPowersOfTenAndKeepsItsValue() throws IOException {
        List<Column> columns =
                List.of(Column.rowHeader("area", "Area", 1), Column.number("p", "p", ColumnKind.PROBABILITY, 4, 1));
        double[] chances = {0.0286, 0.00005, 0.0000499, 1.2e-104, 0};
        String[] shown = {"0.0286", "0.0001", "5.0E-05", "1.2E-104", "<1E-300"};
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < chances.length; i++) {
            rows.add(new Row(
                    List.of(SampleAnnex.text("Area " + i), new Cell.Number(SampleFigure.of(chances[i], ""), null))));
        }
        Annex annex = new Annex(
                SampleAnnex.english().metadata(),
                List.of(SampleAnnex.sheet("tests", "Tests", "Chances", columns, rows, List.of())));
        try (XSSFWorkbook workbook = Workbooks.open(Workbooks.bytes(annex))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            int first = sheet.getTables().get(0).getStartRowIndex() + 1;
            DataFormatter reader = new DataFormatter(Locale.ENGLISH);
            for (int i = 0; i < chances.length; i++) {
                XSSFCell cell = sheet.getRow(first + i).getCell(1);
                assertThat(reader.formatCellValue(cell)).isEqualToIgnoringWhitespace(shown[i]);
                assertThat(cell.getNumericCellValue()).isEqualTo(chances[i]);
            }
        }
    }

    @Test
    void givesChartsTitlesAndAlternativeText() throws IOException {
        try (XSSFWorkbook workbook = Workbooks.open(Workbooks.bytes(SampleAnnex.english()))) {
            XSSFSheet sheet = workbook.getSheet("Annual totals");
            assertThat(sheet.getDrawingPatriarch().getCharts()).hasSize(1);
            assertThat(sheet.getDrawingPatriarch()
                            .getCharts()
                            .get(0)
                            .getTitleText()
                            .getString())
                    .isEqualTo("Share of third-country nationals among registered victims");
            XSSFGraphicFrame frame =
                    (XSSFGraphicFrame) sheet.getDrawingPatriarch().getShapes().get(0);
            assertThat(frame.getCTGraphicalObjectFrame()
                            .getNvGraphicFramePr()
                            .getCNvPr()
                            .getDescr())
                    .startsWith("Line chart.");
        }
    }

    /** A table with its chart is printed on one page; a wide table goes on beside, under its first column and without the title. */
    @Test
    void printsWhatCanBeReadOnPaper() throws IOException {
        List<Column> wide = new ArrayList<>(List.of(Column.rowHeader("a", "Area", 1)));
        List<Cell> cells = new ArrayList<>(List.of(SampleAnnex.text("Area")));
        for (int i = 0; i < 12; i++) {
            wide.add(Column.number("n" + i, "Unbreakable-heading-" + i, ColumnKind.COUNT, 0, 1));
            cells.add(new Cell.Number(SampleFigure.of(1, "1"), null));
        }
        Annex annex = new Annex(
                SampleAnnex.english().metadata(),
                List.of(SampleAnnex.sheet("wide", "Wide", "Wide", wide, List.of(new Row(cells)), List.of())));
        try (XSSFWorkbook workbook = Workbooks.open(Workbooks.bytes(annex))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getRepeatingColumns().formatAsString()).isEqualTo("A:A");
            String header = String.valueOf(sheet.getTables().get(0).getStartRowIndex() + 1);
            String last = String.valueOf(sheet.getLastRowNum() + 1);
            assertThat(workbook.getPrintArea(0))
                    .matches("'Wide'!\\$A\\$1:\\$[G-H]\\$" + last + ",'Wide'!\\$[H-I]\\$" + header + ":\\$M\\$" + last);
        }
        try (XSSFWorkbook workbook = Workbooks.open(Workbooks.bytes(SampleAnnex.english()))) {
            XSSFSheet totals = workbook.getSheet("Annual totals");
            assertThat(totals.getPrintSetup().getFitHeight()).isEqualTo((short) 1);
            assertThat(totals.getRowBreaks()).isEmpty();
            assertThat(workbook.getSheet("Findings by country").getPrintSetup().getFitHeight())
                    .isZero();
        }
    }

    @Test
    void linksSheetsAndAddresses() throws IOException {
        try (XSSFWorkbook workbook = Workbooks.open(Workbooks.bytes(SampleAnnex.english()))) {
            assertThat(workbook.getSheet("Contents").getHyperlinkList())
                    .extracting(link -> link.getLocation())
                    .containsExactly(
                            "'Notes'!A1", "'Annual totals'!A1", "'Findings by country'!A1", "'Coverage counts'!A1");
            assertThat(workbook.getSheet("Cover").getHyperlinkList())
                    .extracting(link -> link.getAddress())
                    .contains("https://www.pmlp.gov.lv/en");
        }
    }

    @Test
    void setsProperties() throws IOException {
        try (XSSFWorkbook workbook = Workbooks.open(Workbooks.bytes(SampleAnnex.of("lv", List.of("Provizoriski"))))) {
            var core = workbook.getProperties().getCoreProperties();
            assertThat(core.getTitle()).isEqualTo("Annex: trafficking in human beings");
            assertThat(core.getCreator()).isEqualTo("Example of thb-report");
            assertThat(core.getUnderlyingProperties().getLanguageProperty()).contains("lv");
            assertThat(core.getCreated()).isEqualTo("2025-07-10T00:00:00Z");
        }
    }

    @Test
    void givesTheSameBytesWhateverTheThreadsLocaleAndOrderOfWork() throws IOException {
        byte[] expected = Workbooks.bytes(SampleAnnex.english());
        LocaleUtil.setUserLocale(Locale.forLanguageTag("lv"));
        LocaleUtil.setUserTimeZone(TimeZone.getTimeZone("Asia/Tokyo"));
        try {
            XlsxAnnexWriter writer = new XlsxAnnexWriter(Branding.DEFAULT);
            ByteArrayOutputStream latvian = new ByteArrayOutputStream();
            writer.write(SampleAnnex.of("lv", List.of("Provizoriski")), latvian);
            ByteArrayOutputStream english = new ByteArrayOutputStream();
            writer.write(SampleAnnex.english(), english);
            assertThat(english.toByteArray()).isEqualTo(expected);
            assertThat(latvian.toByteArray()).isNotEqualTo(expected);
        } finally {
            LocaleUtil.resetUserLocale();
            LocaleUtil.resetUserTimeZone();
        }
    }

    @Test
    void refusesARowOfTooFewCells() {
        Annex annex = new Annex(
                SampleAnnex.english().metadata(),
                List.of(SampleAnnex.sheet(
                        "t",
                        "T",
                        "Title",
                        List.of(Column.text("a", "A", 1), Column.text("b", "B", 1)),
                        List.<Row>of(new Row(List.<Cell>of(SampleAnnex.text("only one")))),
                        List.of())));
        assertThatThrownBy(() -> Workbooks.bytes(annex))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("table");
    }

    private static String text(XSSFSheet sheet, int row, int column) {
        return sheet.getRow(row).getCell(column).getStringCellValue();
    }
}
