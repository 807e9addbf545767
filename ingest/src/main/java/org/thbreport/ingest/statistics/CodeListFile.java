package org.thbreport.ingest.statistics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A code list that ships with the program: a code, a tab, a label on each line; lines with {@code #} say its date. */
final class CodeListFile {

    private CodeListFile() {}

    /** Returns the labels by code, in the order of the file. */
    static Map<String, String> load(String resource) {
        try (InputStream in = CodeListFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + resource);
            }
            Map<String, String> codes = new LinkedHashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(fields -> codes.put(fields[0], fields[1]));
            return codes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
