package org.thbreport.batch.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * One made-up table of prisoners by citizenship, sex and age of Latvia in 2021, in each format that a portal may give. Of
 * women there is the age {@code TOTAL} alone.
 */
enum SameTable {
    TIDY_CSV,
    TIDY_XLSX,
    SDMX_CSV_1_CODES,
    SDMX_CSV_1_LABELS,
    SDMX_CSV_1_BOTH,
    SDMX_CSV_2_CODES,
    SDMX_CSV_2_BOTH,
    TSV,
    TSV_LEGACY,
    SDMX_ML_FLAT,
    SDMX_ML_SERIES,
    SDMX_ML_GENERIC,
    JSON_STAT,
    EXPLORER_CSV;

    private static final String[][] ROWS = {
        {"FOR", "T", "TOTAL", "30"},
        {"NAT", "T", "TOTAL", "70"},
        {"FOR", "M", "TOTAL", "25"},
        {"NAT", "M", "TOTAL", "55"},
        {"FOR", "M", "Y_LT18", "6"},
        {"NAT", "M", "Y_LT18", "7"},
        {"FOR", "F", "TOTAL", "5"},
        {"NAT", "F", "TOTAL", "15"}
    };

    private static final Map<String, String> LABELS = Map.of(
            "FOR", "Foreign country",
            "NAT", "Reporting country",
            "T", "Total",
            "M", "Males",
            "F", "Females",
            "TOTAL", "Total",
            "Y_LT18", "Less than 18 years",
            "NR", "Number",
            "LV", "Latvia");

    /** Returns how the format writes a code of sex or age: itself, or its label where it has labels alone. */
    String written(String code) {
        boolean labels = this == SDMX_CSV_1_LABELS || this == EXPLORER_CSV;
        return labels ? LABELS.getOrDefault(code, code) : code;
    }

    /** Returns how a message lists a code of a dimension: with its label beside it where the file has both. */
    String listed(String code) {
        boolean both = this == SDMX_CSV_1_BOTH || this == SDMX_CSV_2_BOTH || this == JSON_STAT;
        return both ? code + " (" + LABELS.get(code) + ")" : written(code);
    }

    /** Returns how a message lists a citizenship, of which the program knows the codes of labels. */
    String listedCitizen(String code) {
        return listed(code).equals(code) ? code : code + " (" + LABELS.get(code) + ")";
    }

    /** Returns how the format names a dimension. */
    String dimension(String id) {
        return this == EXPLORER_CSV ? id.toUpperCase(Locale.ROOT) : id;
    }

    /** Returns the file. */
    byte[] bytes() {
        if (this == TIDY_XLSX) {
            return workbook();
        }
        return text().getBytes(StandardCharsets.UTF_8);
    }

    private String text() {
        return switch (this) {
            case TIDY_CSV -> lines("area,period,citizen,sex,age,unit,value", "LV,2021,%1$s,%2$s,%3$s,NR,%4$s");
            case SDMX_CSV_1_CODES, SDMX_CSV_1_LABELS ->
                lines(
                        "DATAFLOW,LAST UPDATE,citizen,sex,age,unit,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG",
                        "X(1.0),,%1$s,%2$s,%3$s," + written("NR") + "," + written("LV") + ",2021,%4$s,");
            case SDMX_CSV_1_BOTH ->
                lines(
                        "DATAFLOW,citizen: Citizenship,sex: Sex,age: Age,unit: Unit,geo: Area,TIME_PERIOD: Time,OBS_VALUE",
                        "X(1.0),%1$s: %5$s,%2$s: %6$s,%3$s: %7$s,NR: Number,LV: Latvia,2021,%4$s");
            case SDMX_CSV_2_CODES ->
                lines(
                        "STRUCTURE,STRUCTURE_ID,ACTION,citizen,sex,age,unit,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG",
                        "dataflow,X(1.0),I,%1$s,%2$s,%3$s,NR,LV,2021,%4$s,");
            case SDMX_CSV_2_BOTH ->
                lines(
                        "STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,citizen,Citizenship,sex,Sex,age,Age,unit,Unit,geo,Area,"
                                + "TIME_PERIOD,Time,OBS_VALUE,Value",
                        "dataflow,X(1.0),X,%1$s,%5$s,%2$s,%6$s,%3$s,%7$s,NR,Number,LV,Latvia,2021,,%4$s,");
            case TSV -> lines("citizen,sex,age,unit,geo\\TIME_PERIOD\t2021 ", "%1$s,%2$s,%3$s,NR,LV\t%4$s ");
            case TSV_LEGACY -> lines("unit,citizen,sex,age,geo\\time\t2021 ", "NR,%1$s,%2$s,%3$s,LV\t%4$s ");
            case SDMX_ML_FLAT ->
                message(
                        "StructureSpecificData",
                        "<Obs citizen=\"%1$s\" sex=\"%2$s\" age=\"%3$s\" unit=\"NR\" geo=\"LV\" TIME_PERIOD=\"2021\""
                                + " OBS_VALUE=\"%4$s\"/>");
            case SDMX_ML_SERIES ->
                message(
                        "StructureSpecificData",
                        "<Series citizen=\"%1$s\" sex=\"%2$s\" age=\"%3$s\" unit=\"NR\" geo=\"LV\">"
                                + "<Obs TIME_PERIOD=\"2021\" OBS_VALUE=\"%4$s\"/></Series>");
            case SDMX_ML_GENERIC ->
                message(
                        "GenericData",
                        "<Series><SeriesKey><Value id=\"citizen\" value=\"%1$s\"/><Value id=\"sex\" value=\"%2$s\"/>"
                                + "<Value id=\"age\" value=\"%3$s\"/><Value id=\"unit\" value=\"NR\"/>"
                                + "<Value id=\"geo\" value=\"LV\"/></SeriesKey><Obs><ObsDimension value=\"2021\"/>"
                                + "<ObsValue value=\"%4$s\"/></Obs></Series>");
            case JSON_STAT -> cube();
            case EXPLORER_CSV ->
                lines(
                        "\"TIME\",\"GEO\",\"CITIZEN\",\"SEX\",\"AGE\",\"UNIT\",\"Value\",\"Flag and Footnotes\"",
                        "\"2021\",\"Latvia\",\"%1$s\",\"%2$s\",\"%3$s\",\"Number\",\"%4$s\",\"\"");
            case TIDY_XLSX -> throw new IllegalStateException("a workbook is no text");
        };
    }

