package org.thbreport.ingest.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.thbreport.ingest.statistics.StatisticsReader;
import org.thbreport.ingest.statistics.StatisticsReaderContract;
import org.thbreport.ingest.statistics.StatisticsReading;

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
        String types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
                + "spreadsheetml.sheet.main+xml\"/></Types>";
        String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String workbook = "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\""
                + relations + "\"><sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
        String links = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"rId1\" Type=\"" + relations + "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                + "</Relationships>";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(zip, "[Content_Types].xml", types);
            part(zip, "xl/workbook.xml", workbook);
            part(zip, "xl/_rels/workbook.xml.rels", links);
            part(zip, "xl/worksheets/sheet1.xml", sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Stored and not packed, so that mutations meet the XML and not only the compression. */
    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        byte[] bytes = utf8(text);
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

    @Test
    void aWorkbookWithoutATidySheetSaysWhatIsExpected() {
        StatisticsReading reading = read(workbook(rows(new String[] {"Country", "Year"}, new String[] {"LV", "2021"})));
        assertThat(reading.issues().get(0).toString())
                .contains("error[STAT-6]: no sheet begins with the columns area, period, value");
    }
}
