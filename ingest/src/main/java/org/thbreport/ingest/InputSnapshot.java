package org.thbreport.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;

/**
 * The files of a folder that something asked for, as they were when they were first asked for: every later step sees those
 * bytes and hashes. What no key of a study names is never opened, and what a link leads to elsewhere is refused, since a study
 * may come from anybody. A file that could not be taken is kept as an issue. Not for use by several threads.
 */
public final class InputSnapshot {

    /** Rule: the folder is not there, or is not a folder. */
    public static final String FOLDER = "INPUT-1";

    /** Rule: a file cannot be read. */
    public static final String UNREADABLE = "INPUT-2";

    /** Rule: a file, or all files together, are beyond the {@link InputLimits}. */
    public static final String TOO_LARGE = "INPUT-3";

    /** Rule: a link leads out of the folder. */
    public static final String LEADS_OUT = "INPUT-14";

    /** Folder of the earlier downloads within a study's folder; one folder a dataset in it. */
    public static final String VINTAGES = "statistics/vintages";

    private final SortedMap<String, InputFile> files = new TreeMap<>();
    private final SortedMap<String, Issue> refused = new TreeMap<>();
    private final @Nullable ClosedFolder folder;
    private final InputLimits limits;
    private long total;

    private InputSnapshot(@Nullable ClosedFolder folder, InputLimits limits) {
        this.folder = folder;
        this.limits = limits;
    }

    /** Takes a folder within the usual limits. */
    public static InputSnapshot read(Path folder) {
        return read(folder, InputLimits.DEFAULT);
    }

    /** Takes a folder, whose files are read when they are asked for; never throws for what it finds there. */
    public static InputSnapshot read(Path folder, InputLimits limits) {
        try {
            if (Files.isDirectory(folder)) {
                return new InputSnapshot(ClosedFolder.of(folder), limits);
            }
        } catch (IOException e) {
            InputSnapshot snapshot = new InputSnapshot(null, limits);
            snapshot.refuse("", UNREADABLE, "the folder cannot be read", "permission to read it is needed");
            return snapshot;
        }
        InputSnapshot snapshot = new InputSnapshot(null, limits);
        String what = Files.exists(folder) ? "this is not a folder" : "there is no such folder";
        snapshot.refuse("", FOLDER, what, "a study folder with a file study.yaml was expected");
        return snapshot;
    }

    /** Makes a snapshot of files that do not come from a folder, such as those of a template. */
    public static InputSnapshot of(Map<String, byte[]> contents) {
        InputSnapshot snapshot = new InputSnapshot(null, InputLimits.DEFAULT);
        contents.forEach((path, bytes) -> snapshot.files.put(path, InputFile.of(path, bytes)));
        return snapshot;
    }

    /** Returns whether a path leads out of its folder, or is not written in its plainest form. */
    public static boolean isOutside(String path) {
        List<String> parts = List.of(path.split("/", -1));
        return path.startsWith("/")
                || path.contains("\\")
                || path.contains("//")
                || parts.contains("..")
                || parts.contains(".");
    }

    /** Returns the files that were asked for and could be read, sorted by path. */
    public Collection<InputFile> files() {
        return files.values();
    }

    /**
     * Returns the names of what stands in a folder of this folder, sorted; names that begin with a dot are left out. None, with a
     * {@link #refusal}, where the folder cannot be looked into.
     *
     * @param path path of the folder
     */
    public SortedSet<String> names(String path) {
        SortedSet<String> names = new TreeSet<>();
        if (folder == null) {
            files.keySet().stream()
                    .filter(file -> file.startsWith(path + "/"))
                    .map(file -> file.substring(path.length() + 1))
                    .forEach(names::add);
            return names;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder.real(Path.of(path)))) {
            for (Path entry : entries) {
                String name = String.valueOf(entry.getFileName());
                if (!name.startsWith(".")) {
                    names.add(name);
                }
                if (names.size() > limits.names()) {
                    refuse(
                            path,
                            TOO_LARGE,
                            "the folder has too many files",
                            String.format(Locale.ROOT, "at most %,d are looked at", limits.names()));
                    return new TreeSet<>();
                }
            }
        } catch (NoSuchFileException | NotDirectoryException none) {
            return names;
        } catch (IOException e) {
            refuse(path, e);
        }
        return names;
    }

    /** Returns the file with a path; empty if there is none or it was refused. */
    public Optional<InputFile> file(String path) {
        if (folder != null && !files.containsKey(path) && !refused.containsKey(path) && isAskable(path)) {
            read(folder, path);
        }
        return Optional.ofNullable(files.get(path));
    }

    /**
     * Returns the file with a path, and hands on why it was refused, if it was. That is known only when the file was asked for.
     *
     * @param log takes the refusal
     */
    public Optional<InputFile> file(String path, Consumer<Issue> log) {
        Optional<InputFile> file = file(path);
        refusal(path).ifPresent(log);
        return file;
    }

    /** Returns why a file that was asked for was refused; empty if it was taken or is not there. The folder itself has the path "". */
    public Optional<Issue> refusal(String path) {
        return Optional.ofNullable(refused.get(path));
    }

    private static boolean isAskable(String path) {
        return !path.isEmpty() && !isOutside(path) && !path.startsWith(".") && !path.contains("/.");
    }

    private void read(ClosedFolder from, String path) {
        Path file = Path.of(path);
        try {
            long size = from.size(file);
            long room = Math.min(limits.fileBytes(), limits.totalBytes() - total);
            try (InputStream in = from.open(file)) {
                // A file may grow, or tell no size at all: what counts is what comes.
                byte[] bytes = size > room ? new byte[0] : in.readNBytes((int) room + 1);
                size = Math.max(size, bytes.length);
                if (size > room) {
                    refuse(path, TOO_LARGE, "the file has " + mebibytes(size), limit(size, limits));
                    return;
                }
                total += bytes.length;
                files.put(path, new InputFile(path, bytes));
            }
        } catch (NoSuchFileException none) {
            // Who asked says what was expected there.
        } catch (IOException e) {
            refuse(path, e);
        }
    }

    private void refuse(String path, IOException failure) {
        if (failure instanceof ClosedFolder.LeadsOutException) {
            refuse(
                    path,
                    LEADS_OUT,
                    "a link leads out of the study folder, and nothing outside is read",
                    "put a copy of the file in the place of the link");
        } else if (failure instanceof ClosedFolder.NoPlainFileException) {
            refuse(path, UNREADABLE, "this is not a plain file", "expected a file, not a folder, device or pipe");
        } else if (failure instanceof FileSystemLoopException) {
            refuse(path, UNREADABLE, "a link leads to itself", "expected a file");
        } else {
            refuse(path, UNREADABLE, "the file cannot be read", "permission to read it is needed");
        }
    }

    private static String limit(long size, InputLimits limits) {
        return size > limits.fileBytes()
                ? "at most " + mebibytes(limits.fileBytes()) + " are read"
                : "all files together may have " + mebibytes(limits.totalBytes());
    }

    private static String mebibytes(long bytes) {
        return bytes < 1 << 20
                ? String.format(Locale.ROOT, "%,d bytes", bytes)
                : String.format(Locale.ROOT, "%.1f MiB", bytes / 1_048_576.0);
    }

    private void refuse(String path, String rule, String message, String expected) {
        refused.put(path, Issue.error(rule, Location.of(path.isEmpty() ? "." : path), message, expected));
    }
}
