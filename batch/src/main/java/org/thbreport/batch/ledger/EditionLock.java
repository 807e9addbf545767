package org.thbreport.batch.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A lock of the operating system on an edition, beside a ledger file. It ends with the process that holds it, however that
 * ends, so that on one machine a dead holder's edition is taken over at once.
 */
public final class EditionLock implements AutoCloseable {
    private final @Nullable FileChannel channel;

    private EditionLock(@Nullable FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock of an edition.
     *
     * @param database the ledger; one on a server has no such locks, and its leases alone say who holds an edition
     * @return the lock, or empty if a living process holds it
     */
    public static Optional<EditionLock> take(LedgerDatabase database, String edition) throws IOException {
        if (database.folder().isEmpty()) {
            return Optional.of(new EditionLock(null));
        }
        Path folder = database.folder().get().resolve("locks");
        Files.createDirectories(folder);
        FileChannel channel = FileChannel.open(
                folder.resolve(edition + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new EditionLock(channel));
            }
        } catch (OverlappingFileLockException heldByThisProcess) {
            channel.close();
            return Optional.empty();
        }
        channel.close();
        return Optional.empty();
    }

    /** Returns whether any earlier holder must be dead, because this lock could be taken. */
    public boolean holderIsGone() {
        return channel != null;
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
