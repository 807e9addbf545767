package org.thbreport.ingest.review;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.Dimension;
import org.thbreport.model.data.DimensionRole;

/** Texts in which a code stands with its label, a mark of a note, or what a program added to it. */
final class CodeText {

    private static final Pattern WITH_LABEL = Pattern.compile("([A-Za-z0-9_.+-]{1,60}):\\s*(\\D.*)");
    private static final Pattern NOTE =
            Pattern.compile("(.+?)\\s*(?:\\(\\d{1,2}\\)|\\[\\d{1,2}]|[\\u00B9\\u00B2\\u00B3*\u2020]+)");
    private static final Pattern CODE_FIRST = Pattern.compile("\\[?([A-Z0-9]{2,3})]?\\s*[-\u2013:]?\\s+(.+)");
    private static final Pattern CODE_LAST = Pattern.compile("(.+?)\\s*[(\\[]([A-Z0-9]{2,3})[)\\]]");
    /** An address of a code: what stands behind the last slash is none if it is a name. */
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+/([A-Z]{1,3}|[A-Z0-9_]*[0-9_][A-Z0-9_]*)");

    private static final Pattern NUMBER = Pattern.compile("0*(\\d{1,3})(?:\\.0+)?");

    private CodeText() {}

    /** Returns the dataset with codes alone, in each dimension that has them all with their labels: {@code LV: Latvia}. */
    static Dataset split(Dataset dataset) {
        Dataset split = dataset;
        for (int i = 0; i < dataset.dimensions().size(); i++) {
            Dimension dimension = dataset.dimensions().get(i);
            List<Matcher> texts =
                    dimension.codes().stream().map(WITH_LABEL::matcher).toList();
            if (dimension.role() == DimensionRole.PERIOD
                    || texts.isEmpty()
                    || !texts.stream().allMatch(Matcher::matches)) {
                continue;
            }
            List<String> codes = texts.stream().map(text -> text.group(1)).toList();
            if (codes.stream().distinct().count() == codes.size()) {
                split = split.recode(
                        i, codes, texts.stream().map(text -> text.group(2)).toList());
            }
        }
        return split;
    }

    /** Returns the code that a text stands for without its note, or by both the code and the label in it. */
    static Optional<String> find(String text, Function<String, Optional<String>> list) {
        Matcher note = NOTE.matcher(text);
        if (note.matches()) {
            return list.apply(note.group(1)).or(() -> find(note.group(1), list));
        }
        Matcher number = NUMBER.matcher(text);
        if (number.matches()) {
            return list.apply(number.group(1));
        }
        Matcher address = ADDRESS.matcher(text);
        if (address.matches()) {
            return list.apply(address.group(1));
        }
        Matcher first = CODE_FIRST.matcher(text);
        if (first.matches()) {
            return both(list.apply(first.group(1)), list.apply(first.group(2)));
        }
        Matcher last = CODE_LAST.matcher(text);
        return last.matches() ? both(list.apply(last.group(2)), list.apply(last.group(1))) : Optional.empty();
    }

    private static Optional<String> both(Optional<String> code, Optional<String> label) {
        return code.filter(each -> label.filter(each::equals).isPresent());
    }
}
