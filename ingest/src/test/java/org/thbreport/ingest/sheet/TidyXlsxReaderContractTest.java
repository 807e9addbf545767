package org.thbreport.ingest.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thbreport.ingest.statistics.StatisticsReader;
import org.thbreport.ingest.statistics.StatisticsReaderContract;
import org.thbreport.ingest.statistics.StatisticsReading;
import org.thbreport.model.data.Dataset;

/** Workbooks are written by hand here, part by part, so that their faults can be too. */
class TidyXlsxReaderContractTest extends StatisticsReaderContract {

    private static final String[] HEADER = {"area", "period", "citizenship", "value", "unit", "flag"};
    private static final String SHEET_START =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
    private static final String SHEET_END = "</sheetData></worksheet>";

    @Override
    protected StatisticsReader reader() {
        return new TidyXlsxReader();
    }

    @Override
    protected boolean isText() {
        return false;
    }

    @Override
    protected byte[] file(String value, String flags) {
        return workbook(rows(HEADER, new String[] {"LV", "2021", "NAT", value, "NR", flags}, new String[] {
            "EE", "2021", "NAT", "7", "NR", ""
        }));
    }

    @Override
    protected byte[] twice(String first, String second) {
        return workbook(rows(HEADER, new String[] {"LV", "2021", "NAT", first, "NR", ""}, new String[] {
            "LV", "2021", "NAT", second, "NR", ""
        }));
    }

    @Override
    protected byte[] endless() {
        byte[] whole = file("1", "");
        return Arrays.copyOf(whole, whole.length / 2);
    }

    @Override
    protected byte[] wide() {
        String[] names = new String[1_000_000];
        Arrays.fill(names, "a");
        System.arraycopy(HEADER, 0, names, 0, HEADER.length);
        return workbook(rows(names, names));
    }

    @Override
    protected List<byte[]> withDocumentType(String type, String entity) {
        String sheet = rows(HEADER, new String[] {"LV", "2021", "NAT", "1", "NR", ""});
        return List.of(
                workbook(type + sheet.replace("<t>LV</t>", "<t>" + entity + "</t>")),
                workbook(
                        "worksheets/sheet1.xml",
                        utf8(sheet.replace("t=\"inlineStr\"><is><t>LV</t></is>", "t=\"s\"><v>0</v>")),
                        type + "<sst><si><t>" + entity + "</t></si></sst>"));
    }

    @Test
    void bytesThatAreNoTextInASheetAreRefused() {
        byte[] sheet = utf8(rows(HEADER, new String[] {"LV", "2021", "NAT", "1", "NR", ""}));
        for (int bad : new int[] {0xFF, 0xC0, 0x00}) {
            byte[] bytes = sheet.clone();
            bytes[bytes.length * 3 / 4] = (byte) bad;
            StatisticsReading reading = read(workbook("worksheets/sheet1.xml", bytes));
            assertThat(reading.hasErrors()).as("byte %x", bad).isTrue();
        }
    }

