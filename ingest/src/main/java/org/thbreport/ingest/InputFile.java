package org.thbreport.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.codec.digest.DigestUtils;

/** One file of an {@link InputSnapshot}: its path within the folder, its bytes and their hash. Immutable. */
public final class InputFile {

    private final String path;
    private final byte[] bytes;
    private final String sha256;

    /**
     * Makes a file of bytes; the bytes are not copied and must not change afterwards.
     *
     * @param path path within the folder, with {@code /} between its parts
     */
    InputFile(String path, byte[] bytes) {
        this.path = path;
        this.bytes = bytes;
        this.sha256 = DigestUtils.sha256Hex(bytes);
    }

    /** Makes a file of a copy of bytes that do not come from a folder. */
    public static InputFile of(String path, byte[] bytes) {
        return new InputFile(path, bytes.clone());
    }

    /** Returns the path within the folder, with {@code /} between its parts. */
    public String path() {
        return path;
    }

    /** Returns the number of bytes. */
    public int size() {
        return bytes.length;
    }

    /** Returns the SHA-256 of the bytes as 64 small hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    /** Returns a copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Returns a stream over the bytes, from the first; it needs no closing and no copy. */
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public String toString() {
        return path + " " + sha256;
    }

    /**
     * Returns the SHA-256 of a file that need not fit into memory, as 64 small hexadecimal digits.
     *
     * @throws IOException if it cannot be read
     */
    public static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return DigestUtils.sha256Hex(in);
        }
    }
}
