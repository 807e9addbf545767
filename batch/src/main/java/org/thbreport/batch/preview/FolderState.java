package org.thbreport.batch.preview;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.thbreport.ingest.InputFile;

/**
 * What stands in folders, by the content of the files. A file of the same size, time and place on the disk is not read again once its time
 * is older than the clocks of disks are coarse; files of editors and of the office's secrets do not count.
 */
final class FolderState {
    private static final Set<String> PASSED_OVER = Set.of("disclosure", "import");
    private static final int DEEPEST = 8;

    /** The coarsest clock of a file system in use (FAT) has steps of two seconds. */
    private static final long COARSEST_NANOS = TimeUnit.SECONDS.toNanos(3);

    private static final String UNREAD = "";

    private final FileHash hash;
    private Map<Path, Seen> files = Map.of();

    /** Tells files apart. */
    @FunctionalInterface
    interface FileHash {
        /** Returns the hash of a file's bytes. */
        String of(Path file) throws IOException;

        /** Returns whether its bytes can be read: to take that right away, or give it back, changes neither time nor size. */
        default boolean canRead(Path file) {
            return Files.isReadable(file);
        }
    }

    FolderState() {
        this(InputFile::sha256);
    }

    FolderState(FileHash hash) {
        this.hash = hash;
    }

    /**
     * A file as it was seen.
     *
     * @param size its size in bytes
     * @param time when it was written
     * @param key its place on the disk, or null
     * @param since when it was first seen so, by {@link System#nanoTime}
     * @param hash hash of its bytes; empty if they could not be read
     */
    private record Seen(long size, FileTime time, @Nullable Object key, long since, String hash) {}

    /**
     * Looks again.
     *
     * @param places folders, with all below them, and single files; a place may be a link
     * @return whether the content of a file changed, or a file came or went
     */
    boolean changes(Iterable<Path> places) {
        Map<Path, Seen> now = new HashMap<>();
        places.forEach(place -> look(place, now));
        boolean changed = !hashes(now).equals(hashes(files));
        files = now;
        return changed;
    }

    /** Returns the files that could not be read when they were last looked at, as while they are being saved. */
    Set<Path> unread() {
        Set<Path> unread = new HashSet<>();
        files.forEach((path, seen) -> {
            if (seen.hash().equals(UNREAD)) {
                unread.add(path);
            }
        });
        return unread;
    }

    private static Map<Path, String> hashes(Map<Path, Seen> files) {
        Map<Path, String> hashes = new HashMap<>();
        files.forEach((path, seen) -> hashes.put(path, seen.hash()));
        return hashes;
    }

    private void look(Path place, Map<Path, Seen> now) {
        Path real = real(place);
        try {
            Files.walkFileTree(real, Set.of(), DEEPEST, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
                    return inner.equals(real) || counts(inner)
                            ? FileVisitResult.CONTINUE
                            : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (counts(file) || file.equals(real)) {
                        if (attributes.isSymbolicLink()) {
                            String target = Files.readSymbolicLink(file).toString();
                            now.put(file, seen(attributes, System.nanoTime(), "to " + target));
                        } else if (attributes.isRegularFile()) {
                            now.put(file, seen(file, attributes));
                        }
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException gone) {
            // What cannot be looked into is told by the reader of studies.
            now.remove(real);
        }
    }

    /** Returns where a place really is, which may change while one looks; one that is not there stays as it is named. */
    static Path real(Path place) {
        try {
            return place.toRealPath();
        } catch (IOException gone) {
            return place.toAbsolutePath();
        }
    }

    private Seen seen(Path file, BasicFileAttributes attributes) {
        Seen before = files.get(file);
        long now = System.nanoTime();
        boolean isSame = before != null
                && before.size() == attributes.size()
                && before.time().equals(attributes.lastModifiedTime())
                && Objects.equals(before.key(), attributes.fileKey());
        long since = before != null && isSame ? before.since() : now;
        if (before != null
                && isSame
                && now - since > COARSEST_NANOS
                && !before.hash().equals(UNREAD)
                && hash.canRead(file)) {
            return before;
        }
        try {
            return seen(attributes, since, hash.of(file));
        } catch (IOException locked) {
            return seen(attributes, since, UNREAD);
        }
    }

    private static Seen seen(BasicFileAttributes attributes, long since, String hash) {
        return new Seen(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey(), since, hash);
    }

    /** Temporary files of editors and spreadsheets come and go with each save. */
    static boolean counts(Path path) {
        String name = String.valueOf(path.getFileName());
        return !name.startsWith(".")
                && !name.startsWith("~$")
                && !name.endsWith("~")
                && !name.endsWith(".tmp")
                && !name.endsWith(".lock")
                && !PASSED_OVER.contains(name);
    }
}
