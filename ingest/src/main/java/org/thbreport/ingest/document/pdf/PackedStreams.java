package org.thbreport.ingest.document.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.thbreport.ingest.document.DocumentLimits;

/** Unpacks what pages draw once without keeping it, so that none of it can fill the memory when it is read. */
final class PackedStreams {

    private static final long LARGEST = 64L << 20;

    private final byte[] chunk = new byte[1 << 16];
    private final Set<COSBase> seen = new HashSet<>();
    private long left;

    PackedStreams(long bytes) {
        left = bytes;
    }

    /**
     * Goes through the pages.
     *
     * @throws IOException if what they unpack to is beyond the limits
     */
    void check(PDDocument document) throws IOException {
        for (PDPage page : document.getPages()) {
            for (Iterator<PDStream> streams = page.getContentStreams(); streams.hasNext(); ) {
                check(streams.next().getCOSObject());
            }
            forms(page.getResources(), 0);
        }
    }

    private void forms(PDResources resources, int depth) throws IOException {
        if (resources == null || depth > 8 || !seen.add(resources.getCOSObject())) {
            return;
        }
        for (COSName name : resources.getXObjectNames()) {
            if (resources.isImageXObject(name)) {
                continue;
            }
            PDXObject object = resources.getXObject(name);
            if (object instanceof PDFormXObject form) {
                check(form.getCOSObject());
                forms(form.getResources(), depth + 1);
            }
        }
    }

    private void check(COSStream stream) throws IOException {
        boolean flate = COSName.FLATE_DECODE.equals(stream.getFilters())
                || COSName.FLATE_DECODE_ABBREVIATION.equals(stream.getFilters());
        if (!seen.add(stream) || !flate) {
            return;
        }
        long size = 0;
        try (InputStream bytes = new InflaterInputStream(stream.createRawInputStream())) {
            for (int count = bytes.read(chunk); count >= 0; count = bytes.read(chunk)) {
                size += count;
                if (size > LARGEST || size > left) {
                    throw DocumentLimits.exceeded("what a page draws is too large when unpacked");
                }
            }
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            // PDFBox reads what there is of a damaged stream.
        }
        left -= size;
    }
}