    private static String rows(String[]... rows) {
        StringBuilder xml = new StringBuilder(SHEET_START);
        for (int row = 0; row < rows.length; row++) {
            xml.append("<row r=\"").append(row + 1).append("\">");
            for (int column = 0; column < rows[row].length; column++) {
                xml.append(cell(letters(column) + (row + 1), rows[row][column]));
            }
            xml.append("</row>");
        }
        return xml.append(SHEET_END).toString();
    }

    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }

    /** A number stands as one; all else as a text in its cell. */
    private static String cell(String place, String text) {
        if (text.isEmpty()) {
            return "";
        }
        return text.matches("-?[0-9][0-9.e]*")
                ? "<c r=\"" + place + "\"><v>" + text + "</v></c>"
                : "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private static byte[] workbook(String sheet) {
        return workbook("worksheets/sheet1.xml", utf8(sheet));
    }

    private static byte[] workbook(String name, byte[] sheet, String... sharedTexts) {
        String types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
                + "spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/"
                + "vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/></Types>";
        String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String workbook = "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\""
                + relations + "\"><sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
        String links = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"rId1\" Type=\"" + relations + "/worksheet\" Target=\"" + name + "\"/>"
                + "</Relationships>";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(zip, "[Content_Types].xml", utf8(types));
            part(zip, "xl/workbook.xml", utf8(workbook));
            part(zip, "xl/_rels/workbook.xml.rels", utf8(links));
            part(zip, "xl/" + name, sheet);
            for (String texts : sharedTexts) {
                part(zip, "xl/sharedStrings.xml", utf8(texts));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Stored and not packed, so that mutations meet the XML and not only the compression. */
    private static void part(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        if (bytes.length < 100_000) {
            CRC32 crc = new CRC32();
            crc.update(bytes);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(bytes.length);
            entry.setCrc(crc.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    @Test
    void namesTheCellOfAnIssue() {
        StatisticsReading reading = read(file("many", ""));
        assertThat(reading.issues().get(0).toString())
                .startsWith("statistics/file!Data!D2: error[STAT-7]: not a number: \"many\"");
    }

    @Test
    void entitiesAreNotExpanded() {
        String laughs = "<!DOCTYPE x [<!ENTITY a \"1\"><!ENTITY b \"&a;&a;&a;&a;\">]>";
        String sheet = rows(HEADER, new String[] {"LV", "2021", "NAT", "1", "NR", ""});
        StatisticsReading reading = read(workbook(laughs + sheet.replace("<v>1</v>", "<v>&b;</v>")));
        assertThat(reading.hasErrors()).isTrue();
    }

    /** What would make the library underneath reserve memory, or compute, out of all proportion to the file. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r='aaaaaaa1'><v>1</v></c>",
                "<c x='>' r = 'AAAAAAA1'><v>1</v></c>",
                "<c r='&#65;AAAAAA1'><v>1</v></c>",
                "<x:c xmlns:x='u' x:r='AAAAAAA1'><v>1</v></x:c>",
                "<c t='s'><v>2000000000</v></c>",
                "<c t='s'><v>&#50;000000000</v></c>",
                "<c t='s'><v>\u0662\u0660\u0660\u0660</v></c>",
                "<c t='s'><v>2<x/>00000</v></c>",
                "<!-- ' --><c r='AAAAAAA1'><v>1</v></c>",
                "<?x ' ?><c r='AAAAAAA1'><v>1</v></c>",
                "<c><f t='array' ref='A1'>1</f></c>*2000",
                "<c><f>1+</f></c>+9000",
                "<c><v>1</v></c>+2000",
                "<c/>*20000",
                "<c t='inlineStr'><is><t>text</t></is></c>+5000000",
            })
    void cellsThatNoSheetHasAreRefused(String cells) {
        Matcher repeated = Pattern.compile("(.*)([*+])([0-9]+)").matcher(cells);
        String all = !repeated.matches()
                ? cells
                : repeated.group(2).equals("*")
                        ? repeated.group(1).repeat(Integer.parseInt(repeated.group(3)))
                        : repeated.group(1)
                                .replaceFirst(
                                        ">(1\\+?|text)<", ">" + "1".repeat(Integer.parseInt(repeated.group(3))) + "<");
        String row = "<row>" + all.replace('\'', '"') + "</row>";
        String tidy = rows(HEADER, new String[] {"LV", "2021", "NAT", "1", "NR", ""});
        StatisticsReading reading = read(workbook(tidy.replace(SHEET_END, row + SHEET_END)));
        assertThat(reading.isReadable()).isFalse();
        assertThat(reading.issues().get(0).rule()).isIn("STAT-4", "STAT-5");
    }

    @Test
    void aSheetUnderAnotherNameOrInUtf16IsHeldToTheSame() {
        String sheet =
                rows(HEADER, new String[] {"LV", "2021", "NAT", "1", "NR", ""}).replace("\"A2\"", "\"AAAAAAA2\"");
        for (byte[] bytes : List.of(utf8(sheet), ("\uFEFF" + sheet).getBytes(StandardCharsets.UTF_16BE))) {
            StatisticsReading reading = read(workbook("other.xml", bytes));
            assertThat(reading.isReadable()).isFalse();
            assertThat(reading.issues().get(0).rule()).isIn("STAT-4", "STAT-5");
        }
    }

    @Test
    void sharedTextsAreRead() {
        String sheet = rows(HEADER, new String[] {"LV", "2021", "NAT", "1", "NR", ""})
                .replace("t=\"inlineStr\"><is><t>LV</t></is>", "t=\"s\"><v>1</v>");
        String texts = "<sst><si><t>a &lt;!-- text --></t></si><si><t>LV</t></si></sst>";
        Dataset dataset = dataset(workbook("worksheets/sheet1.xml", utf8(sheet), texts));
        assertThat(dataset.dimensions().get(0).codes()).containsExactly("LV");
    }

    /** 95 is XZ, for which the zip library looks for a class that is not there. */
    @Test
    void anUnusualWayOfPackingIsRefused() {
        byte[] bytes = file("1", "");
        for (int i = 0; i + 12 < bytes.length; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1) {
                bytes[i + 10] = 95;
            } else if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 3) {
                bytes[i + 8] = 95;
            }
        }
        StatisticsReading reading = read(bytes);
        assertThat(reading.issues().get(0).toString())
                .contains("error[STAT-4]: the workbook is encrypted, or packed in an unusual way");
    }

    @Test
    void aWorkbookWithoutATidySheetSaysWhatIsExpected() {
        StatisticsReading reading = read(workbook(rows(new String[] {"Country", "Year"}, new String[] {"LV", "2021"})));
        assertThat(reading.issues().get(0).toString())
                .contains("error[STAT-6]: no sheet begins with the columns area, period, value");
    }
}
