package org.thbreport.batch.preview;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.thbreport.batch.release.Sha256;

/**
 * What stands in folders, by the content of the files. A file whose size and time are the same is not read again; files of editors and of
 * the office's secrets do not count.
 */
final class FolderState {
    private static final Set<String> PASSED_OVER = Set.of("disclosure", "import");
    private static final int DEEPEST = 8;

    private Map<Path, Seen> files = Map.of();

    /**
     * A file as it was seen.
     *
     * @param size its size in bytes
     * @param time when it was written, in milliseconds
     * @param hash hash of its bytes
     */
    private record Seen(long size, long time, String hash) {}

    /** Looks again; returns whether the content of a file changed, or a file came or went. */
    boolean changes(Iterable<Path> folders) {
        Map<Path, Seen> now = new HashMap<>();
        folders.forEach(folder -> look(folder, now));
        boolean changed = !hashes(now).equals(hashes(files));
        files = now;
        return changed;
    }

    private static Map<Path, String> hashes(Map<Path, Seen> files) {
        Map<Path, String> hashes = new HashMap<>();
        files.forEach((path, seen) -> hashes.put(path, seen.hash()));
        return hashes;
    }

    private void look(Path folder, Map<Path, Seen> now) {
        try {
            Files.walkFileTree(folder, Set.of(), DEEPEST, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
                    return inner.equals(folder) || counts(inner)
                            ? FileVisitResult.CONTINUE
                            : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile() && counts(file)) {
                        now.put(file, seen(file, attributes));
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
            now.remove(folder);
        }
    }

    private Seen seen(Path file, BasicFileAttributes attributes) {
        long time = attributes.lastModifiedTime().toMillis();
        Seen before = files.get(file);
        if (before != null && before.size() == attributes.size() && before.time() == time) {
            return before;
        }
        try {
            return new Seen(attributes.size(), time, Sha256.ofFile(file));
        } catch (IOException locked) {
            return new Seen(attributes.size(), time, "");
        }
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
