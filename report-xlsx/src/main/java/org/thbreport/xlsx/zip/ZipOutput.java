package org.thbreport.xlsx.zip;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes a zip file from front to back (PKWARE's APPNOTE 6.3): entries carry the day on which zip's calendar begins and nothing of the
 * machine. Sizes of four bytes are exceeded only where a file demands it; then eight are used, as {@code java.util.zip} does.
 */
public final class ZipOutput implements Closeable {

    private static final int LOCAL = 0x04034B50;
    private static final int DESCRIPTOR = 0x08074B50;
    private static final int CENTRAL = 0x02014B50;
    private static final int END = 0x06054B50;
    private static final int LARGE_END = 0x06064B50;
    private static final int LARGE_LOCATOR = 0x07064B50;

    private static final int VERSION = 20;
    private static final int LARGE_VERSION = 45;
    /** Sizes follow the data; names are UTF-8 (4.4.4). */
    private static final int FLAGS = 1 << 3 | 1 << 11;

    private static final int DEFLATED = 8;
    /** 1 January 1980, midnight. */
    private static final int DAY = 1 << 5 | 1;

    private static final long MOST = 0xFFFF_FFFFL;
    private static final int MOST_ENTRIES = 0xFFFF;

    private final CopyingOutput out;
    private final DeflateOutput data;
    private final ByteArrayOutputStream record = new ByteArrayOutputStream();
    private final List<Entry> entries = new ArrayList<>();
    private long written;

    /**
     * Begins a zip file.
     *
     * @param out where it goes; it is not closed
     */
    public ZipOutput(OutputStream out) {
        this.out = new CopyingOutput(out);
        this.data = new DeflateOutput(this.out);
    }

    /**
     * Writes an entry.
     *
     * @param name its name, with slashes
     * @param content writes what it holds
     */
    public void add(String name, Content content) throws IOException {
        long offset = begin(name);
        content.writeTo(data);
        end(name, offset, data.finish());
    }

    /**
     * Writes an entry and returns it as it stands in the file, so that it can be written again.
     *
     * @param name its name, with slashes
     * @param content writes what it holds
     * @param most bytes, compressed, beyond which it is not kept
     */
    public Optional<StoredEntry> addAndKeep(String name, Content content, int most) throws IOException {
        long offset = begin(name);
        out.copy(most);
        content.writeTo(data);
        DeflateOutput.Summary file = data.finish();
        Optional<StoredEntry> kept = out.copied().map(bytes -> new StoredEntry(bytes, file));
        end(name, offset, file);
        return kept;
    }

    /** Writes an entry as it stands in another file. */
    public void add(String name, StoredEntry entry) throws IOException {
        long offset = begin(name);
        out.write(entry.compressed());
        end(name, offset, entry.file());
    }

    private long begin(String name) throws IOException {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        long offset = written;
        four(LOCAL).two(VERSION).two(FLAGS).two(DEFLATED).two(0).two(DAY);
        four(0).four(0).four(0).two(bytes.length).two(0).record.write(bytes);
        endRecord();
        return offset;
    }

    private void end(String name, long offset, DeflateOutput.Summary file) throws IOException {
        Entry entry = new Entry(name.getBytes(StandardCharsets.UTF_8), offset, file);
        entries.add(entry);
        written += file.compressed();
        four(DESCRIPTOR).four(file.checksum());
        if (entry.isLarge()) {
            eight(file.compressed()).eight(file.size());
        } else {
            four(file.compressed()).four(file.size());
        }
        endRecord();
    }

    /** Writes the directory. */
    @Override
    public void close() throws IOException {
        long start = written;
        for (Entry entry : entries) {
            directory(entry);
        }
        long length = written - start;
        if (start > MOST || entries.size() >= MOST_ENTRIES) {
            long end = written;
            four(LARGE_END)
                    .eight(44)
                    .two(LARGE_VERSION)
                    .two(LARGE_VERSION)
                    .four(0)
                    .four(0);
            eight(entries.size()).eight(entries.size()).eight(length).eight(start);
            four(LARGE_LOCATOR).four(0).eight(end).four(1);
        }
        int count = Math.min(MOST_ENTRIES, entries.size());
        four(END)
                .two(0)
                .two(0)
                .two(count)
                .two(count)
                .four(length)
                .four(Math.min(MOST, start))
                .two(0);
        endRecord();
        out.flush();
    }

    /** Where a number takes more than four bytes, all three stand in an extra field (4.5.3). */
    private void directory(Entry entry) throws IOException {
        DeflateOutput.Summary file = entry.file();
        boolean large = entry.isLarge() || entry.offset() > MOST;
        int version = large ? LARGE_VERSION : VERSION;
        four(CENTRAL).two(version).two(version).two(FLAGS).two(DEFLATED).two(0).two(DAY);
        four(file.checksum()).four(large ? MOST : file.compressed()).four(large ? MOST : file.size());
        two(entry.name().length).two(large ? 28 : 0).two(0).two(0).two(0).four(0);
        four(large ? MOST : entry.offset()).record.write(entry.name());
        if (large) {
            two(1).two(24).eight(file.size()).eight(file.compressed()).eight(entry.offset());
        }
        endRecord();
    }

    private ZipOutput two(int value) {
        record.write(value);
        record.write(value >>> 8);
        return this;
    }

    private ZipOutput four(long value) {
        return two((int) value).two((int) (value >>> 16));
    }

    private ZipOutput eight(long value) {
        return four(value).four(value >>> 32);
    }

    private void endRecord() throws IOException {
        record.writeTo(out);
        written += record.size();
        record.reset();
    }

    /** Writes what an entry holds. */
    public interface Content {
        /** Writes to the end. */
        void writeTo(DeflateOutput out) throws IOException;
    }

    private record Entry(byte[] name, long offset, DeflateOutput.Summary file) {
        boolean isLarge() {
            return file.size() > MOST || file.compressed() > MOST;
        }
    }
}
