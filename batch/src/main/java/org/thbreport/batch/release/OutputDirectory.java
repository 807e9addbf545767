package org.thbreport.batch.release;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder that releases are published in. {@code DIR/EDITION} is a symbolic link to {@code DIR/.releases/EDITION/KEY},
 * a folder that never changes once it is there; publishing is one rename of the link, so a reader sees the earlier
 * release or the new one, whole, at any moment. Safe for use by several threads and processes.
 */
public final class OutputDirectory {
    private static final Object THREADS = new Object();

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
        OutputDirectory directory = new OutputDirectory(root);
        Files.createDirectories(directory.staging());
        directory.alone(() -> {
            for (Path home : directory.list(directory.staging())) {
                if (Files.isDirectory(home, LinkOption.NOFOLLOW_LINKS)) {
                    StagingFolder.removeIfOrphaned(home);
                }
            }
            return "";
        });
        return directory;
    }

    /** Returns a folder to look at; it need not be there, and nothing is made or removed in it. */
    public static OutputDirectory at(Path root) {
        return new OutputDirectory(root);
    }

    /**
     * Makes an empty staging folder.
     *
     * @param edition name of the edition it is for
     */
    public StagingFolder stage(String edition) throws IOException {
        return alone(() -> {
            for (int number = 1; ; number++) {
                Path home = staging().resolve(edition + "." + number);
                try {
                    return StagingFolder.create(home);
                } catch (FileAlreadyExistsException taken) {
                    continue;
                }
            }
        });
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
        Files.createDirectories(releases);
        for (int number = 1; ; number++) {
            String name = number == 1 ? contentKey : contentKey + "." + number;
            Path place = releases.resolve(name);
            if (!Files.exists(place)) {
                Files.move(staged.files(), place, StandardCopyOption.ATOMIC_MOVE);
                Disk.forceFolder(releases);
                return name;
            }
            if (Disk.sameTree(staged.files(), place)) {
                return name;
            }
        }
    }

    /**
     * Makes an installed release the one that readers see, by one rename.
     *
     * @param staged a staging folder of this directory, for the link while it waits
     * @param release name of the release's folder
     * @throws IOException if something that is not such a link stands in the way, or the disk refuses
     */
    public void switchTo(StagingFolder staged, String edition, String release) throws IOException {
        Path link = root.resolve(edition);
        if (Files.exists(link, LinkOption.NOFOLLOW_LINKS) && !Files.isSymbolicLink(link)) {
            throw new FileAlreadyExistsException(
                    link.toString(), null, "is in the way: it was not made by this program and is left as it is");
        }
        Files.deleteIfExists(staged.link());
        Files.createSymbolicLink(staged.link(), Path.of(".releases", edition, release));
        Files.move(staged.link(), link, StandardCopyOption.ATOMIC_MOVE);
        Disk.forceFolder(root);
    }

    /** Returns the name of the release that readers see, if there is one. */
    public Optional<String> visible(String edition) throws IOException {
        Path link = root.resolve(edition);
        if (!Files.isSymbolicLink(link) || !Files.isDirectory(link)) {
            return Optional.empty();
        }
        return Optional.of(Files.readSymbolicLink(link).getFileName().toString());
    }

    /** Returns the folder of an installed release, visible or not. */
    public Path release(String edition, String release) {
        return releases(edition).resolve(release);
    }

    /**
     * Removes releases that are not to be kept; the visible one always is.
     *
     * @param kept names of the releases' folders
     */
    public void prune(String edition, Collection<String> kept) throws IOException {
        if (!Files.isDirectory(releases(edition))) {
            return;
        }
        String visible = visible(edition).orElse("");
        for (Path release : list(releases(edition))) {
            String name = String.valueOf(release.getFileName());
            if (!name.equals(visible) && !kept.contains(name)) {
                Disk.removeTree(release);
            }
        }
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

    private List<Path> list(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList();
        }
    }

    /** Does something while no other thread or process makes or sweeps staging folders here. */
    private <T> T alone(Work<T> work) throws IOException {
        synchronized (THREADS) {
            try (FileChannel channel =
                    FileChannel.open(staging().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock();
                return work.run();
            }
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T run() throws IOException;
    }
}
