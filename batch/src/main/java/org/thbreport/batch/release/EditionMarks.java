package org.thbreport.batch.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of an edition besides its releases, in files beside them: until when a batch keeps it back, and which batch file
 * makes it. They are for those who publish into the same folder without the ledger of that batch.
 */
public final class EditionMarks {
    private static final String EMBARGO = "embargo";
    private static final String MAKER = "batch";

    private final Path folder;

    /**
     * Makes the marks of an edition.
     *
     * @param folder the folder of its releases
     */
    EditionMarks(Path folder) {
        this.folder = folder;
    }

    /** Notes until when a release that was made is kept back. */
    public void keepBack(Instant until) throws IOException {
        write(EMBARGO, until.toString());
    }

    /** Notes that nothing is kept back any more. */
    public void endKeepingBack() throws IOException {
        Files.deleteIfExists(folder.resolve(EMBARGO));
    }

    /** Returns until when a release is kept back; empty if none is, or the time has passed. */
    public Optional<Instant> keptBack(Instant now) throws IOException {
        try {
            return read(EMBARGO).map(Instant::parse).filter(now::isBefore);
        } catch (DateTimeException damaged) {
            return Optional.empty();
        }
    }

    /**
     * Notes which batch file makes the edition.
     *
     * @return the batch file that made it before, if that was another one
     */
    public Optional<String> madeBy(String batchFile) throws IOException {
        Optional<String> other = read(MAKER).filter(before -> !before.equals(batchFile));
        write(MAKER, batchFile);
        return other;
    }

    private Optional<String> read(String name) throws IOException {
        Path file = folder.resolve(name);
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(Files.readString(file).strip())
                : Optional.empty();
    }

    private void write(String name, String text) throws IOException {
        Files.deleteIfExists(folder.resolve(name));
        Files.writeString(folder.resolve(name), text + "\n", StandardOpenOption.CREATE_NEW);
    }
}
