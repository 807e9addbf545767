package org.thbreport.batch.release;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Who may read and write what stands in an output folder, whatever the umask is: everybody may read what is published, only
 * its owner what is not published yet. Where the group of the output folder may write into it, the group may also publish,
 * replace and remove releases.
 */
final class OutputRights {
    private static final Set<PosixFilePermission> NOT_PUBLISHED = PosixFilePermissions.fromString("rwx------");

    private final boolean shared;
    private final GroupPrincipal group;

    private OutputRights(boolean shared, GroupPrincipal group) {
        this.shared = shared;
        this.group = group;
    }

    /**
     * Reads the rights of an output folder.
     *
     * @throws IOException if they cannot be read
     */
    static OutputRights of(Path root) throws IOException {
        PosixFileAttributes attributes = Files.readAttributes(root, PosixFileAttributes.class);
        return new OutputRights(attributes.permissions().contains(PosixFilePermission.GROUP_WRITE), attributes.group());
    }

    /** Makes a folder of the program's own, such as that of all releases, if it is missing. */
    void makeFolder(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectories(folder);
            set(folder, folderRights());
        }
    }

    /** Lets nobody else into a folder. */
    static void close(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, NOT_PUBLISHED);
    }

    /**
     * Makes a folder of releases, and those above it that are missing. Everybody may open them, also under a umask that closes what is new;
     * nobody may write there but owner and, where the umask lets it, group: who may write there replaces links.
     */
    static void makeRoot(Path root) throws IOException {
        if (Files.exists(root)) {
            return;
        }
        Path above = root.toAbsolutePath().getParent();
        if (above != null) {
            makeRoot(above);
        }
        Files.createDirectories(root);
        Set<PosixFilePermission> rights = Files.getPosixFilePermissions(root);
        rights.addAll(PosixFilePermissions.fromString("rwxr-xr-x"));
        rights.remove(PosixFilePermission.OTHERS_WRITE);
        Files.setPosixFilePermissions(root, rights);
    }

    /**
     * Lets those use a lock who may write into its folder, and nobody else: who may only read a file can hold a lock on it for ever.
     *
     * @throws IOException if the lock can be used by nobody but who made it
     */
    static void ofLock(Path file, Path folder) throws IOException {
        PosixFileAttributes above = Files.readAttributes(folder, PosixFileAttributes.class);
        Set<PosixFilePermission> rights = PosixFilePermissions.fromString("rw-------");
        boolean forGroup = above.permissions().contains(PosixFilePermission.GROUP_WRITE);
        if (forGroup) {
            rights.addAll(PosixFilePermissions.fromString("---rw----"));
        }
        if (above.permissions().contains(PosixFilePermission.OTHERS_WRITE)) {
            rights.addAll(PosixFilePermissions.fromString("------rw-"));
        }
        try {
            new OutputRights(forGroup, above.group()).set(file, rights);
        } catch (FileSystemException anothers) {
            if (!Files.isWritable(file)) {
                throw anothers;
            }
        }
    }

    /** Lets those who may publish here use a file, and nobody else read it. */
    void shareClosed(Path file) throws IOException {
        if (shared) {
            set(file, PosixFilePermissions.fromString("rw-rw----"));
        }
    }

    /** Makes a folder for those who may publish here, which nobody else can open; one that is there stays. */
    void makeClosedFolder(Path folder) throws IOException {
        try {
            Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(NOT_PUBLISHED));
        } catch (FileAlreadyExistsException another) {
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                throw another;
            }
        }
        if (shared) {
            set(folder, PosixFilePermissions.fromString("rwxrwx---"));
        }
    }

    /** Returns whether a release was opened to everybody, as it is when it is published. */
    static boolean isOpen(Path release) throws IOException {
        return Files.getPosixFilePermissions(release, LinkOption.NOFOLLOW_LINKS)
                .contains(PosixFilePermission.OTHERS_READ);
    }

    /** Lets everybody read a release. */
    void publish(Path release) throws IOException {
        Files.walkFileTree(release, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                set(folder, folderRights());
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile()) {
                    set(file, fileRights());
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private Set<PosixFilePermission> folderRights() {
        return PosixFilePermissions.fromString(shared ? "rwxrwxr-x" : "rwxr-xr-x");
    }

    private Set<PosixFilePermission> fileRights() {
        return PosixFilePermissions.fromString(shared ? "rw-rw-r--" : "rw-r--r--");
    }

    /** Sets rights where they differ: what somebody else of the group made has them already, and is not ours to change. */
    private void set(Path path, Set<PosixFilePermission> rights) throws IOException {
        PosixFileAttributeView view =
                Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        PosixFileAttributes now = view.readAttributes();
        if (shared && !now.group().equals(group)) {
            view.setGroup(group);
        }
        if (!now.permissions().equals(rights)) {
            view.setPermissions(rights);
        }
    }
}
