package org.thbreport.xlsx.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The entries of a zip file that {@link ZipOutput} wrote. They are written once more and held to the file byte by byte, so that nothing
 * stands between or behind them, none stands there twice, and the directory names all and no others.
 */
public final class ZipEntries {

    private static final int LOCAL = 0x04034B50;
    private static final int LOCAL_LENGTH = 30;
    private static final int LENGTH_OF_NAME = 26;
    private static final int DESCRIPTOR_LENGTH = 16;
    private static final int CHUNK = 1 << 16;

    private final ByteBuffer file;
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final ByteArrayOutputStream again = new ByteArrayOutputStream();

    private ZipEntries(byte[] file) {
        this.file = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * Returns the entries by their names, in their order.
     *
     * @throws IOException if the file is not as this program writes it
     */
    public static Map<String, byte[]> of(byte[] file) throws IOException {
        ZipEntries zip = new ZipEntries(file);
        try (ZipOutput out = new ZipOutput(zip.again)) {
            zip.read(out);
        } catch (DataFormatException | IndexOutOfBoundsException | IllegalArgumentException damaged) {
            throw new IOException("a part of the file cannot be read", damaged);
        }
        if (!Arrays.equals(zip.again.toByteArray(), file)) {
            throw new IOException("the file has more than its parts, or lists them in another way");
        }
        return zip.entries;
    }

    private void read(ZipOutput out) throws IOException, DataFormatException {
        int at = 0;
        while (at + Integer.BYTES <= file.capacity() && file.getInt(at) == LOCAL) {
            byte[] name = new byte[file.getShort(at + LENGTH_OF_NAME) & 0xFFFF];
            int start = at + LOCAL_LENGTH + name.length;
            file.get(at + LOCAL_LENGTH, name);
            Inflater inflater = new Inflater(true);
            try {
                byte[] content = inflated(inflater, start);
                byte[] compressed = Arrays.copyOfRange(file.array(), start, start + (int) inflater.getBytesRead());
                CRC32 checksum = new CRC32();
                checksum.update(content);
                String text = new String(name, StandardCharsets.UTF_8);
                if (entries.put(text, content) != null) {
                    throw new IOException("the file has the part " + text + " twice");
                }
                DeflateOutput.Summary summary =
                        new DeflateOutput.Summary(checksum.getValue(), content.length, compressed.length);
                out.add(text, new StoredEntry(compressed, summary));
                at = start + compressed.length + DESCRIPTOR_LENGTH;
            } finally {
                inflater.end();
            }
        }
    }

    private byte[] inflated(Inflater inflater, int start) throws IOException, DataFormatException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        inflater.setInput(file.array(), start, file.capacity() - start);
        while (!inflater.finished()) {
            int length = inflater.inflate(chunk);
            if (length == 0 && !inflater.finished()) {
                throw new IOException("a part of the file ends too early");
            }
            content.write(chunk, 0, length);
        }
        return content.toByteArray();
    }
}
