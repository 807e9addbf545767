package org.thbreport.ingest.study;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Two made-up studies with comments, for an author to replace line by line, and the schemas that editors check them by: a small one,
 * and one with nearly all that a study can have.
 */
public enum StudyTemplate {
    SMALL("template/", List.of(StudyReader.STUDY, StudyReader.FINDINGS, "texts/en.yaml", "statistics/victims.csv")),
    FULL(
            "full/",
            List.of(
                    StudyReader.STUDY,
                    StudyReader.FINDINGS,
                    StudyReader.ANSWERS,
                    "texts/en.yaml",
                    "statistics/victims.csv"));

    /** Folder for the schemas; its name begins with a dot, so that they are no input of the study. */
    private static final String SCHEMAS = ".schema/";

    private static final String ID = "my-study";

    /** What YAML would take for something else than a text. */
    private static final Pattern NO_TEXT = Pattern.compile("[0-9].*|true|false|null|yes|no|on|off|y|n");

    private static final int LONGEST_ID = 64;

    private final String folder;
    private final List<String> paths;

    StudyTemplate(String folder, List<String> paths) {
        this.folder = folder;
        this.paths = paths;
    }

    /** Returns the bytes of each file by its path in the new study folder, sorted. */
    public SortedMap<String, byte[]> files() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (String path : paths) {
            files.put(path, resource(folder + path));
        }
        for (String name : List.of(StudyReader.STUDY_SCHEMA, StudyReader.TEXTS_SCHEMA)) {
            files.put(SCHEMAS + name, resource(name));
        }
        return Collections.unmodifiableSortedMap(files);
    }

    /**
     * Returns the same for a folder of a name, which is also that of the study as far as its letters can stand in an id: {@code COM (2025) 635}
     * makes {@code com-2025-635}.
     */
    public SortedMap<String, byte[]> files(String name) {
        SortedMap<String, byte[]> files = new TreeMap<>(files());
        String study = new String(resource(folder + StudyReader.STUDY), StandardCharsets.UTF_8);
        String line = String.format(Locale.ROOT, "\nid: %-29s", id(name));
        files.put(
                StudyReader.STUDY,
                study.replaceFirst("\nid: " + ID + " *", line.endsWith(" ") ? line : line + ' ')
                        .getBytes(StandardCharsets.UTF_8));
        return Collections.unmodifiableSortedMap(files);
    }

    private static String id(String name) {
        String letters = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String id =
                letters.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        if (id.isEmpty() || id.length() > LONGEST_ID) {
            return ID;
        }
        return NO_TEXT.matcher(id).matches() ? '"' + id + '"' : id;
    }

    private static byte[] resource(String name) {
        try (InputStream stream = StudyTemplate.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its file " + name);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
