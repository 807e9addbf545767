package org.thbreport.batch.drafts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.thbreport.ingest.ClosedFolder;
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

    private final ClosedFolder study;
    private final String source;
    private final String named;

    private DraftFolder(ClosedFolder study, String source, String named) {
        this.study = study;
        this.source = source;
        this.named = named;
    }

    /**
     * Returns the folder of a source.
     *
     * @param study folder of the study
     * @param named that folder as the user named it
     * @throws IOException if the study cannot be reached
     */
    public static DraftFolder of(Path study, String named, String source) throws IOException {
        String shown = (named.endsWith("/") ? named : named + "/") + "import/" + source;
        return new DraftFolder(ClosedFolder.of(study), source, shown);
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

    private String path(String name) {
        return "import/" + source + "/" + name;
    }

    /**
     * Reads a file of the import.
     *
     * @throws NoSuchFileException if it is not there
     * @throws IOException if a link leads out of the study, or it cannot be read
     */
    byte[] read(String name) throws IOException {
        try (InputStream content = study.open(Path.of(path(name)))) {
            return content.readAllBytes();
        }
    }

    private byte @Nullable [] decisions() throws IOException {
        try {
            return read(DECISIONS);
        } catch (NoSuchFileException first) {
            return null;
        }
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
        byte[] old = decisions();
        if (old != null) {
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
        Map<String, byte[]> inStudy = new TreeMap<>();
        files.forEach((name, bytes) -> inStudy.put(path(name), bytes));
        study.putAll(inStudy);
        return files.keySet().stream().map(this::named).toList();
    }
}
