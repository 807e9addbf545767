package org.thbreport.batch.compare;

import java.util.List;

/**
 * How a figure is printed in a language.
 *
 * @param language language tag
 * @param before its texts before, each once
 * @param after its texts after
 */
public record PrintedChange(String language, List<String> before, List<String> after) {

    /** Copies the lists. */
    public PrintedChange {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}
