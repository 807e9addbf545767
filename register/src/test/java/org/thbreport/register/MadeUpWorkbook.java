package org.thbreport.register;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook of two sheets with texts in their cells: the first is no table of a register, the second is. */
final class MadeUpWorkbook {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private MadeUpWorkbook() {}

    static byte[] of(List<List<String>> first, List<MadeUpRegister.Row> rows) throws IOException {
        List<List<String>> second = new ArrayList<>(List.of(List.of(MadeUpRegister.HEADER.split(","))));
        rows.forEach(row -> second.add(row.fields()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"" + PACKAGE + "content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
            put(zip, "_rels/.rels", links("officeDocument", "xl/workbook.xml"));
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + LINKS + "\"><sheets>"
                            + "<sheet name=\"Notes\" sheetId=\"1\" r:id=\"r1\"/><sheet name=\"Rows\" sheetId=\"2\" r:id=\"r2\"/>"
                            + "</sheets></workbook>");
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    links("worksheet", "worksheets/sheet1.xml", "worksheets/sheet2.xml"));
            put(zip, "xl/worksheets/sheet1.xml", sheet(first));
            put(zip, "xl/worksheets/sheet2.xml", sheet(second));
        }
        return bytes.toByteArray();
    }

    private static String links(String type, String... targets) {
        StringBuilder xml = new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        for (int i = 0; i < targets.length; i++) {
            xml.append("<Relationship Id=\"r" + (i + 1) + "\" Type=\"" + LINKS + "/" + type + "\" Target=\""
                    + targets[i] + "\"/>");
        }
        return xml.append("</Relationships>").toString();
    }

    private static String sheet(List<List<String>> rows) {
        StringBuilder xml = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
        for (int r = 0; r < rows.size(); r++) {
            xml.append("<row r=\"" + (r + 1) + "\">");
            for (int c = 0; c < rows.get(r).size(); c++) {
                xml.append("<c r=\"" + (char) ('A' + c) + (r + 1) + "\" t=\"inlineStr\"><is><t>"
                        + rows.get(r).get(c) + "</t></is></c>");
            }
            xml.append("</row>");
        }
        return xml.append("</sheetData></worksheet>").toString();
    }

    private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