    private String rows(String form) {
        StringBuilder text = new StringBuilder();
        for (String[] row : ROWS) {
            text.append(String.format(
                    Locale.ROOT,
                    form,
                    written(row[0]),
                    written(row[1]),
                    written(row[2]),
                    row[3],
                    LABELS.get(row[0]),
                    LABELS.get(row[1]),
                    LABELS.get(row[2])));
        }
        return text.toString();
    }

    private String lines(String header, String form) {
        return header + "\n" + rows(form + "\n");
    }

    private String message(String root, String form) {
        return "<m:" + root + " xmlns:m=\"http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message\"><m:DataSet>"
                + rows(form) + "</m:DataSet></m:" + root + ">";
    }

    private static String cube() {
        StringBuilder values = new StringBuilder();
        for (String[] row : ROWS) {
            int citizen = row[0].equals("FOR") ? 0 : 1;
            int age = row[2].equals("TOTAL") ? 0 : 1;
            values.append(values.isEmpty() ? "" : ",")
                    .append("\"" + (citizen * 6 + "TMF".indexOf(row[1]) * 2 + age) + "\":" + row[3]);
        }
        return "{\"version\":\"2.0\",\"class\":\"dataset\",\"id\":[\"citizen\",\"sex\",\"age\",\"unit\",\"geo\",\"time\"],"
                + "\"size\":[2,3,2,1,1,1],\"value\":{" + values + "},\"dimension\":{"
                + categories("citizen", "FOR", "NAT") + "," + categories("sex", "T", "M", "F") + ","
                + categories("age", "TOTAL", "Y_LT18") + "," + categories("unit", "NR") + "," + categories("geo", "LV")
                + "," + categories("time", "2021") + "}}";
    }

    private static String categories(String id, String... codes) {
        StringBuilder index = new StringBuilder();
        StringBuilder labels = new StringBuilder();
        for (int i = 0; i < codes.length; i++) {
            String comma = i == 0 ? "" : ",";
            index.append(comma).append("\"" + codes[i] + "\":" + i);
            labels.append(comma).append("\"" + codes[i] + "\":\"" + LABELS.getOrDefault(codes[i], codes[i]) + "\"");
        }
        return "\"" + id + "\":{\"category\":{\"index\":{" + index + "},\"label\":{" + labels + "}}}";
    }

    private static byte[] workbook() {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        StringBuilder sheet = new StringBuilder("<worksheet xmlns=\"" + main + "\"><sheetData>");
        List<String> lines = TIDY_CSV.text().lines().toList();
        for (int row = 1; row <= lines.size(); row++) {
            List<String> cells = Arrays.asList(lines.get(row - 1).split(","));
            sheet.append("<row r=\"" + row + "\">");
            for (int column = 0; column < cells.size(); column++) {
                sheet.append("<c r=\"" + (char) ('A' + column) + row + "\" t=\"inlineStr\"><is><t>" + cells.get(column)
                        + "</t></is></c>");
            }
            sheet.append("</row>");
        }
        Map<String, String> parts = new TreeMap<>(Map.of(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName="
                        + "\"/xl/workbook.xml\" ContentType=\"" + types + "sheet.main+xml\"/></Types>",
                "xl/workbook.xml",
                "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + office
                        + "\"><sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
                        + "Id=\"rId1\" Type=\"" + office
                        + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                "xl/worksheets/sheet1.xml",
                sheet.append("</sheetData></worksheet>").toString()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
