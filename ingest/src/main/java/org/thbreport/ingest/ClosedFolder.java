package org.thbreport.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A folder that no path leads out of. Studies and vintages come from other offices, and a link in them could lead anywhere on
 * the machine: what a link names is taken only where its real path lies in the folder. The folder itself may be a link.
 */
public final class ClosedFolder {

    /** Says that a path leads out of its folder through a link. */
    public static final class LeadsOutException extends FileSystemException {
        private static final long serialVersionUID = 1L;

        LeadsOutException(Path path) {
            super(path.toString(), null, "a link leads out of the folder");
        }
    }

    /** Says that a path names something that is no plain file, such as a device or a pipe, which is not opened. */
    public static final class NoPlainFileException extends FileSystemException {
        private static final long serialVersionUID = 1L;

        NoPlainFileException(Path path) {
            super(path.toString(), null, "is not a plain file");
        }
    }

    private final Path root;

    private ClosedFolder(Path root) {
        this.root = root;
    }

    /**
     * Makes a closed folder of one that is there.
     *
     * @throws IOException if it cannot be reached
     */
    public static ClosedFolder of(Path folder) throws IOException {
        return new ClosedFolder(folder.toRealPath());
    }

    /**
     * Returns the real path of a file or folder in this folder.
     *
     * @param path path from this folder
     * @throws NoSuchFileException if it is not there
     * @throws LeadsOutException if it lies elsewhere
     * @throws IOException if it cannot be reached
     */
    public Path real(Path path) throws IOException {
        Path real = root.resolve(path).toRealPath();
        if (!real.startsWith(root)) {
            throw new LeadsOutException(path);
        }
        return real;
    }

    /**
     * Opens a plain file in this folder.
     *
     * @param path path from this folder
     * @throws NoPlainFileException if it is a folder, a device or a pipe
     * @throws IOException as {@link #real}, or if it cannot be opened
     */
    public InputStream open(Path path) throws IOException {
        Path real = plain(path);
        return Channels.newInputStream(
                Files.newByteChannel(real, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)));
    }

    /**
     * Returns the size of a plain file in this folder, in bytes.
     *
     * @throws IOException as {@link #open}
     */
    public long size(Path path) throws IOException {
        return Files.size(plain(path));
    }

    private Path plain(Path path) throws IOException {
        Path real = real(path);
        if (!Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)) {
            throw new NoPlainFileException(path);
        }
        return real;
    }

    /**
     * Returns where a file of this folder may be written, and makes the folders above it. The file itself may be there, as a
     * link too: who writes puts another file in its place by a rename and never writes through it.
     *
     * @param path path from this folder to the file
     * @throws LeadsOutException if the place lies elsewhere
     * @throws IOException if a folder cannot be made
     */
    public Path place(Path path) throws IOException {
        Path folder = root;
        Path parent = path.normalize().getParent();
        if (path.isAbsolute() || path.normalize().startsWith("..")) {
            throw new LeadsOutException(path);
        }
        if (parent != null) {
            for (Path name : parent) {
                Path next = folder.resolve(name);
                if (!Files.exists(next, LinkOption.NOFOLLOW_LINKS)) {
                    Files.createDirectories(next);
                }
                folder = real(root.relativize(next));
            }
        }
        return folder.resolve(path.getFileName());
    }

    /**
     * Puts content in the place of a file, which is never half there; a link in its place is replaced, not followed.
     *
     * @throws LeadsOutException if the place lies elsewhere
     * @throws IOException if it cannot be written
     */
    public void put(Path path, InputStream content) throws IOException {
        try (WholeFile file = WholeFile.write(place(path), content)) {
            file.show();
        }
    }

    /**
     * Puts several files in their places as {@link #put}: all are written before the first is seen.
     *
     * @param files contents by their paths from this folder
     */
    public void putAll(Map<String, byte[]> files) throws IOException {
        List<WholeFile> written = new ArrayList<>();
        try {
            for (Map.Entry<String, byte[]> entry : files.entrySet()) {
                written.add(
                        WholeFile.write(place(Path.of(entry.getKey())), new ByteArrayInputStream(entry.getValue())));
            }
            for (WholeFile file : written) {
                file.show();
            }
        } finally {
            for (WholeFile file : written) {
                file.close();
            }
        }
    }
}
