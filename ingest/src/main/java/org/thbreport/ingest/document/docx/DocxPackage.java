package org.thbreport.ingest.document.docx;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;
import org.thbreport.ingest.document.DocumentLimits;
import org.thbreport.ingest.document.DocumentRule;
import org.thbreport.ingest.document.UnreadableDocument;
import org.thbreport.ingest.statistics.SafeXml;
import org.thbreport.ingest.statistics.StatisticsLimits;
import org.thbreport.ingest.statistics.StatisticsRule;
import org.thbreport.ingest.statistics.UnreadableException;

/** The parts of a document: opened one by one, never beyond the limits, and never anything outside the file. */
final class DocxPackage implements AutoCloseable {

    /** Text packs to a twentieth at most; what packs to less than a two-hundredth is made to fill memory. */
    private static final int RATIO = 200;

    private static final int SMALL = 1 << 20;

    private final ZipFile zip;
    private long left;

    /** Opens a file by the constructor that needs no further library. */
    @SuppressWarnings("deprecation")
    DocxPackage(byte[] bytes, DocumentLimits limits) throws UnreadableDocument {
        try {
            zip = new ZipFile(new SeekableInMemoryByteChannel(bytes));
        } catch (IOException | RuntimeException e) {
            throw damaged();
        }
        left = limits.unpackedBytes();
    }

    static UnreadableDocument damaged() {
        return new UnreadableDocument(
                DocumentRule.DAMAGED,
                "the document is damaged or cut off",
                "open it in a word processor and save it again");
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    /** What reads a part. */
    @FunctionalInterface
    interface Part {
        void read(XMLStreamReader2 xml) throws XMLStreamException, IOException;
    }

    /** Reads a part of XML; what is not there is passed over. */
    void read(String name, Part part) throws UnreadableDocument {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry == null) {
            return;
        }
        boolean plain = zip.canReadEntryData(entry)
                && (entry.getMethod() == ZipEntry.DEFLATED || entry.getMethod() == ZipEntry.STORED);
        if (!plain) {
            throw new UnreadableDocument(
                    DocumentRule.DAMAGED,
                    "the document is encrypted, or packed in an unusual way",
                    "save it without a password");
        }
        try (InputStream bytes = new Counted(zip.getInputStream(entry), entry.getCompressedSize())) {
            XMLStreamReader2 xml = SafeXml.reader(bytes, StatisticsLimits.DEFAULT);
            try {
                part.read(xml);
            } finally {
                xml.close();
            }
        } catch (UnreadableDocument e) {
            throw e;
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof UnreadableDocument known) {
                throw known;
            }
            if (isLimit(e.getNestedException())
                    || String.valueOf(e.getMessage()).contains("exceeded")) {
                throw tooLong();
            }
            throw new UnreadableDocument(
                    DocumentRule.DAMAGED,
                    "a part of the document is no XML that documents have: " + name,
                    "open it in a word processor and save it again");
        } catch (IOException | RuntimeException e) {
            throw isLimit(e) ? tooLong() : damaged();
        }
    }

    private static boolean isLimit(@Nullable Throwable failure) {
        return failure instanceof UnreadableException known && known.rule() == StatisticsRule.LIMIT;
    }

    private static UnreadableDocument tooLong() {
        return DocumentLimits.exceeded("the document has a text or a nesting beyond that of any document");
    }

    @Override
    public void close() throws UnreadableDocument {
        try {
            zip.close();
        } catch (IOException e) {
            throw damaged();
        }
    }

    /** Bytes that are counted against what may still be unpacked. */
    private final class Counted extends FilterInputStream {

        private final long packed;
        private long size;

        Counted(InputStream in, long packed) {
            super(in);
            this.packed = Math.max(1, packed);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            count(Math.max(0, count));
            return count;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private void count(int more) throws UnreadableDocument {
            size += more;
            left -= more;
            if (left < 0) {
                throw DocumentLimits.exceeded("the document is too large when unpacked");
            }
            if (size > SMALL && size / packed > RATIO) {
                throw DocumentLimits.exceeded("the document unpacks to more than " + RATIO + " times its size");
            }
        }
    }
}
