package org.thbreport.ingest.draft;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.thbreport.ingest.reference.DataRow;
import org.thbreport.model.study.FindingKind;
import org.thbreport.model.study.Quantifier;

/** What the words of a sentence suggest: how many, which kind of finding, which theme. */
final class SentenceWords {

    /** A word for how many counts countries if a noun for countries follows within so many characters. */
    private static final int NEAR = 40;

    private static final Pattern STATES = Pattern.compile(
            "(?iU)\\b(?:states?|countries|country|ms|ncps?|mitglied\\w*|l\u00e4nder\\w*|pays|\u00e9tats|estados|pa\u00edses|lidstaten|landen|valst\\w*|dal\u012bbvalst\\w*|\u03ba\u03c1\u03ac\u03c4\u03b7|\u03c7\u03ce\u03c1\u03b5\u03c2|\u03b4\u044a\u0440\u0436\u0430\u0432\\w*)\\b");

    private final Map<String, Map<Quantifier, Pattern>> quantifiers = new HashMap<>();
    private final Map<String, Map<FindingKind, Pattern>> kinds = new HashMap<>();
    private final Map<String, Pattern> themes = new LinkedHashMap<>();

    /**
     * Loads the words.
     *
     * @param themes ids of themes with the words that each goes by
     */
    SentenceWords(Map<String, List<String>> themes) {
        for (DataRow row : DataRow.read(SentenceWords.class, "quantifiers.csv")) {
            Quantifier quantifier = Quantifier.valueOf(row.get("quantifier").toUpperCase(Locale.ROOT));
            quantifiers
                    .computeIfAbsent(row.get("language"), key -> new EnumMap<>(Quantifier.class))
                    .merge(quantifier, words(row.get("words")), SentenceWords::either);
        }
        for (DataRow row : DataRow.read(SentenceWords.class, "kind-words.csv")) {
            FindingKind kind =
                    FindingKind.valueOf(row.get("kind").toUpperCase(Locale.ROOT).replace('-', '_'));
            kinds.computeIfAbsent(row.get("language"), key -> new EnumMap<>(FindingKind.class))
                    .put(kind, words(row.get("words")));
        }
        themes.forEach((id, words) -> {
            List<String> known = new ArrayList<>();
            words.stream().filter(word -> word.length() > 3).map(Pattern::quote).forEach(known::add);
            if (!known.isEmpty()) {
                this.themes.put(id, Pattern.compile("(?iU)(?<!\\w)(?:" + String.join("|", known) + ")(?!\\w)"));
            }
        });
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?iU)(?<!\\w)(?:" + alternatives + ")(?!\\w)");
    }

    private static Pattern either(Pattern first, Pattern second) {
        return Pattern.compile(first.pattern() + "|" + second.pattern());
    }

    /** Returns the first word for how many countries, or null. */
    @Nullable Quantifier quantifier(String sentence, String language) {
        Quantifier found = null;
        int place = sentence.length();
        int length = 0;
        for (Map.Entry<Quantifier, Pattern> entry :
                quantifiers.getOrDefault(language, Map.of()).entrySet()) {
            Matcher word = entry.getValue().matcher(sentence);
            while (word.find()) {
                String behind = sentence.substring(word.end(), Math.min(sentence.length(), word.end() + NEAR));
                boolean first = word.start() < place || word.start() == place && word.end() - word.start() > length;
                if (first && STATES.matcher(behind).find()) {
                    found = entry.getKey();
                    place = word.start();
                    length = word.end() - word.start();
                }
            }
        }
        return found;
    }

    /** Returns the kind whose words stand in a sentence, or null if none or several have. */
    @Nullable FindingKind kind(String sentence, String language) {
        List<FindingKind> found = kinds.getOrDefault(language, Map.of()).entrySet().stream()
                .filter(entry -> entry.getValue().matcher(sentence).find())
                .map(Map.Entry::getKey)
                .toList();
        return found.size() == 1 ? found.get(0) : null;
    }

    /** Returns the theme whose words alone stand in the heading, else in the sentence; empty if none or several have. */
    String theme(String heading, String sentence) {
        String inHeading = theme(heading);
        return inHeading.isEmpty() ? theme(sentence) : inHeading;
    }

    private String theme(String text) {
        List<String> found = themes.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .toList();
        return found.size() == 1 ? found.get(0) : "";
    }
}
