package org.thbreport.ingest.statistics;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Eurostat's code list of observation flags, 42 with the combined ones, and the codes of confidentiality. */
public final class ObservationFlags {

    private static final Map<String, String> FLAGS = CodeListFile.load("observation-flags.tsv");
    private static final Map<String, String> WITHDRAWN = CodeListFile.load("withdrawn-flags.tsv");
    private static final Map<String, String> CONFIDENTIALITY = CodeListFile.load("confidentiality.tsv");
    private static final Map<String, String> FLAG_LABELS = byLabel(FLAGS);
    private static final Map<String, String> CONFIDENTIALITY_LABELS = byLabel(CONFIDENTIALITY);

    private ObservationFlags() {}

    /** Returns all flags, as the code list has them. */
    public static Set<String> codes() {
        return FLAGS.keySet();
    }

    /** Returns whether the code list has a flag, or had it before it was withdrawn. */
    public static boolean isKnown(String flag) {
        return FLAGS.containsKey(flag) || WITHDRAWN.containsKey(flag);
    }

    /** Returns the flag that a field stands for: a code, a label, or both with a colon between; what is neither stays. */
    public static String code(String text) {
        return code(text, FLAGS, FLAG_LABELS);
    }

    /** Returns the code of confidentiality that a field stands for, as {@link #code} does. */
    public static String confidentiality(String text) {
        return code(text, CONFIDENTIALITY, CONFIDENTIALITY_LABELS);
    }

    private static String code(String text, Map<String, String> codes, Map<String, String> labels) {
        if (codes.containsKey(text)) {
            return text;
        }
        int colon = text.indexOf(':');
        if (colon > 0 && codes.containsKey(text.substring(0, colon).strip())) {
            return text.substring(0, colon).strip();
        }
        return labels.getOrDefault(text, text);
    }

    private static Map<String, String> byLabel(Map<String, String> codes) {
        Map<String, String> labels = new LinkedHashMap<>();
        codes.forEach((code, label) -> labels.put(label, code));
        return labels;
    }
}
