package org.thbreport.batch.ledger;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import org.thbreport.batch.release.ProcessLock;

/**
 * The file of a ledger, which is for those alone who may write into it: its owner, and the group where the umask lets it write. Who may only
 * read a file can hold a lock on it for ever, and nothing would be published any more.
 */
final class LedgerFile {
    private static final Set<PosixFilePermission> OF_STRANGERS = PosixFilePermissions.fromString("------rwx");
    private static final Set<PosixFilePermission> OF_GROUP = PosixFilePermissions.fromString("---rwx---");

    private static final FileAttribute<Set<PosixFilePermission>> RIGHTS =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-rw----"));

    private static final String ENDING = ".mv.db";

    private LedgerFile() {}

    /** Fills an empty database. */
    interface Filling {
        /** Makes the tables of the database with a path, without its ending. */
        void fill(Path database) throws SQLException;
    }

    /**
     * Makes the file, with its tables, and the folders above it, where they are missing, and closes one that is there. It gets its name when it is
     * whole: a disk that is full leaves no half of it, which nobody could open any more.
     *
     * @param database path of the database without its ending
     * @throws IOException if it cannot be made
     * @throws SQLException if its tables cannot be made
     */
    static void make(Path database, Filling filling) throws IOException, SQLException {
        ProcessLock.makeFolder(Objects.requireNonNull(database.getParent()));
        Path file = file(database);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            makeWhole(database, filling);
        } else if (!Files.isRegularFile(file)) {
            return; // What it is, and whether it can be used, is seen when it is opened.
        }
        try {
            close(file);
        } catch (FileSystemException anothers) {
            return; // Only its owner can close it.
        }
    }

    private static Path file(Path database) {
        return database.resolveSibling(database.getFileName() + ENDING);
    }

    private static void makeWhole(Path database, Filling filling) throws IOException, SQLException {
        Path whole = Files.createTempFile(
                Objects.requireNonNull(database.getParent()), "." + database.getFileName() + "-", ENDING, RIGHTS);
        try {
            String path = whole.toString();
            filling.fill(Path.of(path.substring(0, path.length() - ENDING.length())));
            name(whole, file(database));
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    /** Gives a whole file its name, unless another process was first: a link is made for the first alone. */
    private static void name(Path whole, Path file) throws IOException {
        try {
            Files.createLink(file, whole);
        } catch (FileAlreadyExistsException another) {
            return;
        } catch (UnsupportedOperationException | FileSystemException noLinks) {
            create(file);
        }
    }

    /** Makes an empty file, which is filled where it is, on a disk that knows no links. */
    private static void create(Path file) throws IOException {
        try {
            Files.createFile(file, RIGHTS);
        } catch (FileAlreadyExistsException another) {
            return;
        }
    }

    private static void close(Path file) throws IOException {
        Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
        boolean changed = rights.removeAll(OF_STRANGERS);
        if (!rights.contains(PosixFilePermission.GROUP_WRITE)) {
            changed |= rights.removeAll(OF_GROUP);
        }
        if (changed) {
            Files.setPosixFilePermissions(file, rights);
        }
    }
}
