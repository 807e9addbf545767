package org.thbreport.batch.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.thbreport.ingest.WholeFile;

/**
 * The secret of an office, 32 bytes or more. Hashes of confidential files are made with it (HMAC-SHA-256, RFC 2104), because a plain
 * hash lets a reader try the few counts that are withheld until it fits.
 */
public final class OfficeKey {

    /** What a keyed hash begins with in manifests and results. */
    public static final String PREFIX = "hmac:";

    /** Environment variable that names the file of the key. */
    public static final String VARIABLE = "THB_REPORT_KEY_FILE";

    /** Digits of a name, long enough to try counts with, and what stands before them. */
    private static final Pattern HEXADECIMAL = Pattern.compile("[-_.]?([0-9a-f]{4,64})(?![0-9a-f])");

    private static final int BYTES = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

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
        WholeFile.make(file, random, WholeFile.PRIVATE);
        return read(file);
    }

    /** Returns the keyed hash of a text: the prefix and 64 hexadecimal digits. */
    public String hash(String text) {
        return PREFIX + HexFormat.of().formatHex(mac(text));
    }

    private byte[] mac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    /**
     * Seals a whole number so that only who has the key can read it (AES-GCM). Its nonce is made from the number itself, so the same
     * number of the same thing is sealed alike, and no nonce serves two numbers.
     *
     * @param thing what the number is of
     * @return text without spaces, commas and quotes
     */
    public String seal(String thing, long number) {
        byte[] plain = ByteBuffer.allocate(Long.BYTES).putLong(number).array();
        byte[] nonce = Arrays.copyOf(mac("nonce\n" + thing + "\n" + number), NONCE);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, thing, plain)
                .orElseThrow(() -> new IllegalStateException("every Java platform has AES-GCM"));
        byte[] both = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, both, NONCE, sealed.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
    }

    /** Returns the number that was sealed; empty if it was sealed with another key, for another thing, or not at all. */
    public OptionalLong open(String thing, String sealed) {
        try {
            byte[] both = Base64.getUrlDecoder().decode(sealed);
            if (both.length <= NONCE) {
                return OptionalLong.empty();
            }
            Optional<byte[]> plain = crypt(
                    Cipher.DECRYPT_MODE,
                    Arrays.copyOf(both, NONCE),
                    thing,
                    Arrays.copyOfRange(both, NONCE, both.length));
            return plain.filter(found -> found.length == Long.BYTES)
                    .map(found -> OptionalLong.of(ByteBuffer.wrap(found).getLong()))
                    .orElse(OptionalLong.empty());
        } catch (IllegalArgumentException noBase64) {
            return OptionalLong.empty();
        }
    }

    private Optional<byte[]> crypt(int mode, byte[] nonce, String thing, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(mac("seal"), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(thing.getBytes(StandardCharsets.UTF_8));
            return Optional.of(cipher.doFinal(text));
        } catch (AEADBadTagException other) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    /**
     * Returns a file as it may be named in public: its hash keyed, and no part of a plain hash in its path.
     */
    public PublishedFile hidden(PublishedFile file) {
        String path = file.path().replaceAll("-[0-9a-f]{12}(?=\\.)", "");
        return new PublishedFile(
                HEXADECIMAL
                        .matcher(path)
                        .replaceAll(found -> file.sha256().startsWith(found.group(1)) ? "" : found.group()),
                hash(file.sha256()));
    }
}
