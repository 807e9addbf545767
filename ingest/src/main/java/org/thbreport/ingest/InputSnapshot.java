package org.thbreport.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;

/**
 * The files of a folder as they were when it was read, once: every later step sees these bytes and hashes. Names that
 * begin with a dot and linked folders are left out. A file that could not be taken is kept as an issue, which matters
 * only to those who need the file. Earlier downloads, of which there may be many, are read when one is asked for, once.
 * Not for use by several threads.
 */
public final class InputSnapshot {

    /** Rule: the folder is not there, or is not a folder. */
    public static final String FOLDER = "INPUT-1";

    /** Rule: a file cannot be read. */
    public static final String UNREADABLE = "INPUT-2";

    /** Rule: a file, or all files together, are beyond the {@link InputLimits}. */
    public static final String TOO_LARGE = "INPUT-3";

    /** Folder of the earlier downloads within a study's folder; one folder a dataset in it. */
    public static final String VINTAGES = "statistics/vintages";

    private final SortedMap<String, InputFile> files = new TreeMap<>();
    private final SortedMap<String, Path> vintages = new TreeMap<>();
    private final InputLimits limits;
    private long total;
    private final SortedMap<String, Issue> refused = new TreeMap<>();

    private InputSnapshot(InputLimits limits) {
        this.limits = limits;
    }

    /** Reads a folder within the usual limits. */
    public static InputSnapshot read(Path folder) {
        return read(folder, InputLimits.DEFAULT);
    }

    /** Reads a folder and the folders in it; never throws for what it finds there. */
    public static InputSnapshot read(Path folder, InputLimits limits) {
        InputSnapshot snapshot = new InputSnapshot(limits);
        if (!Files.isDirectory(folder)) {
            String what = Files.exists(folder) ? "this is not a folder" : "there is no such folder";
            snapshot.refuse("", FOLDER, what, "a study folder with a file study.yaml was expected");
            return snapshot;
        }
        List<Path> found = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.filter(path -> isTaken(folder, path))
                    .limit(limits.files() + 1L)
                    .forEach(found::add);
        } catch (IOException | UncheckedIOException e) {
            snapshot.refuse("", UNREADABLE, "the folder cannot be read", "permission to read it is needed");
        }
        SortedMap<String, Path> byName = new TreeMap<>();
        found.forEach(path -> byName.put(relative(folder, path), path));
        if (found.size() > limits.files()) {
            String expected = String.format(Locale.ROOT, "at most %,d are read", limits.files());
            snapshot.refuse("", TOO_LARGE, "the folder has too many files", expected);
            return snapshot;
        }
        byName.forEach(snapshot::take);
        return snapshot;
    }

    /** Makes a snapshot of files that do not come from a folder, such as those of a template. */
    public static InputSnapshot of(Map<String, byte[]> contents) {
        InputSnapshot snapshot = new InputSnapshot(InputLimits.DEFAULT);
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

    /** Returns all files, sorted by path; of earlier downloads only those that were asked for. */
    public Collection<InputFile> files() {
        return files.values();
    }

    /** Returns the file with a path; empty if there is none or it was refused. */
    public Optional<InputFile> file(String path) {
        Path vintage = vintages.remove(path);
        if (vintage != null) {
            read(path, vintage);
        }
        return Optional.ofNullable(files.get(path));
    }

    /** Returns why a file was refused; empty if it was taken or is not there. The folder itself has the path "". */
    public Optional<Issue> refusal(String path) {
        return Optional.ofNullable(refused.get(path));
    }

    private void take(String name, Path file) {
        if (name.startsWith(VINTAGES + "/")) {
            vintages.put(name, file);
        } else {
            read(name, file);
        }
    }

    private void read(String name, Path file) {
        try {
            long size = Files.size(file);
            if (size > limits.fileBytes() || total + size > limits.totalBytes()) {
                refuse(name, TOO_LARGE, "the file has " + mebibytes(size), limit(size, limits));
                return;
            }
            byte[] bytes = Files.readAllBytes(file);
            total += bytes.length;
            files.put(name, new InputFile(name, bytes));
        } catch (IOException e) {
            refuse(name, UNREADABLE, "the file cannot be read", "permission to read it is needed");
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

    private static boolean isTaken(Path folder, Path path) {
        if (!Files.isRegularFile(path)) {
            return false;
        }
        for (Path part : folder.relativize(path)) {
            if (part.toString().startsWith(".")) {
                return false;
            }
        }
        return true;
    }

    private static String relative(Path folder, Path path) {
        List<String> parts = new ArrayList<>();
        folder.relativize(path).forEach(part -> parts.add(part.toString()));
        return String.join("/", parts);
    }
}
