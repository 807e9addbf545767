package org.thbreport.ingest.study;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A small made-up study with comments, for an author to replace line by line, and the schemas that editors check it by. */
public final class StudyTemplate {

    /** Folder for the schemas; its name begins with a dot, so that they are no input of the study. */
    private static final String SCHEMAS = ".schema/";

    private StudyTemplate() {}

    /** Returns the bytes of each file by its path in the new study folder, sorted. */
    public static SortedMap<String, byte[]> files() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (String path :
                List.of(StudyReader.STUDY, StudyReader.FINDINGS, "texts/en.yaml", "statistics/victims.csv")) {
            files.put(path, resource("template/" + path));
        }
        for (String name : List.of(StudyReader.STUDY_SCHEMA, StudyReader.TEXTS_SCHEMA)) {
            files.put(SCHEMAS + name, resource(name));
        }
        return Collections.unmodifiableSortedMap(files);
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
