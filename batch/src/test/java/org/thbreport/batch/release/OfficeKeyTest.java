package org.thbreport.batch.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficeKeyTest {

    @TempDir
    Path folder;

    /** RFC 4231, test case 2. */
    @Test
    void hashesWithTheKey() throws IOException {
        Path file = folder.resolve("key");
        byte[] key = new byte[32];
        key[0] = 'J';
        key[1] = 'e';
        key[2] = 'f';
        key[3] = 'e';
        Files.write(file, key);
        // A key is filled up with zeros, so this is test case 2 of RFC 4231.
        assertThat(OfficeKey.read(file).hash("what do ya want for nothing?"))
                .isEqualTo("hmac:5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void makesAKeyThatOnlyItsOwnerReads() throws IOException {
        Path file = folder.resolve("disclosure/key");
        String one = OfficeKey.make(file).hash("a");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.size(file)).isEqualTo(32);
        assertThat(OfficeKey.make(file).hash("a")).isEqualTo(one);
        assertThat(OfficeKey.make(folder.resolve("other/key")).hash("a")).isNotEqualTo(one);
    }

    @Test
    void leavesNoPlainHashInAPath() throws IOException {
        OfficeKey key = OfficeKey.make(folder.resolve("key"));
        PublishedFile hidden =
                key.hidden(new PublishedFile("statistics/victims/2024-01-24-0123456789ab.csv", "a".repeat(64)));
        assertThat(hidden.path()).isEqualTo("statistics/victims/2024-01-24.csv");
        assertThat(hidden.sha256()).matches("hmac:[0-9a-f]{64}");
        // Counts of a register are kept under eight digits of their hash, enough to try a few hidden counts with.
        String sha256 = "a518512db22c0fe8".repeat(4);
        assertThat(key.hidden(new PublishedFile("counts/victims/2025-06-02-a518512d.csv", sha256))
                        .path())
                .isEqualTo("counts/victims/2025-06-02.csv");
        assertThat(key.hidden(new PublishedFile("2025-06-02/a518512db2-beef.csv", sha256))
                        .path())
                .isEqualTo("2025-06-02/-beef.csv");
    }

    @Test
    void refusesAShortKey() throws IOException {
        Path file = Files.write(folder.resolve("key"), new byte[5]);
        assertThatThrownBy(() -> OfficeKey.read(file)).isInstanceOf(IOException.class);
    }
}
