package org.thbreport.batch.release;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Where the files of one release are written before anybody can see them. While the process that made it lives, the
 * operating system holds a lock on it; a folder whose lock is free is an orphan.
 */
public final class StagingFolder implements AutoCloseable {
    private final Path home;
    private final FileChannel channel;

    private StagingFolder(Path home, FileChannel channel) {
        this.home = home;
        this.channel = channel;
    }

    /** Makes a staging folder; the caller sees to it that nobody sweeps meanwhile. */
    static StagingFolder create(Path home) throws IOException {
        Files.createDirectory(home);
        FileChannel channel =
                FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            channel.lock();
            Files.createDirectory(home.resolve("files"));
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        return new StagingFolder(home, channel);
    }

    /** Removes a staging folder if the process that made it is gone. */
    static void removeIfOrphaned(Path home) throws IOException {
        Path lockFile = home.resolve("lock");
        if (!Files.exists(lockFile)) {
            Disk.removeTree(home);
            return;
        }
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
                @Nullable FileLock lock = channel.tryLock()) {
            if (lock != null) {
                Disk.removeTree(home);
            }
        } catch (OverlappingFileLockException heldByThisProcess) {
            return;
        }
    }

    /** Returns the folder to write into. */
    public Path files() {
        return home.resolve("files");
    }

    /** Returns a place beside the files, on the same disk, for a link that waits to be renamed. */
    Path link() {
        return home.resolve("link");
    }

    /**
     * Removes what is still here and frees the lock.
     *
     * @throws IOException if it cannot be removed; the next start sweeps it
     */
    @Override
    public void close() throws IOException {
        try {
            Disk.removeTree(home);
        } finally {
            channel.close();
        }
    }
}
