package org.thbreport.model.data;

import java.util.List;

/**
 * A dimension of a dataset with the codes that occur in it.
 *
 * @param id id as the file has it: {@code geo}
 * @param codes the codes, in the order in which they first occur
 * @param labels the label of each code, the code itself where the file has none
 */
public record Dimension(String id, List<String> codes, List<String> labels) {

    /** Copies the lists. */
    public Dimension {
        codes = List.copyOf(codes);
        labels = List.copyOf(labels);
        if (codes.size() != labels.size()) {
            throw new IllegalArgumentException(codes.size() + " codes but " + labels.size() + " labels");
        }
    }
}
