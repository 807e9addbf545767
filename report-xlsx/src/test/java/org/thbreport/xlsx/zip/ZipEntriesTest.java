package org.thbreport.xlsx.zip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZipEntriesTest {

    private static final byte[] MORE = "hidden".getBytes(StandardCharsets.UTF_8);

    @Test
    void returnsTheEntriesInTheirOrder() throws IOException {
        assertThat(ZipEntries.of(file("b", "a")).keySet()).containsExactly("b", "a");
        assertThat(ZipEntries.of(file("b", "a")).get("a")).isEqualTo("content of a".getBytes(StandardCharsets.UTF_8));
    }

    /** Before the first entry, between two, before the directory, behind the end. */
    @Test
    void findsBytesAtAnyPlace() throws IOException {
        byte[] file = file("a", "b");
        for (int at = 0; at <= file.length; at++) {
            ByteArrayOutputStream forged = new ByteArrayOutputStream();
            forged.write(file, 0, at);
            forged.write(MORE);
            forged.write(file, at, file.length - at);
            assertThatThrownBy(() -> ZipEntries.of(forged.toByteArray()))
                    .as("at " + at)
                    .isInstanceOf(IOException.class);
        }
    }

    /** A date, a flag, a size, a checksum, an attribute, a length of a comment: each byte outside of the data. */
    @Test
    void findsAnyOtherByteOfHeadersAndDirectory() throws IOException {
        byte[] file = file("a");
        int end = 31 + compressed(file);
        for (int at = 0; at < file.length; at++) {
            if (at < 31 || at >= end) {
                byte[] forged = file.clone();
                forged[at] ^= 1;
                // A name may be another one in both places alone.
                assertThatThrownBy(() -> ZipEntries.of(forged)).as("at " + at).isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void findsAPartThatStandsThereTwice() throws IOException {
        byte[] twice = file("a", "a");

        assertThatThrownBy(() -> ZipEntries.of(twice)).hasMessageContaining("twice");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 40, 80})
    void refusesWhatEndsTooEarly(int length) throws IOException {
        byte[] file = Arrays.copyOf(file("a"), length);

        assertThatThrownBy(() -> ZipEntries.of(file)).isInstanceOf(IOException.class);
    }

    private static int compressed(byte[] file) {
        // The directory follows the data and its descriptor of 16 bytes; it ends 22 bytes before the file does, and
        // takes 47.
        return file.length - 22 - 47 - 16 - 31;
    }

    private static byte[] file(String... names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutput zip = new ZipOutput(out)) {
            for (String name : names) {
                zip.add(name, entry -> entry.write(("content of " + name).getBytes(StandardCharsets.UTF_8)));
            }
        }
        return out.toByteArray();
    }
}
