package org.thbreport.ingest.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds in running text what may be the marker of a note. */
final class MarkerScan {

    private static final Pattern BRACKET = Pattern.compile("\\[\\s?(\\d{1,4})\\s?]");
    private static final Pattern BRACKETS = Pattern.compile("\\[\\s?\\d{1,4}(?:\\s?[,;]\\s?\\d{1,4})+\\s?]");
    private static final Pattern LABEL = Pattern.compile("\\d{1,4}|\\*{1,3}|[ivx]{2,4}|[a-z]");

    /** One marker in raised letters, or several with commas between them. */
    private static final Pattern RAISED =
            Pattern.compile("[\\s\\[(]*(?:" + LABEL + ")(?:[\\s\\])]*[,;][\\s\\[(]*(?:" + LABEL + "))*[\\s\\])]*");

    private static final Pattern SUPERSCRIPT = Pattern.compile("[\\u00b9\\u00b2\\u00b3\\u2070-\\u2079]{1,4}");

    /** Digits right behind the end of a sentence, a closing sign or a word. */
    private static final Pattern GLUED = Pattern.compile(
            "(?<=[\\p{L})\\]\\u201d\\u2019\"'\\u00bb][.,;:!?]{1,2}|[\\p{L}\\p{M})\\]\\u201d\\u2019\"\\u00bb])(\\d{1,4})(?![\\p{L}\\d%]|[.,/-]\\d)");

    /** Digits with blanks around them before a sign, as EUR-Lex has them. */
    private static final Pattern SPACED =
            Pattern.compile("(?<=[\\p{L}\\p{M}\\d)\\u201d\\u2019\"] )(\\d{1,3})(?= [.,;:)])");

    private static final Pattern LINE_END = Pattern.compile("(?<=\\)\\. )(\\d{1,3})(?=\\n\\p{Lu})");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(\\d{1,3})(?!\\d)");
    private static final Pattern PARENTHESIS =
            Pattern.compile("(?<=[\\p{L}.,;:)\\u201d\\u2019\"])\\s?\\((\\d{1,4})\\)");
    private static final Pattern SIGN =
            Pattern.compile("(?<=[\\p{L}.,;:)\\u201d\\u2019\"])\\s?(\\*{1,3}|[\\u2020\\u2021])(?![*\\p{L}])");
    private static final Pattern BEFORE = Pattern.compile("([\\p{L}\\p{M}]+)$");

    private MarkerScan() {}

    /** Returns what may be markers in a passage, in the order of the text. */
    static List<MarkerCandidate> of(String text, List<Stretch> raised, int passage, int from) {
        List<MarkerCandidate> found = new ArrayList<>();
        for (Stretch stretch : raised) {
            if (RAISED.matcher(text.substring(stretch.start(), stretch.end())).matches()) {
                addLabels(found, text, passage, stretch.start(), stretch.end());
            }
        }
        BRACKETS.matcher(text)
                .results()
                .forEach(together -> addLabels(found, text, passage, together.start(), together.end()));
        add(found, BRACKET, text, passage, MarkerCandidate.SURE);
        Matcher superscript = SUPERSCRIPT.matcher(text);
        while (superscript.find()) {
            String digits = StartLabel.digits(superscript.group());
            add(found, digits, passage, superscript.start(), superscript.end(), MarkerCandidate.SURE);
        }
        Matcher glued = GLUED.matcher(text);
        while (glued.find()) {
            if (isBehindWord(text, glued.start())) {
                add(found, glued.group(1), passage, glued.start(), glued.end(), MarkerCandidate.LIKELY);
            }
        }
        add(found, SPACED, text, passage, MarkerCandidate.LIKELY);
        add(found, LINE_END, text, passage, MarkerCandidate.LIKELY);
        add(found, YEAR, text, passage, MarkerCandidate.POSSIBLE);
        add(found, PARENTHESIS, text, passage, MarkerCandidate.POSSIBLE);
        add(found, SIGN, text, passage, MarkerCandidate.LIKELY);
        found.removeIf(candidate -> candidate.start() < from);
        return apart(found);
    }

    /** CO2 and G7 are words; a short word in capitals before a number is none only if it could be a country's code. */
    private static boolean isBehindWord(String text, int at) {
        Matcher word = BEFORE.matcher(text.substring(Math.max(0, at - 40), at));
        if (!word.find()) {
            return true;
        }
        String letters = word.group(1);
        boolean capitals = letters.equals(letters.toUpperCase(Locale.ROOT));
        return letters.length() > 2 || letters.length() == 2 && !letters.equals("CO") && (capitals || isSmall(letters));
    }

    private static boolean isSmall(String letters) {
        return letters.chars().allMatch(Character::isLowerCase);
    }

    /** Adds each label of a stretch; the first and the last take the signs around them. */
    private static void addLabels(List<MarkerCandidate> found, String text, int passage, int from, int to) {
        List<MatchResult> labels =
                LABEL.matcher(text).region(from, to).results().toList();
        for (int i = 0; i < labels.size(); i++) {
            int start = i == 0 ? from : labels.get(i).start();
            int end = i == labels.size() - 1 ? to : labels.get(i + 1).start();
            add(found, labels.get(i).group(), passage, start, end, MarkerCandidate.SURE);
        }
    }

    private static void add(List<MarkerCandidate> found, Pattern pattern, String text, int passage, int weight) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            boolean whole = pattern == BRACKET || pattern == PARENTHESIS;
            int start = whole ? matcher.start() : matcher.start(1);
            add(found, matcher.group(1), passage, start, matcher.end(), weight);
        }
    }

    private static void add(List<MarkerCandidate> found, String label, int passage, int start, int end, int weight) {
        int number = label.matches("\\d{1,4}") ? Integer.parseInt(label) : 0;
        found.add(new MarkerCandidate(label, number, passage, start, end, weight));
    }

    /** Of two that overlap the surer one stays. */
    private static List<MarkerCandidate> apart(List<MarkerCandidate> found) {
        found.sort(Comparator.comparingInt(MarkerCandidate::start).thenComparingInt(one -> -one.weight()));
        List<MarkerCandidate> apart = new ArrayList<>();
        for (MarkerCandidate one : found) {
            MarkerCandidate last = apart.isEmpty() ? null : apart.get(apart.size() - 1);
            if (last == null || one.start() >= last.end()) {
                apart.add(one);
            } else if (one.weight() > last.weight()) {
                apart.set(apart.size() - 1, one);
            }
        }
        return apart;
    }
}
