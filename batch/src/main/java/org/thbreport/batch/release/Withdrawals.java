package org.thbreport.batch.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The releases of an edition that were withdrawn, in a file beside them, a line each. Whoever publishes into the folder asks here while
 * holding the lock of the edition's link, so that no process that was about to publish can undo a withdrawal.
 */
public final class Withdrawals {
    private static final String TAB = "\t";
    private static final int FIELDS = 4;
    private static final int TRIES = 500;
    private static final long PAUSE_MILLIS = 20;

    private final Path file;
    private final Path lock;
    private final Path root;

    /**
     * Makes those of an edition.
     *
     * @param root the folder of releases
     */
    Withdrawals(Path root, String edition) {
        Path releases = root.resolve(".releases");
        this.root = root;
        this.file = releases.resolve("." + edition + ".withdrawn");
        this.lock = releases.resolve("." + edition + ".lock");
    }

    /** Returns the withdrawal of what a release is made from, if it was withdrawn. */
    public Optional<Withdrawal> find(RunManifest manifest) throws IOException {
        String source = manifest.sourceKey();
        return all().stream()
                .filter(withdrawal -> withdrawal.source().equals(source))
                .findFirst();
    }

    /** Returns all withdrawals, the earliest first. */
    public List<Withdrawal> all() throws IOException {
        List<Withdrawal> found = new ArrayList<>();
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                String[] fields = line.split(TAB, FIELDS);
                if (fields.length == FIELDS) {
                    found.add(new Withdrawal(fields[0], fields[1], instant(fields[2]), fields[3]));
                }
            }
        }
        return found;
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException damaged) {
            return Instant.EPOCH;
        }
    }

    /** Keeps these withdrawals and no other. */
    void keep(Collection<Withdrawal> withdrawals) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Withdrawal one : withdrawals) {
            text.append(String.join(
                            TAB, one.source(), one.contentKey(), one.at().toString(), one.why()))
                    .append('\n');
        }
        Files.deleteIfExists(file);
        Files.writeString(file, text);
        OutputRights.of(root).shareLock(file);
    }

    /** Takes the lock of the edition's link; it is held for moments only, and waited for. */
    ProcessLock lock() throws IOException {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<ProcessLock> held = ProcessLock.take(lock);
            if (held.isPresent()) {
                OutputRights.of(root).shareLock(lock);
                return held.get();
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        throw new IOException(lock + ": another process that switches this edition does not end");
    }
}
