package org.thbreport.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thbreport.publication.content.Annex;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Column;
import org.thbreport.publication.content.Row;
import org.thbreport.publication.content.Sheet;
import org.thbreport.publication.text.ColumnKind;

/** What goes into a workbook comes out of it: text whole, numbers bit for bit. */
class ReadBackTest {

    private static final List<String> HOSTILE = List.of(
            "=1+1",
            "+1",
            "-1",
            "@SUM(A1)",
            "'quoted",
            "\ttab first",
            "\nnew line first, and last\n",
            "two  spaces ",
            "_x0041_ is not A, _x00e9_ neither, _x_ is nothing",
            "<b>&amp;\"'</b>]]>",
            "emoji \uD83D\uDE00 and flag \uD83C\uDDF1\uD83C\uDDFB",
            "\u0639\u0631\u0628\u064A and \u05E2\u05D1\u05E8\u05D9\u05EA",
            "L\u0101tvie\u0161u, \u0395\u03BB\u03BB\u03B7\u03BD\u03B9\u03BA\u03AC, \u0431\u044A\u043B\u0433\u0430\u0440\u0441\u043A\u0438, \u4E2D\u6587",
            "#REF!",
            "TRUE",
            "1E5",
            "x".repeat(CellText.LIMIT));

    @TempDir
    private Path folder;

    @Test
    void poiReadsEveryTextWhole() throws IOException {
        List<String> texts = new ArrayList<>(HOSTILE);
        texts.add("control \u0001\u0008\u001F, \r return, \uFFFE");
        try (XSSFWorkbook workbook = Workbooks.open(Workbooks.bytes(annex("Hostile", rows(texts))))) {
            assertThat(texts(workbook.getSheetAt(0), texts.size())).isEqualTo(texts);
        }
    }

    @Test
    void cutsATextThatNoCellCanHold() throws IOException {
        List<String> texts = List.of("x".repeat(32_768), "y".repeat(32_765) + "\uD83D\uDE00 z");
        try (XSSFWorkbook workbook = Workbooks.open(Workbooks.bytes(annex("Long", rows(texts))))) {
            assertThat(texts(workbook.getSheetAt(0), 2))
                    .containsExactly("x".repeat(32_766) + "\u2026", "y".repeat(32_765) + "\u2026");
        }
    }

    @Test
    void replacesHalfACharacter() throws IOException {
        try (XSSFWorkbook workbook = Workbooks.open(Workbooks.bytes(annex("Half", rows(List.of("a\uD83D b")))))) {
            assertThat(texts(workbook.getSheetAt(0), 1)).containsExactly("a\uFFFD b");
        }
    }

    @Test
    void writesTextsBeyondTheSharedOnesWhereTheyStand() throws IOException {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < SharedStrings.ROOM_TEXTS + 100; i++) {
            texts.add("=text " + i);
        }
        String sheet =
                Workbooks.parts(Workbooks.bytes(annex("Many", rows(texts)))).get("xl/worksheets/sheet1.xml");
        assertThat(sheet).contains("t=\"inlineStr\"><is><t>=text " + (texts.size() - 1) + "</t></is>");
        assertThat(sheet).contains("t=\"s\"><v>" + (SharedStrings.ROOM_TEXTS - 1) + "</v>");
    }

    @Test
    void givesSheetsTablesAndHeadingsNamesThatExcelAllows() throws IOException {
        List<Sheet> sheets = new ArrayList<>();
        String[] names = {"[a]:b*c?d/e\\f, and on until it is longer than forty", "History", "'quoted'", "a1", "A1", ""
        };
        for (int i = 0; i < names.length; i++) {
            List<Column> columns = List.of(
                    Column.rowHeader("a", "Two\nlines", 1),
                    Column.text("b", "two\nlines", 1),
                    Column.text("c", "[x] #1 'q'", 1));
            Row row = new Row(List.of(SampleAnnex.text("1"), SampleAnnex.text("2"), SampleAnnex.text("3")));
            sheets.add(SampleAnnex.sheet("s" + i, names[i], "Title", columns, List.of(row), List.of()));
        }
        byte[] file = Workbooks.bytes(new Annex(SampleAnnex.english().metadata(), sheets));
        assertThat(SchemaTest.errors(file)).isEmpty();
        try (XSSFWorkbook workbook = Workbooks.open(file)) {
            List<String> found = new ArrayList<>();
            List<String> tables = new ArrayList<>();
            for (int i = 0; i < names.length; i++) {
                found.add(workbook.getSheetName(i));
                XSSFTable table = workbook.getSheetAt(i).getTables().get(0);
                tables.add(table.getName());
                assertThat(table.getColumns().get(1).getName()).isEqualTo("two_x000a_lines (2)");
            }
            assertThat(found)
                    .containsExactly("a b c d e f, and on until it is", "History (2)", "quoted", "a1", "A1 (2)", "-");
            assertThat(tables).doesNotHaveDuplicates().allMatch(name -> name.matches("[\\p{L}_][\\p{L}\\p{N}_]*"));
            assertThat(tables.get(3)).isEqualTo("_a1");
        }
    }

    @Tag("slow")
    @Test
    void openpyxlReadsTheSameTextsAndNumbers() throws IOException, InterruptedException {
        Random random = new Random(20250710);
        List<Row> rows = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            String text = HOSTILE.get(i % HOSTILE.size());
            double number =
                    i % 3 == 0 ? random.nextInt(1_000_000) / 1000.0 : random.nextGaussian() * Math.pow(10, i % 20 - 10);
            rows.add(new Row(List.of(SampleAnnex.text(text), new Cell.Number(SampleFigure.of(number, "n"), null))));
            expected.add(Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + " "
                    + Long.toHexString(Double.doubleToLongBits(number)));
        }
        Path file = Files.write(folder.resolve("read-back.xlsx"), Workbooks.bytes(annex("Read back", rows)));
        Path script = folder.resolve("read.py");
        Files.writeString(script, """
                import base64, struct, sys, openpyxl
                sheet = openpyxl.load_workbook(sys.argv[1]).worksheets[0]
                first = int(sheet.tables["Read_back"].ref.split(":")[0][1:]) + 1
                for row in sheet.iter_rows(min_row=first, values_only=True):
                    bits = struct.unpack(">Q", struct.pack(">d", float(row[1])))[0]
                    print(base64.b64encode(row[0].encode()).decode(), format(bits, "x"))
                """);
        Path output = folder.resolve("output.txt");
        // Debian's own Python is the one that has openpyxl.
        Process process = new ProcessBuilder("/usr/bin/python3", script.toString(), file.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readAllLines(output)).isEqualTo(expected);
    }

    private static List<Row> rows(List<String> texts) {
        List<Row> rows = new ArrayList<>();
        for (String text : texts) {
            rows.add(new Row(List.of(SampleAnnex.text(text), new Cell.Number(SampleFigure.of(1, "1"), null))));
        }
        return rows;
    }

    private static Annex annex(String name, List<Row> rows) {
        List<Column> columns = List.of(
                Column.rowHeader("text", "Text", 1), Column.number("number", "Number", ColumnKind.DECIMAL, 3, 1));
        return new Annex(
                SampleAnnex.english().metadata(),
                List.of(SampleAnnex.sheet("s", name, "Title", columns, rows, List.of())));
    }

    private static List<String> texts(XSSFSheet sheet, int count) {
        List<String> texts = new ArrayList<>();
        int first = sheet.getTables().get(0).getStartRowIndex() + 1;
        for (int row = first; row < first + count; row++) {
            texts.add(sheet.getRow(row).getCell(0).getStringCellValue());
        }
        return texts;
    }
}
