package org.thbreport.batch.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.thbreport.batch.release.ProcessLock;

/**
 * A lock of the operating system on an edition, beside a ledger file, so that on one machine a dead holder's edition is
 * taken over at once.
 */
public final class EditionLock implements AutoCloseable {
    private final @Nullable ProcessLock lock;

    private EditionLock(@Nullable ProcessLock lock) {
        this.lock = lock;
    }

    /**
     * Takes the lock of an edition.
     *
     * @param database the ledger; one on a server has no such locks, and its leases alone say who holds an edition
     * @return the lock, or empty if a living process holds it
     */
    public static Optional<EditionLock> take(LedgerDatabase database, String edition) throws IOException {
        Optional<Path> locks = database.locks();
        if (locks.isEmpty()) {
            return Optional.of(new EditionLock(null));
        }
        return ProcessLock.take(locks.get().resolve(database.owner() + "-" + edition))
                .map(EditionLock::new);
    }

    /** Returns whether any earlier holder must be dead, because this lock could be taken. */
    public boolean holderIsGone() {
        return lock != null;
    }

    @Override
    public void close() throws IOException {
        if (lock != null) {
            lock.close();
        }
    }
}
