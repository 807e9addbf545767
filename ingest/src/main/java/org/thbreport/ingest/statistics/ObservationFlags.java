package org.thbreport.ingest.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thbreport.model.data.ObservationStatus;

/**
 * The code lists of what a file says beside a value. Eurostat's OBS_FLAG and SDMX's OBS_STATUS are two lists, in which S, Q, O, L
 * and M do not mean the same: small letters are Eurostat's, capitals SDMX's. A text that neither has stays whole.
 */
public final class ObservationFlags {

    private static final Map<String, String> FLAGS = CodeListFile.load("observation-flags.tsv");
    private static final Map<String, String> WITHDRAWN = CodeListFile.load("withdrawn-flags.tsv");
    private static final Map<String, String> CONFIDENTIALITY = CodeListFile.load("confidentiality.tsv");
    private static final Map<String, String> SDMX = CodeListFile.load("sdmx-obs-status.tsv");
    private static final Map<String, String> SDMX_LETTERS = CodeListFile.rows("sdmx-obs-status.tsv").stream()
            .collect(Collectors.toMap(row -> row.get(0), row -> row.get(2)));
    private static final Map<String, String> FLAG_LABELS = byLabel(FLAGS, WITHDRAWN);
    private static final Map<String, String> SDMX_LABELS = byLabel(SDMX, Map.of());
    private static final Map<String, String> CONFIDENTIALITY_LABELS = byLabel(CONFIDENTIALITY, Map.of());
    private static final int MOST_LETTERS = 5;

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
        Parts parts = new Parts();
        parts.add(PlainText.strip(flag), false);
        parts.add(PlainText.strip(observation), true);
        String conf = confidentiality(PlainText.strip(confidentiality));
        String letters = String.join("", parts.letters);
        String other = String.join("; ", parts.others);
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
        return CONFIDENTIALITY_LABELS.getOrDefault(text.toLowerCase(Locale.ROOT), text);
    }

    /** What the fields of one value come to. */
    private static final class Parts {
        private final TreeSet<String> letters = new TreeSet<>();
        private final List<String> others = new ArrayList<>();
        private String asListed = "";

        void add(String text, boolean sdmx) {
            if (text.isEmpty() || code(text, sdmx) || label(text, sdmx)) {
                return;
            }
            int colon = text.indexOf(':');
            if (colon > 0 && code(text.substring(0, colon).strip(), sdmx)) {
                return;
            }
            String[] words = text.split("[,;|/ ]+");
            if (words.length > 1 && List.of(words).stream().allMatch(each -> new Parts().code(each, sdmx))) {
                List.of(words).forEach(each -> code(each, sdmx));
                return;
            }
            List<String> rest = Stream.of(text.split("[,;|]"))
                    .map(PlainText::strip)
                    .filter(each -> !each.isEmpty() && !code(each, sdmx))
                    .toList();
            others.add(rest.size() == text.split("[,;|]").length ? text : String.join(", ", rest));
        }

        /** Adds a code, and returns false if the text is none. */
        private boolean code(String text, boolean sdmx) {
            boolean capitals = text.equals(text.toUpperCase(Locale.ROOT));
            if (capitals && SDMX.containsKey(text)) {
                sdmx(text);
            } else if (isFlag(text) || capitals && isFlagInCapitals(text, sdmx)) {
                flag(text.toLowerCase(Locale.ROOT));
            } else if (sdmx && SDMX.containsKey(text.toUpperCase(Locale.ROOT))) {
                sdmx(text.toUpperCase(Locale.ROOT));
            } else {
                return false;
            }
            return true;
        }

        private boolean label(String text, boolean sdmx) {
            String lower = text.toLowerCase(Locale.ROOT);
            String flag = FLAG_LABELS.get(lower);
            String code = SDMX_LABELS.get(lower);
            if (code != null && (sdmx || flag == null)) {
                sdmx(code);
            } else if (flag != null) {
                flag(flag);
            }
            return flag != null || code != null;
        }

        private void flag(String code) {
            asListed = letters.isEmpty() ? code : "";
            code.chars().forEach(letter -> letters.add(String.valueOf((char) letter)));
        }

        private void sdmx(String code) {
            String letter = SDMX_LETTERS.getOrDefault(code, "");
            if (letter.isEmpty()) {
                others.add(code);
            } else if (!letter.equals("-")) {
                flag(letter);
            }
        }

        /** Returns a single flag as the list writes it, several in the order of the alphabet. */
        String whole(String sorted) {
            return asListed.isEmpty() ? sorted : asListed;
        }
    }

    /** A single capital that SDMX's list of 2019 has not may have a meaning of its own in a later one; C and Z are old habits. */
    private static boolean isFlagInCapitals(String text, boolean sdmx) {
        boolean usual = !sdmx || text.length() > 1 || text.equals("C") || text.equals("Z");
        return usual && isFlag(text.toLowerCase(Locale.ROOT));
    }

    /** Returns whether a text is a flag of the list, or one with withdrawn letters beside it, in the order of the alphabet. */
    private static boolean isFlag(String text) {
        if (FLAGS.containsKey(text) || WITHDRAWN.containsKey(text)) {
            return true;
        }
        boolean ordered = text.length() <= MOST_LETTERS;
        for (int i = 1; ordered && i < text.length(); i++) {
            ordered = text.charAt(i - 1) < text.charAt(i);
        }
        String listed = text.chars()
                .mapToObj(letter -> String.valueOf((char) letter))
                .filter(letter -> !WITHDRAWN.containsKey(letter))
                .collect(Collectors.joining());
        return ordered && listed.length() < text.length() && (listed.isEmpty() || FLAGS.containsKey(listed));
    }

    private static Map<String, String> byLabel(Map<String, String> codes, Map<String, String> more) {
        Map<String, String> labels = new LinkedHashMap<>();
        codes.forEach((code, label) -> labels.put(label.toLowerCase(Locale.ROOT), code));
        more.forEach((code, label) -> labels.putIfAbsent(label.toLowerCase(Locale.ROOT), code));
        return labels;
    }
}
