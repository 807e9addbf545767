package org.thbreport.batch.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The ledger in a database file of this machine. */
class FileLedgerTest extends LedgerContract {
    @Override
    LedgerDatabase open(String owner, Duration lease) throws IOException, SQLException {
        return LedgerDatabase.open("ledger", folder, owner, lease);
    }

    /** A disk that is full while the ledger is made must not leave half a file, which nobody can open later. */
    @Test
    void leavesNothingWhereItCannotBeMadeWhole() throws Exception {
        Path made = folder.resolve("made");
        assertThatThrownBy(() -> LedgerFile.make(made.resolve("ledger"), fresh -> {
                    assertThat(fresh.getFileName().toString()).isNotEqualTo("ledger");
                    throw new SQLException("No space left on device");
                }))
                .hasMessage("No space left on device");
        assertThat(made).isEmptyDirectory();

        LedgerDatabase.open("ledger", made, "owner", Duration.ofSeconds(30)).tidy();
        try (Stream<Path> files = Files.list(made)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("ledger.mv.db");
        }
    }

    @Test
    void saysThatAFileIsDamagedAndWhatToDo() throws Exception {
        byte[] damaged = new byte[8192];
        Arrays.fill(damaged, (byte) 'x');
        Files.write(folder.resolve("ledger.mv.db"), damaged);
        assertThatThrownBy(() -> open("owner", Duration.ofSeconds(30)))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        failure -> assertThat(LedgerTrouble.reason(failure))
                                .contains("its file is damaged; put back a copy of it"));
    }
}
