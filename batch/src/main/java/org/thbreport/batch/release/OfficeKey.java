package org.thbreport.batch.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret of an office, 32 bytes or more. Hashes of confidential files are made with it (HMAC-SHA-256, RFC 2104), because a plain
 * hash lets a reader try the few counts that are withheld until it fits.
 */
public final class OfficeKey {

    /** What a keyed hash begins with in manifests and results. */
    public static final String PREFIX = "hmac:";

    /** Environment variable that names the file of the key. */
    public static final String VARIABLE = "THB_REPORT_KEY_FILE";

    private static final int BYTES = 32;

    private final byte[] bytes;

    private OfficeKey(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** A key that is no secret: for checks, which publish nothing. */
    public static OfficeKey ofChecks() {
        return new OfficeKey(new byte[BYTES]);
    }

    /**
     * Reads a key.
     *
     * @throws IOException if it cannot be read, or is shorter than 32 bytes
     */
    public static OfficeKey read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length < BYTES) {
            throw new IOException("a key has " + BYTES + " bytes or more");
        }
        return new OfficeKey(bytes);
    }

    /** Makes a key that only its owner can read, from the random bytes of the system; another process may have been faster. */
    public static OfficeKey make(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.exists(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        byte[] random;
        try (InputStream source = Files.newInputStream(Path.of("/dev/urandom"))) {
            random = source.readNBytes(BYTES);
        }
        Path written = Files.createTempFile(folder, "key", ".tmp");
        Files.write(written, random);
        if (Files.exists(file)) {
            Files.delete(written);
        } else {
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return read(file);
    }

    /** Returns the keyed hash of a text: the prefix and 64 hexadecimal digits. */
    public String hash(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
            return PREFIX + HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    /**
     * Returns a file as it may be named in public: its hash keyed, and no part of a plain hash in its path.
     */
    public PublishedFile hidden(PublishedFile file) {
        return new PublishedFile(file.path().replaceAll("-[0-9a-f]{12}(?=\\.)", ""), hash(file.sha256()));
    }
}
