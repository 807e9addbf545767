package org.thbreport.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;

/**
 * A file that is there whole or not at all: it is written beside its place, forced to the disk, and takes its place by one rename. Whoever
 * reads meanwhile, and whoever looks after a loss of power, finds the file as it was or as it is now. A link in the place is replaced, not
 * followed. A draft whose process ended begins with a dot and does no harm.
 */
public final class WholeFile implements AutoCloseable {

    /** For its owner alone. */
    public static final Set<PosixFilePermission> PRIVATE = PosixFilePermissions.fromString("rw-------");

    /** As the umask of the process wants it. */
    private static final Set<PosixFilePermission> USUAL = PosixFilePermissions.fromString("rw-rw-rw-");

    private final Path place;
    private final Path draft;

    private WholeFile(Path place, Path draft) {
        this.place = place;
        this.draft = draft;
    }

    /**
     * Writes a file beside its place, where nobody looks for it yet.
     *
     * @param place where it is to stand; its folder must be there
     * @throws IOException if it cannot be written; nothing is left then
     */
    public static WholeFile write(Path place, InputStream content) throws IOException {
        return write(place, content, USUAL);
    }

    /**
     * Writes a file beside its place.
     *
     * @param rights who may read and write it, less what the umask of the process takes away
     */
    public static WholeFile write(Path place, InputStream content, Set<PosixFilePermission> rights) throws IOException {
        Path draft = Files.createTempFile(
                folder(place), "." + place.getFileName() + ".", ".tmp", PosixFilePermissions.asFileAttribute(rights));
        WholeFile file = new WholeFile(place, draft);
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            content.transferTo(out);
            channel.force(true);
        } catch (IOException e) {
            file.close();
            throw e;
        }
        return file;
    }

    /** Puts content in the place of a file. */
    public static void put(Path place, byte[] content) throws IOException {
        put(place, content, USUAL);
    }

    /**
     * Puts content in the place of a file.
     *
     * @param rights who may read and write it, less what the umask of the process takes away
     */
    public static void put(Path place, byte[] content, Set<PosixFilePermission> rights) throws IOException {
        try (WholeFile file = write(place, new ByteArrayInputStream(content), rights)) {
            file.show();
        }
    }

    /** Makes a file unless there is one, as {@link #make(Path, byte[], Set)}. */
    public static boolean make(Path place, byte[] content) throws IOException {
        return make(place, content, USUAL);
    }

    /**
     * Makes a file unless there is one, also where several processes do so at once.
     *
     * @param rights who may read and write it, less what the umask of the process takes away
     * @return whether it was made; false if there is one, which stays
     */
    public static boolean make(Path place, byte[] content, Set<PosixFilePermission> rights) throws IOException {
        try (WholeFile file = write(place, new ByteArrayInputStream(content), rights)) {
            return file.showFirst();
        }
    }

    /** Returns where the file stands until it takes its place. */
    public Path draft() {
        return draft;
    }

    /** Puts the file in its place. */
    public void show() throws IOException {
        Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
        forceFolder();
    }

    /** A second name is given only where there is no such name; a disk that has no second names is asked first. */
    private boolean showFirst() throws IOException {
        try {
            Files.createLink(place, draft);
            forceFolder();
        } catch (FileAlreadyExistsException another) {
            return false;
        } catch (FileSystemException | UnsupportedOperationException noSecondNames) {
            if (Files.exists(place)) {
                return false;
            }
            show();
        }
        return true;
    }

    private void forceFolder() throws IOException {
        try (FileChannel channel = FileChannel.open(folder(place), StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static Path folder(Path place) {
        return Objects.requireNonNull(place.toAbsolutePath().getParent(), place + " is in no folder");
    }

    /** Removes the draft, if it did not take its place. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(draft);
    }
}
