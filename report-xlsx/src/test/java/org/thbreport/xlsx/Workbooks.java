package org.thbreport.xlsx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.thbreport.publication.content.Annex;
import org.thbreport.publication.content.Branding;

/** Writes annexes and reads them back. */
final class Workbooks {

    private static final XlsxAnnexWriter WRITER = new XlsxAnnexWriter(Branding.DEFAULT);

    private Workbooks() {}

    static byte[] bytes(Annex annex) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WRITER.write(annex, out);
        return out.toByteArray();
    }

    static byte[] working(Annex annex) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new XlsxAnnexWriter(Branding.DEFAULT, WorkbookProfile.WORKING).write(annex, out);
        return out.toByteArray();
    }

    static XSSFWorkbook open(byte[] file) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(file));
    }

    /** Returns the parts of a package, in order. */
    static Map<String, String> parts(byte[] file) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
            for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
