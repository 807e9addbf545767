package org.thbreport.ingest.draft;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.thbreport.ingest.reference.DataRow;

/** Tells the language of a text from its small words. */
final class LanguageGuess {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    /** Fewer different small words tell nothing: one that stands there often may be a name. */
    private static final int FEWEST = 3;

    /** Two words of a language with letters of its own tell it. */
    private static final Set<String> OWN_LETTERS = Set.of("el", "bg");

    private static final int MOST_WORDS = 5_000;

    private final Map<String, Set<String>> byWord = new HashMap<>();

    /** Loads the words. */
    LanguageGuess() {
        for (DataRow row : DataRow.read(LanguageGuess.class, "function-words.csv")) {
            for (String word : row.get("words").split(" ")) {
                byWord.computeIfAbsent(word, key -> new HashSet<>()).add(row.get("language"));
            }
        }
    }

    /** Returns the tag of a text's language, or an empty text if it has few small words or those of several languages. */
    String of(String text) {
        Map<String, Double> weights = new LinkedHashMap<>();
        Matcher words = WORD.matcher(text);
        Map<String, Set<String>> found = new HashMap<>();
        for (int seen = 0; seen < MOST_WORDS && words.find(); seen++) {
            // Codes of countries are no small words, though DE, ES and SE could be.
            boolean capitals = words.group().equals(words.group().toUpperCase(Locale.ROOT));
            String word = words.group().toLowerCase(Locale.ROOT);
            Set<String> languages = capitals ? Set.of() : byWord.getOrDefault(word, Set.of());
            languages.forEach(language -> {
                weights.merge(language, 1.0 / languages.size(), Double::sum);
                found.computeIfAbsent(language, key -> new HashSet<>()).add(word);
            });
        }
        String best = "";
        double most = 0;
        double second = 0;
        for (Map.Entry<String, Double> entry : weights.entrySet()) {
            if (entry.getValue() > most) {
                second = most;
                most = entry.getValue();
                best = entry.getKey();
            } else {
                second = Math.max(second, entry.getValue());
            }
        }
        int fewest = OWN_LETTERS.contains(best) ? FEWEST - 1 : FEWEST;
        return found.getOrDefault(best, Set.of()).size() >= fewest && most > 1.3 * second ? best : "";
    }
}
