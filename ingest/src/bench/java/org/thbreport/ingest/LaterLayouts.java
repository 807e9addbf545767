package org.thbreport.ingest;

import static org.thbreport.ingest.MillionObservations.AGES;
import static org.thbreport.ingest.MillionObservations.AREAS;
import static org.thbreport.ingest.MillionObservations.CELLS;
import static org.thbreport.ingest.MillionObservations.CITIZENS;
import static org.thbreport.ingest.MillionObservations.YEARS;
import static org.thbreport.ingest.MillionObservations.age;
import static org.thbreport.ingest.MillionObservations.area;
import static org.thbreport.ingest.MillionObservations.citizen;
import static org.thbreport.ingest.MillionObservations.flag;
import static org.thbreport.ingest.MillionObservations.put;
import static org.thbreport.ingest.MillionObservations.value;
import static org.thbreport.ingest.MillionObservations.year;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The same observations as {@link MillionObservations} has, in the layouts that came later. */
final class LaterLayouts {

    private LaterLayouts() {}

    static void longCsv(OutputStream out) throws IOException {
        put(out, "freq,citizen,age,geo,time,values,flags\n");
        for (int i = 0; i < CELLS; i++) {
            put(
                    out,
                    "A," + citizen(i) + "," + age(i) + "," + area(i) + "," + year(i) + "," + value(i) + "," + flag(i)
                            + "\n");
        }
    }

    static void wideCsv(OutputStream out) throws IOException {
        put(out, "geo,citizen,age");
        for (int i = 0; i < YEARS; i++) {
            put(out, "," + year(i));
        }
        for (int i = 0; i < CELLS; i++) {
            if (i % YEARS == 0) {
                put(out, "\n" + area(i) + "," + citizen(i) + "," + age(i));
            }
            put(out, "," + value(i));
        }
        put(out, "\n");
    }

    /** A page has areas down and years across: 50,000 areas. */
    static void browserCsv(OutputStream out) throws IOException {
        put(out, "Data extracted on 01/02/2024 from [ESTAT]\nSex,,Total\n\nTIME");
        for (int i = 0; i < YEARS; i++) {
            put(out, "," + year(i) + ",");
        }
        put(out, "\nGEO (Labels)" + ",".repeat(2 * YEARS));
        for (int i = 0; i < CELLS; i++) {
            if (i % YEARS == 0) {
                put(out, "\nA" + i / YEARS);
            }
            put(out, "," + value(i) + "," + flag(i));
        }
        put(out, "\n");
    }

    static void sdmxJson(OutputStream out) throws IOException {
        put(
                out,
                "{\"structure\":{\"dimensions\":{\"series\":[" + dimension("geo", AREAS, i -> area(i * CELLS / AREAS)) + ","
                        + dimension("citizen", CITIZENS, i -> citizen(i * AGES * YEARS)) + ","
                        + dimension("age", AGES, i -> age(i * YEARS)) + "],\"observation\":["
                        + dimension("TIME_PERIOD", YEARS, i -> "" + year(i))
                        + "]},\"attributes\":{\"observation\":[" + dimension("OBS_FLAG", 1, i -> "bep")
                        + "]}},\"dataSets\":[{\"series\":{");
        for (int i = 0; i < CELLS; i++) {
            int series = i / YEARS;
            if (i % YEARS == 0) {
                put(
                        out,
                        (i == 0 ? "\"" : "}},\"") + series / AGES / CITIZENS + ":" + series / AGES % CITIZENS + ":"
                                + series % AGES + "\":{\"observations\":{");
            }
            put(
                    out,
                    (i % YEARS == 0 ? "\"" : ",\"") + i % YEARS + "\":[" + value(i)
                            + (flag(i).isEmpty() ? "]" : ",0]"));
        }
        put(out, "}}}}]}");
    }

    private static String dimension(String id, int size, IntFunction<String> code) {
        return "{\"id\":\"" + id + "\",\"values\":["
                + IntStream.range(0, size)
                        .mapToObj(i -> "{\"id\":\"" + code.apply(i) + "\"}")
                        .collect(Collectors.joining(","))
                + "]}";
    }

    static void ods(OutputStream out) throws IOException {
        String names = "urn:oasis:names:tc:opendocument:xmlns:";
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(1);
            byte[] type = "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII);
            CRC32 sum = new CRC32();
            sum.update(type);
            ZipEntry first = new ZipEntry("mimetype");
            first.setMethod(ZipEntry.STORED);
            first.setSize(type.length);
            first.setCrc(sum.getValue());
            zip.putNextEntry(first);
            zip.write(type);
            zip.putNextEntry(new ZipEntry("content.xml"));
            put(
                    zip,
                    "<office:document-content xmlns:office=\"" + names + "office:1.0\" xmlns:table=\"" + names
                            + "table:1.0\" xmlns:text=\"" + names
                            + "text:1.0\"><office:body><office:spreadsheet><table:table table:name=\"Data\">");
            put(zip, row("area", "period", "citizenship", "age", "value", "unit", "flag"));
            for (int i = 0; i < CELLS; i++) {
                put(zip, row(area(i), "" + year(i), citizen(i), age(i), "" + value(i), "NR", flag(i)));
            }
            put(
                    zip,
                    "</table:table></office:spreadsheet></office:body></office:document-content>");
        }
    }

    private static String row(String... cells) {
        StringBuilder row = new StringBuilder("<table:table-row>");
        for (String cell : cells) {
            row.append(
                    cell.isEmpty()
                            ? "<table:table-cell/>"
                            : Character.isDigit(cell.charAt(0))
                                    ? "<table:table-cell office:value-type=\"float\" office:value=\"" + cell
                                            + "\"><text:p>" + cell + "</text:p></table:table-cell>"
                                    : "<table:table-cell office:value-type=\"string\"><text:p>" + cell
                                            + "</text:p></table:table-cell>");
        }
        return row.append("</table:table-row>").toString();
    }
}
