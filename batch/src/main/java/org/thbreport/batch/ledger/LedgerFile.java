package org.thbreport.batch.ledger;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
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

    private LedgerFile() {}

    /**
     * Makes the file, empty, and the folders above it, where they are missing, and closes one that is there.
     *
     * @param database path of the database without its ending
     * @throws IOException if it cannot be made
     */
    static void make(Path database) throws IOException {
        ProcessLock.makeFolder(Objects.requireNonNull(database.getParent()));
        Path file = database.resolveSibling(database.getFileName() + ".mv.db");
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-rw----")));
        } catch (FileAlreadyExistsException there) {
            if (!Files.isRegularFile(file)) {
                return; // What it is, and whether it can be used, is seen when it is opened.
            }
        }
        try {
            close(file);
        } catch (FileSystemException anothers) {
            return; // Only its owner can close it.
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
