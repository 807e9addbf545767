package org.thbreport.ingest.tidy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.thbreport.ingest.statistics.StatisticsInput;
import org.thbreport.ingest.statistics.StatisticsRule;
import org.thbreport.ingest.statistics.UnreadableException;

/**
 * Walks through a workbook before it is read: how large its parts are when unpacked, and whether a cell claims a place that
 * no sheet has. The library itself would reserve room for whatever a cell claims.
 */
final class WorkbookGuard {

    private static final int LARGEST_FILE = 128 << 20;
    private static final long LARGEST_TEXTS = 64L << 20;
    private static final int PARTS = 10_000;
    private static final int LETTERS = 3;

    private WorkbookGuard() {}

    /**
     * Returns the bytes of a workbook that keeps to the limits.
     *
     * @throws IOException if it does not, or cannot be opened
     */
    static byte[] check(StatisticsInput input) throws IOException {
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
        long total = 0;
        int parts = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                boolean sheet = entry.getName().contains("worksheets/");
                total += walk(zip, sheet, sheet ? input.limits().bytes() - total : LARGEST_TEXTS);
                if (++parts > PARTS || total > input.limits().bytes()) {
                    throw tooLarge();
                }
            }
        } catch (IllegalArgumentException e) {
            throw new UnreadableException(
                    StatisticsRule.SYNTAX, 0, 0, "the workbook is damaged", "expected a complete .xlsx file");
        }
        return bytes;
    }

    private static UnreadableException tooLarge() {
        return new UnreadableException(StatisticsRule.LIMIT, 0, 0, "the workbook is too large when unpacked", "");
    }

    private static long walk(InputStream part, boolean sheet, long limit) throws IOException {
        byte[] chunk = new byte[1 << 16];
        long size = 0;
        int state = 0;
        for (int count = part.read(chunk); count >= 0; count = part.read(chunk)) {
            size += count;
            if (size > limit) {
                throw tooLarge();
            }
            for (int i = 0; sheet && i < count; i++) {
                state = next(state, chunk[i]);
                if (state == 3 + LETTERS + 1) {
                    throw new UnreadableException(
                            StatisticsRule.LIMIT,
                            0,
                            0,
                            "a cell has a column that no sheet has",
                            "expected at most XFD");
                }
            }
        }
        return size;
    }

    /** Follows {@code r="} and counts the capital letters behind it: 3 for the quote, one more for each letter. */
    private static int next(int state, byte letter) {
        return switch (state) {
            case 0 -> letter == 'r' ? 1 : 0;
            case 1 -> letter == '=' ? 2 : letter == 'r' ? 1 : 0;
            case 2 -> letter == '"' || letter == '\'' ? 3 : 0;
            default -> letter >= 'A' && letter <= 'Z' ? state + 1 : letter == 'r' ? 1 : 0;
        };
    }
}
