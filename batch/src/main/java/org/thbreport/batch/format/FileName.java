package org.thbreport.batch.format;

import java.util.Optional;

/**
 * Names of files that are in a language: {@code briefing-lv.pdf}.
 *
 * @param what what stands in the file
 * @param ending ending of the name, with its full stop
 */
record FileName(String what, String ending) {

    /** Returns the name in a language. */
    String in(String language) {
        return named(language) + ending;
    }

    /** Returns the name in a language without its ending. */
    String named(String language) {
        return what + "-" + language;
    }

    /** Returns the language of a file of this name; empty for any other file. */
    Optional<String> language(String path) {
        String start = what + "-";
        int length = path.length() - start.length() - ending.length();
        return length > 0 && path.startsWith(start) && path.endsWith(ending)
                ? Optional.of(path.substring(start.length(), start.length() + length))
                        .filter(language -> language.indexOf('.') < 0)
                : Optional.empty();
    }
}
