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

    /** Fewer small words tell nothing. */
    private static final int FEWEST = 3;

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
        int found = 0;
        for (int seen = 0; seen < MOST_WORDS && words.find(); seen++) {
            // Codes of countries are no small words, though DE, ES and SE could be.
            boolean capitals = words.group().equals(words.group().toUpperCase(Locale.ROOT));
            Set<String> languages =
                    capitals ? Set.of() : byWord.getOrDefault(words.group().toLowerCase(Locale.ROOT), Set.of());
            found += languages.isEmpty() ? 0 : 1;
            languages.forEach(language -> weights.merge(language, 1.0 / languages.size(), Double::sum));
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
        return found >= FEWEST && most > 1.3 * second ? best : "";
    }
}
