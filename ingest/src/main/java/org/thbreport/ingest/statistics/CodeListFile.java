package org.thbreport.ingest.statistics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A code list that ships with the program: fields with tabs between on each line; lines that begin with {@code # } say its date. */
final class CodeListFile {

    private CodeListFile() {}

    /** Returns the labels by code, in the order of the file. */
    static Map<String, String> load(String resource) {
        Map<String, String> codes = new LinkedHashMap<>();
        rows(resource).forEach(fields -> codes.put(fields.get(0), fields.get(1)));
        return codes;
    }

    /** Returns all fields of all lines. */
    static List<List<String>> rows(String resource) {
        try (InputStream in = CodeListFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("# "))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
