package org.thbreport.xlsx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.thbreport.publication.content.Annex;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Column;
import org.thbreport.publication.content.Row;
import org.thbreport.publication.content.Sheet;
import org.thbreport.publication.content.TableBlock;

/** Reads workbooks with openpyxl, which shares no code with what wrote them: texts whole, numbers bit for bit. */
public final class SecondReader {

    /** One line for each cell of a table: sheet, then the text in base 64 or the bits of the number. */
    private static final String SCRIPT = """
            import base64, struct, sys, openpyxl
            def shown(value):
                if isinstance(value, str):
                    return "s " + base64.b64encode(value.encode()).decode()
                return "n " + format(struct.unpack(">Q", struct.pack(">d", float(value)))[0], "x")
            for sheet in openpyxl.load_workbook(sys.argv[1], data_only=True).worksheets:
                print("title", shown(sheet["A1"].value))
                for table in sheet.tables.values():
                    for row in sheet[table.ref]:
                        for cell in row:
                            print(cell.row, shown(cell.value))
            """;

    private SecondReader() {}

    /**
     * Returns what is read otherwise than it was composed; of many, the first ones.
     *
     * @param annex what was composed
     * @param file the workbook of it
     * @param folder an empty folder to work in
     */
    public static List<String> differences(Annex annex, byte[] file, Path folder)
            throws IOException, InterruptedException {
        List<String> expected = expected(annex);
        List<String> found = read(file, folder).stream()
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .toList();
        List<String> differences = new ArrayList<>();
        if (expected.size() != found.size()) {
            differences.add(expected.size() + " cells were composed, " + found.size() + " were read");
        }
        for (int i = 0; i < Math.min(expected.size(), found.size()) && differences.size() < 5; i++) {
            if (!expected.get(i).equals(found.get(i))) {
                differences.add("cell " + i + ": " + expected.get(i) + " became " + found.get(i));
            }
        }
        return differences;
    }

    private static List<String> read(byte[] file, Path folder) throws IOException, InterruptedException {
        Path workbook = Files.write(folder.resolve("read.xlsx"), file);
        Path script = Files.writeString(folder.resolve("read.py"), SCRIPT);
        Path output = folder.resolve("cells.txt");
        // Debian's own Python is the one that has openpyxl.
        Process process = new ProcessBuilder("/usr/bin/python3", script.toString(), workbook.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("openpyxl did not end");
        }
        return Files.readAllLines(output);
    }

    private static List<String> expected(Annex annex) {
        List<String> cells = new ArrayList<>();
        CellTexts texts = new CellTexts(
                annex.metadata(), annex.sheets().stream().map(Sheet::id).collect(Collectors.toSet()));
        for (Sheet sheet : annex.sheets()) {
            cells.add(text(sheet.title()));
            TableBlock table = sheet.table();
            if (table != null) {
                new TableNames(table, table.name()).headings().forEach(heading -> cells.add(text(heading)));
                for (Row row : table.rows()) {
                    for (int column = 0; column < row.cells().size(); column++) {
                        cells.add(cell(
                                texts, row.cells().get(column), table.columns().get(column)));
                    }
                }
            }
        }
        return cells;
    }

    private static String cell(CellTexts texts, Cell cell, Column column) {
        if (cell instanceof Cell.Number number) {
            Cell.Format format = number.format();
            double stored = SheetRows.stored(number, format == null ? column.kind() : format.kind());
            return "n " + Long.toHexString(Double.doubleToLongBits(stored));
        }
        return text(cell instanceof Cell.Text words ? texts.of(words.text()).plain() : cell.shown());
    }

    private static String text(String text) {
        return "s " + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
