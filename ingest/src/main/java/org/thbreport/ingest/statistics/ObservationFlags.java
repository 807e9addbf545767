package org.thbreport.ingest.statistics;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thbreport.model.data.ObservationStatus;

/**
 * The code lists of what a file says beside a value. Eurostat's OBS_FLAG and SDMX's OBS_STATUS are two lists, in which S, Q, O, L
 * and M do not mean the same: small letters are Eurostat's, capitals SDMX's. A text that neither has stays whole.
 */
public final class ObservationFlags {

    static final Map<String, String> FLAGS = CodeListFile.load("observation-flags.tsv");
    static final Map<String, String> WITHDRAWN = CodeListFile.load("withdrawn-flags.tsv");
    private static final Map<String, String> CONFIDENTIALITY = CodeListFile.load("confidentiality.tsv");
    static final Map<String, String> SDMX = CodeListFile.load("sdmx-obs-status.tsv");
    static final Map<String, String> SDMX_LETTERS = CodeListFile.rows("sdmx-obs-status.tsv").stream()
            .collect(Collectors.toMap(row -> row.get(0), row -> row.get(2)));
    static final Map<String, String> FLAG_LABELS = byLabel(FLAGS, WITHDRAWN);
    static final Map<String, String> SDMX_LABELS = byLabel(SDMX, Map.of());
    private static final Map<String, String> CONFIDENTIALITY_LABELS =
            new LinkedHashMap<>(byLabel(CONFIDENTIALITY, Map.of()));

    static {
        CodeListFile.rows("flag-labels.tsv").forEach(row -> FLAG_LABELS.putIfAbsent(row.get(0), row.get(1)));
        CodeListFile.rows("confidentiality.tsv")
                .forEach(row -> Stream.of(row.get(2).split("\\|"))
                        .filter(label -> !label.isEmpty())
                        .forEach(label -> CONFIDENTIALITY_LABELS.put(label, row.get(0))));
    }

    private ObservationFlags() {}

    /** Returns all flags of Eurostat, as the code list has them. */
    public static Set<String> codes() {
        return FLAGS.keySet();
    }

    /** Returns whether the code list has a flag, had it before it was withdrawn, or has the letters that it is made of. */
    public static boolean isKnown(String flag) {
        return FLAGS.containsKey(flag)
                || WITHDRAWN.containsKey(flag)
                || flag.chars().allMatch(letter -> isLetter(String.valueOf((char) letter)));
    }

    private static boolean isLetter(String letter) {
        return FLAGS.containsKey(letter) || WITHDRAWN.containsKey(letter);
    }

    /** Returns whether the list of confidentiality has a code. */
    public static boolean isConfidentiality(String code) {
        return CONFIDENTIALITY.containsKey(code);
    }

    /** Returns the label of a code of SDMX's OBS_STATUS. */
    public static Optional<String> sdmxLabel(String code) {
        return Optional.ofNullable(SDMX.get(code));
    }

    /**
     * Returns the status that the fields beside a value stand for. Each may be empty, a code, a label, both with a colon
     * between, or several of them.
     *
     * @param flag Eurostat's OBS_FLAG
     * @param observation SDMX's OBS_STATUS
     * @param confidentiality CONF_STATUS
     */
    public static ObservationStatus status(String flag, String observation, String confidentiality) {
        StatusParts parts = new StatusParts();
        parts.add(PlainText.strip(flag), false);
        parts.add(PlainText.strip(observation), true);
        String conf = confidentiality(PlainText.strip(confidentiality));
        String letters = String.join("", parts.letters());
        String other = String.join("; ", parts.others());
        return letters.isEmpty() && conf.isEmpty() && other.isEmpty()
                ? ObservationStatus.NONE
                : new ObservationStatus(parts.whole(letters), conf, other);
    }

    /** Returns the code of confidentiality that a field stands for: a code in any case, a label, or both. */
    private static String confidentiality(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        if (CONFIDENTIALITY.containsKey(upper)) {
            return upper;
        }
        int colon = upper.indexOf(':');
        if (colon > 0 && CONFIDENTIALITY.containsKey(upper.substring(0, colon).strip())) {
            return upper.substring(0, colon).strip();
        }
        String lower = text.toLowerCase(Locale.ROOT);
        boolean nothing = FLAG_LABELS.getOrDefault(lower, "c").isEmpty();
        return CONFIDENTIALITY_LABELS.getOrDefault(lower, nothing ? "" : text);
    }

    private static Map<String, String> byLabel(Map<String, String> codes, Map<String, String> more) {
        Map<String, String> labels = new LinkedHashMap<>();
        codes.forEach((code, label) -> labels.put(label.toLowerCase(Locale.ROOT), code));
        more.forEach((code, label) -> labels.putIfAbsent(label.toLowerCase(Locale.ROOT), code));
        return labels;
    }
}
