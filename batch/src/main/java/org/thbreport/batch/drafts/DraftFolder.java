package org.thbreport.batch.drafts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.thbreport.ingest.draft.Draft;
import org.thbreport.model.issue.Issue;

/**
 * The folder of one source's import within a study, {@code import/SOURCE/}. It is no part of the study: nothing in it is read by
 * {@code check} or {@code run}.
 */
public final class DraftFolder {

    static final String DECISIONS = "decisions.csv";
    static final String DOCUMENT = "document.json";
    private static final String BEFORE = "decisions.csv.1";
    private static final String REVIEW = "review.html";

    private final Path folder;
    private final String named;

    private DraftFolder(Path folder, String named) {
        this.folder = folder;
        this.named = named;
    }

    /**
     * Returns the folder of a source.
     *
     * @param study folder of the study
     * @param named that folder as the user named it
     */
    public static DraftFolder of(Path study, String named, String source) {
        String shown = (named.endsWith("/") ? named : named + "/") + "import/" + source;
        return new DraftFolder(study.resolve("import").resolve(source), shown);
    }

    /** Returns the ids of the sources that have a folder, sorted. */
    public static List<String> sources(Path study) throws IOException {
        Path all = study.resolve("import");
        if (!Files.isDirectory(all)) {
            return List.of();
        }
        try (var names = Files.list(all)) {
            return names.filter(Files::isDirectory)
                    .map(path -> String.valueOf(path.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    String named(String name) {
        return named + "/" + name;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /**
     * What was written, or why nothing was.
     *
     * @param files paths as the user knows them; empty if nothing was written
     * @param issues errors that kept anything from being written, or warnings on decisions that no longer fit
     */
    public record Written(List<String> files, List<Issue> issues) {

        /** Copies the lists. */
        public Written {
            files = List.copyOf(files);
            issues = List.copyOf(issues);
        }
    }

    /**
     * Writes a draft; decisions that were made before are read first and taken over.
     *
     * @param json the draft as JSON
     * @param study the study
     * @param file name of the document
     * @param source id of the source
     * @throws IOException if a file cannot be read or written
     */
    public Written write(Draft draft, byte[] json, StudyOutline study, String file, String source) throws IOException {
        List<DecisionRow> before = List.of();
        byte[] old = null;
        if (Files.exists(file(DECISIONS))) {
            old = Files.readAllBytes(file(DECISIONS));
            DecisionTable table = DecisionTable.read(old, named(DECISIONS));
            if (!table.issues().isEmpty()) {
                return new Written(List.of(), table.issues());
            }
            before = table.rows();
        }
        DecisionMerge merge = new DecisionMerge(named(DECISIONS));
        merge.merge(draft, before);
        byte[] decisions = DecisionTable.write(merge.rows());
        Map<String, byte[]> files = new TreeMap<>();
        files.put(DECISIONS, decisions);
        files.put(DOCUMENT, json);
        files.put(REVIEW, ReviewPage.of(draft, file));
        if (old != null && !Arrays.equals(old, decisions)) {
            files.put(BEFORE, old);
        }
        preview(study, source, merge.rows(), files);
        return new Written(write(files), merge.issues());
    }

    /** What {@code --apply} would add now, in the form of the study folder. */
    private static void preview(StudyOutline study, String source, List<DecisionRow> rows, Map<String, byte[]> files) {
        List<DecisionRow> accepted =
                rows.stream().filter(row -> row.isAccepted() && !row.isGone()).toList();
        StudyAddition addition =
                new StudyAddition(Map.of("texts/" + language(study) + ".yaml", ""), study.study(), source, accepted);
        addition.make();
        addition.after().forEach((path, text) -> {
            if (!path.equals(StudyAddition.STUDY)) {
                files.put(path, StudyAddition.bytes(text));
            }
        });
    }

    private static String language(StudyOutline study) {
        return study.files().keySet().stream()
                .filter(path -> path.startsWith(StudyAddition.TEXTS))
                .map(path -> path.substring(StudyAddition.TEXTS.length(), path.length() - ".yaml".length()))
                .findFirst()
                .orElse("en");
    }

    private List<String> write(Map<String, byte[]> files) throws IOException {
        List<String> written = new ArrayList<>();
        for (Map.Entry<String, byte[]> entry : files.entrySet()) {
            Path path = folder.resolve(entry.getKey());
            replace(path, entry.getValue());
            written.add(named(entry.getKey()));
        }
        return written;
    }

    /** Writes a file beside its place and then puts it there, so that no half of it is ever read. */
    static void replace(Path path, byte[] bytes) throws IOException {
        Files.createDirectories(Objects.requireNonNull(path.getParent()));
        Path beside = path.resolveSibling(path.getFileName() + ".new");
        Files.write(beside, bytes);
        Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
