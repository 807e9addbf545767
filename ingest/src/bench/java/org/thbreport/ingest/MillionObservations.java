package org.thbreport.ingest;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes files of 1,000,000 made-up observations: 100 areas, 10 citizenships, 50 ages, 20 years. */
final class MillionObservations {

    static final int AREAS = 100;
    static final int CITIZENS = 10;
    static final int AGES = 50;
    static final int YEARS = 20;
    static final int CELLS = AREAS * CITIZENS * AGES * YEARS;

    private MillionObservations() {}

    static void write(String format, Path file) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            switch (format) {
                case "tidy-csv" -> tidy(out);
                case "sdmx-csv" -> sdmxCsv(out);
                case "eurostat-tsv" -> tsv(out);
                case "eurostat-explorer-csv" -> explorer(out);
                case "json-stat" -> json(out);
                case "sdmx-ml" -> xml(out);
                case "sdmx-ml-generic" -> generic(out);
                case "tidy-xlsx" -> xlsx(out);
                case "sdmx-json" -> LaterLayouts.sdmxJson(out);
                case "ods" -> LaterLayouts.ods(out);
                case "long-csv" -> LaterLayouts.longCsv(out);
                case "wide-csv" -> LaterLayouts.wideCsv(out);
                case "eurostat-browser-csv" -> LaterLayouts.browserCsv(out);
                default -> throw new IllegalArgumentException(format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String area(int cell) {
        int area = cell / (CITIZENS * AGES * YEARS);
        return "" + (char) ('A' + area / 26) + (char) ('A' + area % 26);
    }

    static String citizen(int cell) {
        return "C" + cell / (AGES * YEARS) % CITIZENS;
    }

    static String age(int cell) {
        return "Y" + cell / YEARS % AGES;
    }

    static int year(int cell) {
        return 2000 + cell % YEARS;
    }

    static int value(int cell) {
        return (int) (cell * 2654435761L >>> 12) & 0xFFFF;
    }

    static String flag(int cell) {
        return cell % 10 == 0 ? "bep" : "";
    }

    static void put(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void tidy(OutputStream out) throws IOException {
        put(out, "area,period,citizenship,age,value,unit,flag,precision\n");
        for (int i = 0; i < CELLS; i++) {
            put(out, area(i) + "," + year(i) + "," + citizen(i) + "," + age(i) + "," + value(i) + ",NR," + flag(i) + ",exact\n");
        }
    }

    private static void sdmxCsv(OutputStream out) throws IOException {
        put(out, "DATAFLOW,LAST UPDATE,freq,citizen,age,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS\n");
        for (int i = 0; i < CELLS; i++) {
            put(
                    out,
                    "ESTAT:X(1.0),11/06/26 23:00:00,A," + citizen(i) + "," + age(i) + "," + area(i) + "," + year(i) + ","
                            + value(i) + "," + flag(i) + ",\n");
        }
    }

    private static void tsv(OutputStream out) throws IOException {
        put(out, "freq,citizen,age,geo\\TIME_PERIOD");
        for (int i = 0; i < YEARS; i++) {
            put(out, "\t" + year(i) + " ");
        }
        for (int i = 0; i < CELLS; i++) {
            if (i % YEARS == 0) {
                put(out, "\nA," + citizen(i) + "," + age(i) + "," + area(i));
            }
            put(out, "\t" + value(i) + " " + flag(i));
        }
        put(out, "\n");
    }

    private static void explorer(OutputStream out) throws IOException {
        put(out, "\"TIME\",\"GEO\",\"CITIZEN\",\"AGE\",\"Value\",\"Flag and Footnotes\"\n");
        for (int i = 0; i < CELLS; i++) {
            put(
                    out,
                    "\"" + year(i) + "\",\"" + area(i) + "\",\"" + citizen(i) + "\",\"" + age(i) + "\",\""
                            + String.format(java.util.Locale.ROOT, "%,d", value(i)) + "\",\"" + flag(i) + "\"\n");
        }
    }

    private static void json(OutputStream out) throws IOException {
        put(out, "{\"version\":\"2.0\",\"class\":\"dataset\",\"value\":{");
        for (int i = 0; i < CELLS; i++) {
            put(out, (i == 0 ? "\"" : ",\"") + i + "\":" + value(i));
        }
        put(out, "},\"status\":{");
        for (int i = 0; i < CELLS; i += 10) {
            put(out, (i == 0 ? "\"" : ",\"") + i + "\":\"" + flag(i) + "\"");
        }
        put(out, "},\"id\":[\"geo\",\"citizen\",\"age\",\"time\"],\"size\":[100,10,50,20],\"dimension\":{");
        int[] sizes = {AREAS, CITIZENS, AGES, YEARS};
        int step = CELLS;
        String[] names = {"geo", "citizen", "age", "time"};
        for (int i = 0; i < names.length; i++) {
            step /= sizes[i];
            put(out, (i == 0 ? "\"" : ",\"") + names[i] + "\":{\"category\":{\"index\":[");
            for (int code = 0; code < sizes[i]; code++) {
                int cell = code * step;
                String text = i == 0 ? area(cell) : i == 1 ? citizen(cell) : i == 2 ? age(cell) : "" + year(cell);
                put(out, (code == 0 ? "\"" : ",\"") + text + "\"");
            }
            put(out, "]}}");
        }
        put(out, "}}");
    }

    private static void xml(OutputStream out) throws IOException {
        put(
                out,
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><m:StructureSpecificData "
                        + "xmlns:m=\"http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message\"><m:DataSet>");
        for (int i = 0; i < CELLS; i++) {
            if (i % YEARS == 0) {
                put(
                        out,
                        (i == 0 ? "" : "</Series>") + "<Series freq=\"A\" citizen=\"" + citizen(i) + "\" age=\"" + age(i)
                                + "\" geo=\"" + area(i) + "\">\n");
            }
            put(
                    out,
                    "<Obs TIME_PERIOD=\"" + year(i) + "\" OBS_VALUE=\"" + value(i) + "\""
                            + (flag(i).isEmpty() ? "" : " OBS_FLAG=\"" + flag(i) + "\"") + "/>\n");
        }
        put(out, "</Series></m:DataSet></m:StructureSpecificData>");
    }

    private static void generic(OutputStream out) throws IOException {
        put(
                out,
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><m:GenericData "
                        + "xmlns:m=\"http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message\" "
                        + "xmlns:g=\"http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/generic\"><m:DataSet>");
        for (int i = 0; i < CELLS; i++) {
            if (i % YEARS == 0) {
                put(
                        out,
                        (i == 0 ? "" : "</g:Series>") + "<g:Series><g:SeriesKey><g:Value id=\"freq\" value=\"A\"/>"
                                + "<g:Value id=\"citizen\" value=\"" + citizen(i) + "\"/><g:Value id=\"age\" value=\""
                                + age(i) + "\"/><g:Value id=\"geo\" value=\"" + area(i) + "\"/></g:SeriesKey>\n");
            }
            put(
                    out,
                    "<g:Obs><g:ObsDimension value=\"" + year(i) + "\"/><g:ObsValue value=\"" + value(i) + "\"/>"
                            + (flag(i).isEmpty()
                                    ? ""
                                    : "<g:Attributes><g:Value id=\"OBS_FLAG\" value=\"" + flag(i)
                                            + "\"/></g:Attributes>")
                            + "</g:Obs>\n");
        }
        put(out, "</g:Series></m:DataSet></m:GenericData>");
    }

    private static void xlsx(OutputStream out) throws IOException {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(1);
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            put(
                    zip,
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName="
                            + "\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
                            + "spreadsheetml.sheet.main+xml\"/></Types>");
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            put(
                    zip,
                    "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + relations
                            + "\"><sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            zip.putNextEntry(new ZipEntry("xl/_rels/workbook.xml.rels"));
            put(
                    zip,
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
                            + "Id=\"rId1\" Type=\"" + relations
                            + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            put(zip, "<worksheet xmlns=\"" + main + "\"><sheetData>");
            put(zip, row(1, "area", "period", "citizenship", "age", "value", "unit", "flag"));
            for (int i = 0; i < CELLS; i++) {
                put(zip, row(i + 2, area(i), "" + year(i), citizen(i), age(i), "" + value(i), "NR", flag(i)));
            }
            put(zip, "</sheetData></worksheet>");
        }
    }

    private static String row(int number, String... cells) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < cells.length; i++) {
            String place = (char) ('A' + i) + "" + number;
            if (!cells[i].isEmpty()) {
                row.append(
                        Character.isDigit(cells[i].charAt(0))
                                ? "<c r=\"" + place + "\"><v>" + cells[i] + "</v></c>"
                                : "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + cells[i] + "</t></is></c>");
            }
        }
        return row.append("</row>").toString();
    }
}
