package org.thbreport.ingest.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.thbreport.ingest.statistics.StatisticsInput;
import org.thbreport.ingest.statistics.StatisticsRule;
import org.thbreport.ingest.statistics.UnreadableException;

/**
 * Walks through a workbook before it is read: how its parts are packed, how large they are, and whether a sheet claims
 * what no sheet has. It opens the file with the zip library that the reader underneath uses, so that both see the same
 * parts.
 */
final class WorkbookGuard {

    private static final int LARGEST_FILE = 128 << 20;
    private static final long LARGEST_TEXTS = 64L << 20;
    private static final int PARTS = 10_000;
    private static final int SHARED_TEXTS = 2_000_000;

    private final StatisticsInput input;
    private final byte[] chunk = new byte[1 << 16];
    private long total;
    private long lastText = -1;
    private long sharedTexts;
    private boolean styles;

    /**
     * A workbook that keeps to the limits.
     *
     * @param bytes its bytes
     * @param styles whether it says how numbers are shown
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Checked(byte[] bytes, boolean styles) {}

    private WorkbookGuard(StatisticsInput input) {
        this.input = input;
    }

    /**
     * Returns the bytes of a workbook that keeps to the limits.
     *
     * @throws IOException if it does not, or cannot be opened
     */
    static Checked check(StatisticsInput input) throws IOException {
        int largest = (int) Math.min(LARGEST_FILE, input.limits().bytes());
        byte[] bytes;
        try (InputStream in = input.content().open()) {
            bytes = in.readNBytes(largest + 1);
        }
        if (bytes.length == 0) {
            throw new UnreadableException(StatisticsRule.UNOPENED, 0, 0, "the file is empty", "expected a workbook");
        }
        if (bytes.length > largest) {
            throw new UnreadableException(
                    StatisticsRule.LIMIT, 0, 0, "the workbook is larger than " + largest + " bytes", "");
        }
        WorkbookGuard guard = new WorkbookGuard(input);
        guard.walk(bytes);
        return new Checked(bytes, guard.styles);
    }

    /** Opens the file by the same constructor as the reader underneath: the builder would bring in one more library. */
    @SuppressWarnings("deprecation")
    private void walk(byte[] bytes) throws IOException {
        try (ZipFile zip = new ZipFile(new SeekableInMemoryByteChannel(bytes))) {
            int parts = 0;
            for (Enumeration<ZipArchiveEntry> entries = zip.getEntries(); entries.hasMoreElements(); ) {
                ZipArchiveEntry entry = entries.nextElement();
                styles |= entry.getName().equals("xl/styles.xml");
                if (++parts > PARTS) {
                    throw tooLarge();
                }
                int method = entry.getMethod();
                if (!zip.canReadEntryData(entry) || method != ZipEntry.STORED && method != ZipEntry.DEFLATED) {
                    throw new UnreadableException(
                            StatisticsRule.SYNTAX,
                            0,
                            0,
                            "the workbook is encrypted, or packed in an unusual way",
                            "expected parts that are deflated or stored");
                }
                try (InputStream part = zip.getInputStream(entry)) {
                    walk(part, entry.getName().contains("worksheets/"));
                }
            }
        } catch (UnreadableException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw TidyXlsxReader.damaged();
        }
        if (lastText >= sharedTexts) {
            throw TidyXlsxReader.damaged();
        }
        if (sharedTexts > SHARED_TEXTS) {
            throw new UnreadableException(
                    StatisticsRule.LIMIT, 0, 0, "the workbook has more than " + SHARED_TEXTS + " shared texts", "");
        }
    }

    private static UnreadableException tooLarge() {
        return new UnreadableException(StatisticsRule.LIMIT, 0, 0, "the workbook is too large when unpacked", "");
    }

    private void walk(InputStream part, boolean sheet) throws IOException {
        long most =
                Math.min(sheet ? Long.MAX_VALUE : LARGEST_TEXTS, input.limits().bytes() - total);
        SheetScan scan = new SheetScan(input.limits());
        long size = 0;
        for (int count = part.read(chunk); count >= 0; count = part.read(chunk)) {
            size += count;
            if (size > most) {
                throw tooLarge();
            }
            scan.accept(chunk, count);
            if (sheet || scan.mayBeSheet()) {
                scan.refuseFaults();
            }
        }
        total += size;
        lastText = Math.max(lastText, scan.lastSharedText());
        sharedTexts = Math.max(sharedTexts, scan.sharedTexts());
    }
}
