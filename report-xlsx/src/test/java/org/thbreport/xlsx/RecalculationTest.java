package org.thbreport.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** LibreOffice works out every formula again, in a copy whose remembered numbers are all wrong. */
@Tag("slow")
class RecalculationTest {

    private static final Pattern REMEMBERED = Pattern.compile("(<f>[^<]*</f>)<v>[^<]*</v>");
    /** What the order of additions may change. */
    private static final Offset<Double> TOLERANCE = Offset.offset(1e-12);

    private static final String ALWAYS_RECALCULATE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry">
            <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
            <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
            </item>
            </oor:items>
            """;

    @TempDir
    private Path folder;

    @Test
    void everyFormulaGivesTheNumberOfTheAnalysis() throws IOException, InterruptedException {
        byte[] file = Workbooks.bytes(SampleAnnex.english());
        Map<String, Double> expected = formulas(file);
        Map<String, Double> found = formulas(recalculated(poisoned(file)));
        assertThat(expected).hasSizeGreaterThan(15);
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        expected.forEach((cell, value) -> assertThat(found.get(cell)).as(cell).isCloseTo(value, TOLERANCE));
    }

    private static byte[] poisoned(byte[] file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : Workbooks.parts(file).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                Matcher matcher = REMEMBERED.matcher(part.getValue());
                zip.write(matcher.replaceAll("$1<v>-999</v>").getBytes(java.nio.charset.StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private byte[] recalculated(byte[] file) throws IOException, InterruptedException {
        // Without this setting it trusts the numbers that it reads.
        Path settings = folder.resolve("profile/user/registrymodifications.xcu");
        Files.createDirectories(settings.getParent());
        Files.writeString(settings, ALWAYS_RECALCULATE);
        Path input = Files.write(folder.resolve("poisoned.xlsx"), file);
        Process process = new ProcessBuilder(
                        "libreoffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "xlsx:Calc MS Excel 2007 XML",
                        "--outdir",
                        folder.resolve("out").toString(),
                        input.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log.txt").toFile())
                .start();
        assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
        return Files.readAllBytes(folder.resolve("out/poisoned.xlsx"));
    }

    private static Map<String, Double> formulas(byte[] file) throws IOException {
        Map<String, Double> numbers = new LinkedHashMap<>();
        try (XSSFWorkbook workbook = Workbooks.open(file)) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            numbers.put(sheet.getSheetName() + "!" + cell.getAddress(), cell.getNumericCellValue());
                        }
                    }
                }
            }
        }
        return numbers;
    }
}
