package org.thbreport.batch.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** Files of an edition that are held in memory and stand nowhere on a disk. May be used by several threads. */
public final class MemorySink implements FileSink {
    private final Map<String, byte[]> files = new ConcurrentSkipListMap<>();

    /** Makes an empty one. */
    public MemorySink() {}

    @Override
    public void write(String path, Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        content.writeTo(bytes);
        files.put(path, bytes.toByteArray());
    }

    @Override
    public InputStream open(String path) throws IOException {
        return new ByteArrayInputStream(bytes(path));
    }

    /**
     * Returns the bytes of a file.
     *
     * @throws NoSuchFileException if it was not written
     */
    public byte[] bytes(String path) throws NoSuchFileException {
        byte[] found = files.get(path);
        if (found == null) {
            throw new NoSuchFileException(path);
        }
        return found;
    }

    /** Returns the files that were written, by their paths, in their order. */
    public Map<String, byte[]> files() {
        return Map.copyOf(files);
    }
}
