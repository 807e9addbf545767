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
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Waits for saves. What the file system tells only says "look": after a short silence the places are compared with how they stood
 * before. Where it tells nothing, as on network drives, they are looked at twice a second.
 */
final class StudyWatch implements AutoCloseable {
    private static final Set<String> SILENT =
            Set.of("nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "9p", "drvfs", "vboxsf");

    private static final long SILENCE_MILLIS = 40;
    private static final long LONGEST_MILLIS = 200;
    private static final long POLL_MILLIS = 500;

    /** How long a file that cannot be read is waited for, again and again, before that is said. */
    private static final List<Long> PATIENCE_MILLIS = List.of(100L, 300L, 1000L);

    /** Events may be lost: now and then one looks all the same. */
    private static final long NOW_AND_THEN_MILLIS = 2000;

    private static final int DEEPEST = 8;

    private final Supplier<List<Path>> places;
    private final FolderState state = new FolderState();
    private final @Nullable WatchService service;

    /**
     * Begins to watch.
     *
     * @param places gives the study folder, which is watched with all below it, then single files elsewhere; which these are may change
     * @param polls whether to look twice a second in any case
     */
    StudyWatch(Supplier<List<Path>> places, boolean polls) {
        this.places = places;
        List<Path> first = places.get();
        this.service = polls || first.stream().anyMatch(StudyWatch::isSilent) ? null : service(first.get(0));
        note();
    }

    private static boolean isSilent(Path place) {
        try {
            String type = Files.getFileStore(FolderState.real(place)).type().toLowerCase(Locale.ROOT);
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

    /** Watches each folder, and that of each file; one that is watched already stays so. */
    private void register(List<Path> now) {
        WatchService watch = service;
        if (watch == null) {
            return;
        }
        for (Path place : now) {
            Path real = FolderState.real(place);
            try {
                if (Files.isDirectory(real)) {
                    registerAll(watch, real);
                } else if (real.getParent() != null) {
                    register(watch, real.getParent());
                }
            } catch (IOException | RuntimeException gone) {
                continue; // Looked at now and then all the same.
            }
        }
    }

    private static void registerAll(WatchService watch, Path folder) throws IOException {
        try (Stream<Path> inner = Files.walk(folder, DEEPEST)) {
            for (Path each : inner.filter(Files::isDirectory)
                    .filter(path -> path.equals(folder) || FolderState.counts(path))
                    .toList()) {
                register(watch, each);
            }
        }
    }

    private static void register(WatchService watch, Path folder) throws IOException {
        folder.register(
                watch,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_MODIFY,
                StandardWatchEventKinds.ENTRY_DELETE);
    }

    /** Takes note of how the places stand: a save after this is seen, also one that takes back what came between. */
    void note() {
        List<Path> now = places.get();
        register(now);
        state.changes(now);
    }

    /**
     * Returns whether something was saved since the places were last looked at: what was read then may be the earlier or the later, and a save
     * that takes the later back would look like nothing.
     */
    boolean savedMeanwhile() {
        return state.changes(places.get());
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
            Set<Path> unread = state.unread();
            boolean changed = state.changes(places.get());
            for (int attempt = 0; attempt < PATIENCE_MILLIS.size() && !unread.containsAll(state.unread()); attempt++) {
                Thread.sleep(PATIENCE_MILLIS.get(attempt));
                changed |= state.changes(places.get());
            }
            if (changed) {
                register(places.get());
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
