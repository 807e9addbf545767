package org.thbreport.ingest.statistics;

import static org.thbreport.ingest.statistics.ObservationFlags.FLAGS;
import static org.thbreport.ingest.statistics.ObservationFlags.FLAG_LABELS;
import static org.thbreport.ingest.statistics.ObservationFlags.SDMX;
import static org.thbreport.ingest.statistics.ObservationFlags.SDMX_LABELS;
import static org.thbreport.ingest.statistics.ObservationFlags.SDMX_LETTERS;
import static org.thbreport.ingest.statistics.ObservationFlags.WITHDRAWN;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the texts beside one value come to: letters of Eurostat's flags, and what is none of them. */
final class StatusParts {

    private static final int MOST_LETTERS = 5;

    /** A code in brackets or before one: {@code (b)}, {@code e)}. */
    private static final Pattern IN_BRACKETS = Pattern.compile("[(\\[]?([A-Za-z]{1,5})[)\\]]");

    /** A code with its label behind it, but for the colon: {@code b - break}, {@code b=break}, {@code b (break)}. */
    private static final Pattern BEFORE_LABEL =
            Pattern.compile("([A-Za-z]{1,5})(?:\\s+[-\u2013\u2014]\\s*|\\s*=\\s*|\\s+\\()(.*?)\\)?");

    /** What stands between a code with its label and the next one. */
    private static final Pattern BETWEEN = Pattern.compile("[,;|]|\\s(?:[/&+]|and)\\s|(?<=[)\\]])[\\s/&+]+");

    private final TreeSet<String> letters = new TreeSet<>();
    private final Set<String> others = new LinkedHashSet<>();
    private String asListed = "";

    void add(String text, boolean sdmx) {
        if (text.isEmpty() || one(text, sdmx)) {
            return;
        }
        String[] words = text.split("[,;|/&+ ]+");
        if (words.length > 1 && List.of(words).stream().allMatch(each -> new StatusParts().code(each, sdmx))) {
            List.of(words).forEach(each -> code(each, sdmx));
            return;
        }
        List<String> parts = BETWEEN.splitAsStream(text)
                .map(PlainText::strip)
                .filter(each -> !each.isEmpty())
                .toList();
        List<String> rest = parts.stream().filter(each -> !one(each, sdmx)).toList();
        if (!rest.isEmpty()) {
            others.add(rest.size() == parts.size() ? text : String.join(", ", rest));
        }
    }

    /** Adds what one text stands for, and returns false if it is no code and no label. */
    private boolean one(String text, boolean sdmx) {
        if (known(text, sdmx)) {
            return true;
        }
        int colon = text.indexOf(':');
        if (colon > 0
                && withLabel(
                        text.substring(0, colon).strip(),
                        text.substring(colon + 1).strip(),
                        sdmx)) {
            return true;
        }
        Matcher brackets = IN_BRACKETS.matcher(text);
        if (brackets.matches() && code(brackets.group(1), sdmx)) {
            return true;
        }
        Matcher label = BEFORE_LABEL.matcher(text);
        return label.matches() && withLabel(label.group(1), label.group(2).strip(), sdmx);
    }

    /** Adds a code and what its label stands for: a label that no list has is another text, and is never several. */
    private boolean withLabel(String code, String label, boolean sdmx) {
        boolean known = label.isEmpty() || new StatusParts().known(label, sdmx);
        if (!known && BETWEEN.matcher(label).find() || !code(code, sdmx)) {
            return false;
        }
        if (!known) {
            others.add(label);
        } else if (!label.isEmpty()) {
            known(label, sdmx);
        }
        return true;
    }

    private boolean known(String text, boolean sdmx) {
        return code(text, sdmx) || label(text, sdmx);
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
        if (code.isEmpty()) {
            return;
        }
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

    /** Returns the letters of all flags. */
    Set<String> letters() {
        return letters;
    }

    /** Returns what is no flag of Eurostat's. */
    List<String> others() {
        return List.copyOf(others);
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
}
