package org.thbreport.batch.preview;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Waits for saves. What the file system tells only says "look": after a short silence the folders are compared with how they stood
 * before. Where it tells nothing, as on network drives, they are looked at twice a second.
 */
final class StudyWatch implements AutoCloseable {
    private static final Set<String> SILENT =
            Set.of("nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "9p", "drvfs", "vboxsf");

    private static final long SILENCE_MILLIS = 40;
    private static final long LONGEST_MILLIS = 200;
    private static final long POLL_MILLIS = 500;

    /** Events may be lost: now and then one looks all the same. */
    private static final long NOW_AND_THEN_MILLIS = 2000;

    private static final int DEEPEST = 8;

    private final List<Path> folders;
    private final FolderState state = new FolderState();
    private final @Nullable WatchService service;

    /**
     * Begins to watch.
     *
     * @param folders the folders, with all below them
     * @param polls whether to look twice a second in any case
     */
    StudyWatch(List<Path> folders, boolean polls) {
        this.folders = List.copyOf(folders);
        this.service = polls || folders.stream().anyMatch(StudyWatch::isSilent) ? null : service(folders.get(0));
        register();
        state.changes(folders);
    }

    private static boolean isSilent(Path folder) {
        try {
            String type = Files.getFileStore(folder).type().toLowerCase(Locale.ROOT);
            return SILENT.contains(type) || type.startsWith("fuse");
        } catch (IOException unknown) {
            return true;
        }
    }

    private static @Nullable WatchService service(Path folder) {
        try {
            return folder.getFileSystem().newWatchService();
        } catch (IOException | UnsupportedOperationException none) {
            return null;
        }
    }

    /** Watches each folder; one that is watched already stays so. */
    private void register() {
        WatchService watch = service;
        if (watch == null) {
            return;
        }
        for (Path folder : folders) {
            try (Stream<Path> inner = Files.walk(folder, DEEPEST)) {
                for (Path each : inner.filter(Files::isDirectory)
                        .filter(path -> path.equals(folder) || FolderState.counts(path))
                        .toList()) {
                    each.register(
                            watch,
                            StandardWatchEventKinds.ENTRY_CREATE,
                            StandardWatchEventKinds.ENTRY_MODIFY,
                            StandardWatchEventKinds.ENTRY_DELETE);
                }
            } catch (IOException | RuntimeException gone) {
                continue; // Looked at now and then all the same.
            }
        }
    }

    /** Takes note of how the folders stand: a save after this is seen, also one that takes back what came between. */
    void note() {
        state.changes(folders);
    }

    /**
     * Waits until something was saved.
     *
     * @return false if this was closed
     */
    boolean await() throws InterruptedException {
        while (true) {
            try {
                pause();
            } catch (ClosedWatchServiceException closed) {
                return false;
            }
            if (state.changes(folders)) {
                register();
                return true;
            }
        }
    }

    private void pause() throws InterruptedException {
        WatchService watch = service;
        if (watch == null) {
            Thread.sleep(POLL_MILLIS);
            return;
        }
        WatchKey key = watch.poll(NOW_AND_THEN_MILLIS, TimeUnit.MILLISECONDS);
        long first = System.nanoTime();
        while (key != null) {
            key.pollEvents();
            key.reset();
            boolean longEnough = System.nanoTime() - first > TimeUnit.MILLISECONDS.toNanos(LONGEST_MILLIS);
            key = longEnough ? null : watch.poll(SILENCE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void close() throws IOException {
        if (service != null) {
            service.close();
        }
    }
}
