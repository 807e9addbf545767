package org.thbreport.batch.release;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A lock of the operating system on a file: one holder among all threads of all processes. It ends with the process that
 * holds it, however that ends, and a frozen process keeps it. Nobody waits for it. The file stays when the lock is freed,
 * since another process may be about to lock it. Only who may write into its folder can open it.
 */
public final class ProcessLock implements AutoCloseable {
    /**
     * Files that this process holds. POSIX frees all locks of a process on a file when it closes any handle to that file,
     * so that a file in this set must not even be opened.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private static final Set<StandardOpenOption> OPEN = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);

    /** Until it is known who may write into the folder. */
    private static final FileAttribute<Set<PosixFilePermission>> CLOSED =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-rw----"));

    private final Path file;
    private final FileChannel channel;

    private ProcessLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the lock of a file, and makes the file and its folder if they are missing.
     *
     * @return the lock, or empty if somebody holds it
     * @throws IOException if the file cannot be made or opened
     */
    public static Optional<ProcessLock> take(Path file) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        makeFolder(folder);
        Path real = folder.toRealPath().resolve(file.getFileName());
        if (!HELD.add(real)) {
            return Optional.empty();
        }
        Optional<ProcessLock> lock = Optional.empty();
        try {
            lock = lock(real);
            return lock;
        } finally {
            if (lock.isEmpty()) {
                HELD.remove(real);
            }
        }
    }

    /** Makes a folder, and those above it that are missing, where no stranger may write, also under a umask that lets everybody. */
    public static void makeFolder(Path folder) throws IOException {
        if (Files.exists(folder)) {
            return;
        }
        if (folder.getParent() != null) {
            makeFolder(folder.getParent());
        }
        Files.createDirectories(folder);
        Set<PosixFilePermission> rights = Files.getPosixFilePermissions(folder);
        if (rights.remove(PosixFilePermission.OTHERS_WRITE)) {
            Files.setPosixFilePermissions(folder, rights);
        }
    }

    private static Optional<ProcessLock> lock(Path real) throws IOException {
        FileChannel channel = FileChannel.open(real, OPEN, CLOSED);
        FileLock lock = null;
        try {
            OutputRights.ofLock(real, Objects.requireNonNull(real.getParent()));
            lock = channel.tryLock();
            return lock == null ? Optional.empty() : Optional.of(new ProcessLock(real, channel));
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD.remove(file);
        }
    }
}
