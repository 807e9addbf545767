package org.thbreport.batch.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.thbreport.ingest.WholeFile;

/**
 * What is known of an edition besides its releases, in files beside them: until when a batch keeps it back, and which batch file
 * makes it. They are for those who publish into the same folder without the ledger of that batch.
 */
public final class EditionMarks {
    private static final String EMBARGO = "embargo";
    private static final String APPROVAL = "approval";
    private static final String MAKER = "batch";

    private final Path releases;
    private final String edition;

    /**
     * Makes the marks of an edition.
     *
     * @param releases the folder of all releases
     */
    EditionMarks(Path releases, String edition) {
        this.releases = releases;
        this.edition = edition;
    }

    private Path file(String name) {
        return releases.resolve("." + edition + "." + name);
    }

    /** Notes until when a release that was made is kept back. */
    public void keepBack(Instant until) throws IOException {
        write(EMBARGO, until.toString());
    }

    /** Notes that a release that was made waits for an approval. */
    public void awaitApproval(String release) throws IOException {
        write(APPROVAL, release);
    }

    /** Returns the release that waits for an approval, if there is one. */
    public Optional<String> awaitsApproval() throws IOException {
        return read(APPROVAL);
    }

    /** Notes that a release does not wait for an approval any more. */
    public void endAwaiting(String release) throws IOException {
        if (awaitsApproval().equals(Optional.of(release))) {
            Files.deleteIfExists(file(APPROVAL));
        }
    }

    /** Notes that nothing is kept back any more. */
    public void endKeepingBack() throws IOException {
        Files.deleteIfExists(file(EMBARGO));
        Files.deleteIfExists(file(APPROVAL));
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
        Path file = file(name);
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(Files.readString(file).strip())
                : Optional.empty();
    }

    private void write(String name, String text) throws IOException {
        WholeFile.put(file(name), (text + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
