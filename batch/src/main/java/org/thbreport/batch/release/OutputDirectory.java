package org.thbreport.batch.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.thbreport.ingest.WholeFile;

/**
 * The folder that releases are published in. {@code DIR/EDITION} is a symbolic link to {@code DIR/.releases/EDITION/KEY},
 * a folder that never changes once it is there; publishing is one rename of the link, so a reader sees the earlier
 * release or the new one, whole, at any moment. Safe for use by several threads and processes. What does not carry the
 * program's mark is neither removed nor replaced: a staging folder has a lock of its name, a release its manifest, and an
 * edition's link leads to one of its releases. The folders between are never links.
 */
public final class OutputDirectory {
    private static final String ID = ".releases/.id";
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}(\\.[0-9]+)?");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    private final Path root;

    private OutputDirectory(Path root) {
        this.root = root;
    }

    /**
     * Opens a folder, makes it if needed, and removes the staging folders of processes that are gone.
     *
     * @throws IOException if it cannot be written
     */
    public static OutputDirectory open(Path root) throws IOException {
        OutputRights.makeRoot(root);
        OutputDirectory directory = new OutputDirectory(root);
        directory.makeFolder(directory.staging());
        directory.makeFolder(directory.locks());
        for (Path home : list(directory.staging())) {
            if (directory.isStaging(home) && Files.isDirectory(home, LinkOption.NOFOLLOW_LINKS)) {
                directory.removeIfOrphaned(home);
            }
        }
        return directory;
    }

    /** Returns a folder to look at; it need not be there, and nothing is made or removed in it. */
    public static OutputDirectory at(Path root) {
        return new OutputDirectory(root);
    }

    private void makeFolder(Path folder) throws IOException {
        OutputRights.of(root).makeFolder(folder);
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(
                    folder.toString(), null, "is in the way: it is no folder of this program and is left as it is");
        }
    }

    /** Returns whether a folder, if it is there, was made for staging: its lock is older than itself. */
    private boolean isStaging(Path home) {
        return NUMBER.matcher(String.valueOf(home.getFileName())).matches()
                && Files.isRegularFile(lock(home), LinkOption.NOFOLLOW_LINKS);
    }

    private void removeIfOrphaned(Path home) throws IOException {
        Optional<ProcessLock> lock = ProcessLock.take(lock(home));
        if (lock.isPresent()) {
            try {
                Disk.removeTree(home);
            } finally {
                lock.get().close();
            }
        }
    }

    /**
     * Returns the id of this folder among those that share a ledger, and makes one if there is none; it moves with the folder.
     *
     * @param seed what a new id is made from; must differ from those of other folders
     */
    public String id(String seed) throws IOException {
        Path file = root.resolve(ID);
        if (!Files.exists(file)) {
            makeFolder(root.resolve(".releases"));
            // Made by one process only, also where several machines begin at once.
            WholeFile.make(
                    file, (DigestUtils.sha256Hex(seed).substring(0, 16) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return Files.readString(file).strip();
    }

    /** Returns the id of a folder of releases; empty if it has none yet, because no batch was published there. */
    public static String id(Path root) throws IOException {
        Path file = root.resolve(ID);
        return Files.exists(file) ? Files.readString(file).strip() : "";
    }

    /** Makes an empty staging folder. */
    public StagingFolder stage() throws IOException {
        for (int number = 1; ; number++) {
            Path home = staging().resolve(String.valueOf(number));
            if (Files.exists(home, LinkOption.NOFOLLOW_LINKS) && !isStaging(home)) {
                continue;
            }
            Optional<ProcessLock> lock = ProcessLock.take(lock(home));
            if (lock.isPresent()) {
                try {
                    return StagingFolder.create(home, lock.get());
                } catch (IOException e) {
                    lock.get().close();
                    throw e;
                }
            }
        }
    }

    /**
     * Makes sure that something can be put here.
     *
     * @throws IOException if not; it says why
     */
    public void requireWritable() throws IOException {
        stage().close();
    }

    /**
     * Moves what is staged to its place among the releases, where no link leads to it yet. A release of the same key that
     * holds the same bytes is taken instead; one that was tampered with is left alone and passed over.
     *
     * @return name of the release's folder: the key, or the key with a number where that is taken by other bytes
     */
    public String install(StagingFolder staged, String edition, String contentKey) throws IOException {
        Disk.forceTree(staged.files());
        Path releases = releases(edition);
        makeFolder(root.resolve(".releases"));
        makeFolder(releases);
        Disk.forceFolder(root.resolve(".releases"));
        for (int number = 1; ; number++) {
            String name = number == 1 ? contentKey : contentKey + "." + number;
            Path place = releases.resolve(name);
            if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS) && moved(staged.files(), place)) {
                Disk.forceFolder(releases);
                return name;
            }
            if (Disk.sameTree(staged.files(), place)) {
                return name;
            }
        }
    }

    /** Moves a folder to its place; returns false if another process was first. */
    private static boolean moved(Path folder, Path place) throws IOException {
        try {
            Files.move(folder, place, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (FileSystemException e) {
            if (Files.exists(place)) {
                return false;
            }
            throw e;
        }
    }

    /**
     * Makes an installed release the one that readers see, by one rename. One that must not be published, since what it was made from was
     * withdrawn, is removed.
     *
     * @param staged a staging folder of this directory, for the link while it waits
     * @param release name of the release's folder
     * @throws WithdrawnException if what it was made from was withdrawn
     * @throws IOException if something that is not such a link stands in the way, or the disk refuses
     */
    public void switchTo(StagingFolder staged, String edition, String release) throws IOException {
        Withdrawals withdrawals = withdrawals(edition);
        ProcessLock lock = withdrawals.lock();
        try (lock) {
            withdrawals.requireNone(RunManifest.read(release(edition, release)));
            link(staged, edition, release);
        } catch (WithdrawnException meanwhile) {
            // What was made meanwhile would lie where the files of the withdrawn one went.
            if (!Files.exists(staged.files()) && holds(edition, release)) {
                discard(staged, edition, release);
            }
            throw meanwhile;
        }
    }

    private void link(StagingFolder staged, String edition, String release) throws IOException {
        Path link = root.resolve(edition);
        if (Files.exists(link, LinkOption.NOFOLLOW_LINKS) && !isOurs(link, edition)) {
            throw new FileAlreadyExistsException(
                    link.toString(), null, "is in the way: it was not made by this program and is left as it is");
        }
        if (!holds(edition, release)) {
            throw new NoSuchFileException(release(edition, release).toString(), null, "the release is gone");
        }
        OutputRights.of(root).publish(release(edition, release));
        Files.deleteIfExists(staged.link());
        Files.createSymbolicLink(staged.link(), Path.of(".releases", edition, release));
        Files.move(staged.link(), link, StandardCopyOption.ATOMIC_MOVE);
        Disk.forceFolder(root);
    }

    private static boolean isOurs(Path link, String edition) throws IOException {
        return Files.isSymbolicLink(link)
                && Path.of(".releases", edition)
                        .equals(Files.readSymbolicLink(link).getParent());
    }

    /** Returns the name of the release that readers see, if there is one. */
    public Optional<String> visible(String edition) throws IOException {
        Path link = root.resolve(edition);
        if (!isOurs(link, edition) || !Files.isDirectory(link)) {
            return Optional.empty();
        }
        return Optional.of(Files.readSymbolicLink(link).getFileName().toString());
    }

    /** Returns the names of the editions that readers see. */
    public List<String> editions() throws IOException {
        List<String> names = new ArrayList<>();
        for (Path link : list(root)) {
            String name = String.valueOf(link.getFileName());
            if (visible(name).isPresent()) {
                names.add(name);
            }
        }
        return names;
    }

    /** Returns whether a release is installed, visible or not. */
    public boolean holds(String edition, String release) {
        return Files.isDirectory(release(edition, release), LinkOption.NOFOLLOW_LINKS);
    }

    /** Returns the folder of an installed release, visible or not. */
    public Path release(String edition, String release) {
        return releases(edition).resolve(release);
    }

    /**
     * Returns the installed releases of an edition that are not to be kept; the visible one always is.
     *
     * @param kept names of the releases' folders
     */
    public List<String> surplus(String edition, Collection<String> kept) throws IOException {
        String visible = visible(edition).orElse("");
        List<String> surplus = new ArrayList<>();
        for (String name : installed(edition)) {
            if (!name.equals(visible)
                    && !kept.contains(name)
                    && RunManifest.read(release(edition, name)).isPresent()) {
                surplus.add(name);
            }
        }
        return surplus;
    }

    /**
     * Returns the names of the installed releases of an edition, visible or not: folders with a manifest, or of a name that only
     * releases have.
     */
    public List<String> installed(String edition) throws IOException {
        List<String> names = new ArrayList<>();
        if (Files.isDirectory(releases(edition), LinkOption.NOFOLLOW_LINKS)) {
            for (Path release : list(releases(edition))) {
                String name = String.valueOf(release.getFileName());
                if (Files.isDirectory(release, LinkOption.NOFOLLOW_LINKS)
                        && (KEY.matcher(name).matches() || Files.isRegularFile(release.resolve(RunManifest.FILE)))) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    /** Returns whether readers see an installed release, or have seen it: until then only its office may open it. */
    public boolean wasSeen(String edition, String release) throws IOException {
        return holds(edition, release) && OutputRights.isOpen(release(edition, release));
    }

    /** Returns the marks of an edition of which a release is installed. */
    public EditionMarks marks(String edition) {
        return new EditionMarks(root.resolve(".releases"), edition);
    }

    /** Returns which releases of an edition were withdrawn. */
    public Withdrawals withdrawals(String edition) {
        return new Withdrawals(root, edition);
    }

    /**
     * Takes an edition's link away, so that readers see no release of it. To be called while its lock is held.
     *
     * @see Withdrawals#lock
     */
    public void unlink(String edition) throws IOException {
        if (isOurs(root.resolve(edition), edition)) {
            Files.delete(root.resolve(edition));
            Disk.forceFolder(root);
        }
    }

    /** Lets nobody else read a release any more, where that is ours to say. */
    public void close(String edition, String release) throws IOException {
        try {
            OutputRights.close(release(edition, release));
        } catch (FileSystemException anothers) {
            if (!holds(edition, release) || Files.isWritable(release(edition, release))) {
                return; // Gone, or of somebody else in the group, who may remove it all the same.
            }
            throw anothers;
        }
    }

    /**
     * Shows a notice in the place of what was withdrawn, unless another release was published meanwhile.
     *
     * @param staged a staging folder of this directory
     * @param notice name of the notice's folder
     * @return whether readers see it
     */
    public boolean showNotice(StagingFolder staged, String edition, String notice) throws IOException {
        ProcessLock lock = withdrawals(edition).lock();
        try (lock) {
            if (visible(edition).isPresent()) {
                return false;
            }
            link(staged, edition, notice);
            return true;
        }
    }

    /** Returns the manifest of what readers see of an edition or, where they see nothing, of what was taken away from them last. */
    public Optional<RunManifest> published(String edition) throws IOException {
        Optional<String> visible = visible(edition);
        if (visible.isPresent()) {
            return RunManifest.read(release(edition, visible.get()));
        }
        return withdrawals(edition).all().stream()
                .filter(Withdrawal::wasSeen)
                .flatMap(withdrawal -> withdrawal.manifest().stream())
                .reduce((earlier, later) -> later);
    }

    /**
     * Removes all but the newest releases of an edition, where no batch publishes, whose ledger knows which it keeps.
     *
     * @param staged a staging folder of this directory
     * @param keep how many are kept besides the visible one
     */
    public void keepNewest(StagingFolder staged, String edition, int keep) throws IOException {
        if (!id(root).isEmpty()) {
            return;
        }
        Map<String, FileTime> written = new HashMap<>();
        for (String name : surplus(edition, List.of())) {
            written.put(name, Files.getLastModifiedTime(release(edition, name).resolve(RunManifest.FILE)));
        }
        List<String> oldestLast = written.entrySet().stream()
                .sorted(Map.Entry.<String, FileTime>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        for (String name : oldestLast.subList(Math.min(keep, oldestLast.size()), oldestLast.size())) {
            discard(staged, edition, name);
        }
    }

    /**
     * Takes a release away, at one stroke: what is left of it goes with the staging folder.
     *
     * @param staged a staging folder of this directory
     */
    public void discard(StagingFolder staged, String edition, String release) throws IOException {
        Files.move(release(edition, release), staged.discarded(release), StandardCopyOption.ATOMIC_MOVE);
        Disk.removeTree(office(edition, release));
    }

    /** Removes a release where it stands, for want of room to do it at one stroke. */
    public void remove(String edition, String release) throws IOException {
        Disk.removeTree(release(edition, release));
        Disk.removeTree(office(edition, release));
    }

    /**
     * Returns the folder for what the office alone may read about a release, and makes it if needed: {@code .releases/.office/EDITION/KEY}.
     */
    public Path officeFolder(String edition, String release) throws IOException {
        Path folder = office(edition, release);
        makeFolder(root.resolve(".releases"));
        OutputRights rights = OutputRights.of(root);
        rights.makeClosedFolder(root.resolve(".releases").resolve(".office"));
        rights.makeClosedFolder(Objects.requireNonNull(folder.getParent()));
        rights.makeClosedFolder(folder);
        return folder;
    }

    private Path office(String edition, String release) {
        return root.resolve(".releases").resolve(".office").resolve(edition).resolve(release);
    }

    /** Returns the path under which readers find an edition. */
    public Path path(String edition) {
        return root.resolve(edition);
    }

    private Path staging() {
        return root.resolve(".staging");
    }

    private Path releases(String edition) {
        return root.resolve(".releases").resolve(edition);
    }

    private Path locks() {
        return staging().resolve("locks");
    }

    private Path lock(Path home) {
        return locks().resolve(String.valueOf(home.getFileName()));
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList();
        }
    }
}
