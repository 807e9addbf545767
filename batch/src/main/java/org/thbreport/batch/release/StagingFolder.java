package org.thbreport.batch.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the files of one release are written before anybody can see them. While the process that made it lives, it holds a
 * lock on it; a folder whose lock is free is an orphan.
 */
public final class StagingFolder implements AutoCloseable {
    private final Path home;
    private final ProcessLock lock;

    private StagingFolder(Path home, ProcessLock lock) {
        this.home = home;
        this.lock = lock;
    }

    /**
     * Makes a staging folder, in place of what a process that is gone left there.
     *
     * @param lock the lock of this folder
     */
    static StagingFolder create(Path home, ProcessLock lock) throws IOException {
        Disk.removeTree(home);
        Files.createDirectories(home);
        OutputRights.close(home);
        OutputRights.close(Files.createDirectory(home.resolve("files")));
        return new StagingFolder(home, lock);
    }

    /** Returns the folder to write into. */
    public Path files() {
        return home.resolve("files");
    }

    /** Returns a place beside the files, on the same disk, for a link that waits to be renamed. */
    Path link() {
        return home.resolve("link");
    }

    /** Returns a place for a release that is taken away before it is removed. */
    Path discarded(String release) {
        return home.resolve("discarded-" + release);
    }

    /**
     * Removes what is still here and frees the lock; what cannot be removed is swept by the next start.
     *
     * @throws IOException if the lock cannot be freed
     */
    @Override
    public void close() throws IOException {
        try (lock) {
            Disk.removeTree(home);
        } catch (IOException left) {
            return;
        }
    }
}
