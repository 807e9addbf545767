package org.thbreport.xlsx.zip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipOutputTest {

    private static final int MEBIBYTE = 1 << 20;

    @TempDir
    private Path folder;

    @Test
    void isReadFromTheFrontAndByItsDirectory() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutput zip = new ZipOutput(bytes)) {
            zip.add("a.txt", out -> out.write("first".getBytes(StandardCharsets.UTF_8)));
            zip.add("b/empty", out -> {});
            zip.add("b/\u0101.txt", out -> out.write('x'));
        }
        List<String> read = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
                read.add(entry.getName() + "=" + new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(read).containsExactly("a.txt=first", "b/empty=", "b/\u0101.txt=x");
        try (ZipFile zip = new ZipFile(
                Files.write(folder.resolve("small.zip"), bytes.toByteArray()).toFile())) {
            assertThat(zip.size()).isEqualTo(3);
            assertThat(zip.getEntry("a.txt").getSize()).isEqualTo(5);
            assertThat(zip.getEntry("a.txt").getTimeLocal().toString()).isEqualTo("1980-01-01T00:00");
            assertThat(zip.getInputStream(zip.getEntry("b/\u0101.txt")).readAllBytes())
                    .containsExactly('x');
        }
    }

    /** Entries that a series keeps must not depend on what stood before them when they were compressed. */
    @Test
    void anEntryIsTheSameBytesWhateverStoodBeforeIt() throws IOException {
        Random random = new Random(7);
        for (int round = 0; round < 1_000; round++) {
            byte[] text = words(random, 70_000 + random.nextInt(30_000));
            byte[] one = words(random, 100_000);
            byte[] other = words(random, 100_000);
            assertThat(after(one, text)).as("round %d", round).isEqualTo(after(other, text));
        }
    }

    private static byte[] after(byte[] before, byte[] text) throws IOException {
        try (ZipOutput zip = new ZipOutput(OutputStream.nullOutputStream())) {
            zip.add("before", out -> out.write(before));
            return zip.addAndKeep("text", out -> out.write(text), text.length)
                    .orElseThrow()
                    .compressed();
        }
    }

    /** Returns words of four letters or a few more, so that many places repeat others. */
    private static byte[] words(Random random, int length) {
        byte[] text = new byte[length];
        for (int i = 0; i < length; i++) {
            text[i] = (byte) ("abcdefghijklmnop".charAt(random.nextInt(i % 5 == 4 ? 16 : 3)));
        }
        return text;
    }

    /** An entry of more than 4 GiB, and another after it. */
    @Tag("nightly")
    @Test
    void holdsMoreThanFourGibibytes() throws IOException {
        Path file = folder.resolve("large.zip");
        long size = (4L << 30) + MEBIBYTE;
        byte[] piece = new byte[MEBIBYTE];
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutput zip = new ZipOutput(out)) {
            zip.add("large", data -> {
                for (long left = size; left > 0; left -= piece.length) {
                    data.hint(1, 1);
                    data.write(piece);
                }
            });
            zip.add("small", data -> data.write('x'));
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.getEntry("large").getSize()).isEqualTo(size);
            assertThat(zip.getInputStream(zip.getEntry("small")).readAllBytes()).containsExactly('x');
        }
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            zip.getNextEntry();
            long read = 0;
            for (int more; (more = zip.read(piece)) > 0; read += more) {
                assertThat(piece[0]).isZero();
            }
            assertThat(read).isEqualTo(size);
            assertThat(zip.getNextEntry().getName()).isEqualTo("small");
        }
    }
}
