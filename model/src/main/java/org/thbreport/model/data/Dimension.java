package org.thbreport.model.data;

import java.util.List;

/**
 * A dimension of a dataset with the codes that occur in it.
 *
 * @param id id as the file has it: {@code geo}
 * @param codes the codes, in the order in which they first occur
 * @param labels the label of each code, the code itself where the file has none
 * @param role what it holds
 */
public record Dimension(String id, List<String> codes, List<String> labels, DimensionRole role) {

    /** Copies the lists. */
    public Dimension {
        codes = List.copyOf(codes);
        labels = List.copyOf(labels);
        if (codes.size() != labels.size()) {
            throw new IllegalArgumentException(codes.size() + " codes but " + labels.size() + " labels");
        }
    }

    /** Makes a dimension of which nothing is known but its name. */
    public Dimension(String id, List<String> codes, List<String> labels) {
        this(id, codes, labels, DimensionRole.BY_NAME);
    }

    /** Returns the same dimension in a role. */
    public Dimension in(DimensionRole other) {
        return new Dimension(id, codes, labels, other);
    }
}
