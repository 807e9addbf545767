package org.thbreport.ingest.statistics;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** What is inside gzip and zip files, which are known by their content and not by their name. */
public final class PlainContent {

    private static final int DEPTH = 3;
    private static final int ENTRIES = 1000;

    private PlainContent() {}

    /**
     * Returns the input without gzip and zip around it. A zip file must hold one file; a workbook stays as it is.
     *
     * @throws IOException if it cannot be opened, or a zip file does not hold one file
     */
    public static StatisticsInput of(StatisticsInput input) throws IOException {
        StatisticsInput plain = input;
        for (int i = 0; i < DEPTH; i++) {
            ContentHead head = ContentHead.of(plain);
            ByteSource packed = plain.content();
            long limit = plain.limits().bytes();
            if (isGzip(head)) {
                plain = new StatisticsInput(
                        plain.name(), () -> new LimitedStream(gunzip(packed.open()), limit), plain.limits());
            } else if (isZip(head) && !isOpenDocument(head) && !isWorkbook(plain)) {
                String entry = onlyFile(plain);
                plain = new StatisticsInput(
                        plain.name() + "!" + entry,
                        () -> new LimitedStream(unzip(packed.open(), entry), limit),
                        plain.limits());
            } else {
                return TextEncoding.utf8(plain, head);
            }
        }
        throw new UnreadableException(
                StatisticsRule.LIMIT, 0, 0, "compressed files are nested more than " + DEPTH + " deep", "");
    }

    /** Returns whether content begins as a gzip file does. */
    public static boolean isGzip(ContentHead head) {
        return head.startsWith(0x1F, 0x8B);
    }

    private static boolean isZip(ContentHead head) {
        return head.startsWith('P', 'K', 3, 4) || head.startsWith('P', 'K', 5, 6);
    }

    /** Returns whether content begins as an OpenDocument spreadsheet does, whose first part says its type. */
    public static boolean isOpenDocument(ContentHead head) {
        return isZip(head) && head.text().contains("mimetypeapplication/vnd.oasis.opendocument.spreadsheet");
    }

    /** Returns whether an input is a workbook: a zip file with the parts of one. */
    public static boolean isWorkbook(StatisticsInput input) throws IOException {
        if (!isZip(ContentHead.of(input))) {
            return false;
        }
        try (ZipInputStream zip = zip(input)) {
            int entries = 0;
            for (ZipEntry entry = next(zip); entry != null; entry = next(zip)) {
                if (entry.getName().startsWith("xl/")) {
                    return true;
                }
                if (++entries == ENTRIES) {
                    return false;
                }
            }
            return false;
        }
    }

    private static ZipInputStream zip(StatisticsInput input) throws IOException {
        return new ZipInputStream(new LimitedStream(
                new BufferedInputStream(input.content().open()), input.limits().bytes()));
    }

    private static String onlyFile(StatisticsInput input) throws IOException {
        String found = null;
        int entries = 0;
        try (ZipInputStream zip = zip(input)) {
            for (ZipEntry entry = next(zip); entry != null; entry = next(zip)) {
                if (++entries > ENTRIES) {
                    throw new UnreadableException(
                            StatisticsRule.LIMIT, 0, 0, "the zip file has more than " + ENTRIES + " entries", "");
                }
                if (isFile(entry)) {
                    if (found != null) {
                        throw new UnreadableException(
                                StatisticsRule.UNRECOGNISED,
                                0,
                                0,
                                "the zip file holds more than one file",
                                "expected one file with data in it");
                    }
                    found = entry.getName();
                }
            }
        }
        if (found == null) {
            throw new UnreadableException(
                    StatisticsRule.UNOPENED, 0, 0, "the zip file holds no file", "expected one file with data in it");
        }
        return found;
    }

    /** Folders, and what macOS and others add, are not files. */
    private static boolean isFile(ZipEntry entry) {
        String name = entry.getName();
        String last = name.substring(name.lastIndexOf('/') + 1);
        return !last.isEmpty() && !last.startsWith(".") && !name.startsWith("__MACOSX/");
    }

    private static InputStream gunzip(InputStream packed) throws IOException {
        try {
            return new GZIPInputStream(packed, 1 << 16);
        } catch (IOException e) {
            packed.close();
            throw e;
        }
    }

    private static InputStream unzip(InputStream packed, String name) throws IOException {
        ZipInputStream zip = new ZipInputStream(new BufferedInputStream(packed));
        for (ZipEntry entry = next(zip); entry != null; entry = next(zip)) {
            if (entry.getName().equals(name)) {
                return zip;
            }
        }
        zip.close();
        throw new IOException("the zip file changed while it was read");
    }

    /** A name that is not UTF-8 makes the JDK throw what is no IOException. */
    private static @Nullable ZipEntry next(ZipInputStream zip) throws IOException {
        try {
            return zip.getNextEntry();
        } catch (IllegalArgumentException e) {
            throw new UnreadableException(
                    StatisticsRule.SYNTAX, 0, 0, "the zip file has a name that cannot be read", "expected UTF-8 names");
        }
    }
}
