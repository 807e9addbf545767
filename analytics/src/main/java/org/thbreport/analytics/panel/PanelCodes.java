package org.thbreport.analytics.panel;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.thbreport.model.data.Dimension;

/** The codes of a dimension as a user names them: by code, or by label. */
final class PanelCodes {

    private static final int MOST_LISTED = 40;

    private PanelCodes() {}

    /**
     * Returns the indexes of the codes that a text names: of the code that it is, or else of all codes that it is the label
     * of. None if it is neither; several only if the file gives several codes one label.
     */
    static List<Integer> matches(Dimension dimension, String codeOrLabel) {
        int code = dimension.codes().indexOf(codeOrLabel);
        return code >= 0
                ? List.of(code)
                : IntStream.range(0, dimension.labels().size())
                        .filter(i -> dimension.labels().get(i).equals(codeOrLabel))
                        .boxed()
                        .toList();
    }

    /** Returns codes as a message lists them, with their labels where these are others: at most 40. */
    static String listed(Dimension dimension, List<Integer> codes) {
        return listed(codes.stream().map(code -> shown(dimension, code)).toList());
    }

    /** Returns words as a message lists them: at most 40. */
    static String listed(Collection<String> words) {
        return words.stream().limit(MOST_LISTED).collect(Collectors.joining(", "))
                + (words.size() > MOST_LISTED ? " and others" : "");
    }

    /** Returns all codes of a dimension as a message lists them. */
    static String listed(Dimension dimension) {
        return listed(
                dimension, IntStream.range(0, dimension.codes().size()).boxed().toList());
    }

    private static String shown(Dimension dimension, int index) {
        String code = dimension.codes().get(index);
        String label = dimension.labels().get(index);
        return label.equals(code) ? code : code + " (" + label + ")";
    }
}
