package org.thbreport.ingest.countries;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.thbreport.ingest.reference.DataRow;

/** Words that turn a sentence in all their forms: by stems, and in Latvian by the prefix that denies any verb. */
final class TurningPatterns {

    private static final Pattern LATVIAN =
            Pattern.compile("[\u0101\u0113\u012b\u016b\u010d\u0161\u017e\u0137\u013c\u0146\u0123]");

    /** A Latvian sentence has a letter with a mark in every third or fourth word at least. */
    private static final int MOST_PER_WORD = 4;

    private record Row(String language, TurningWord.Turn turn, Pattern words) {}

    private final List<Row> rows = new ArrayList<>();
    private final List<DataRow> own = new ArrayList<>();
    private final List<Pattern> prefixes = new ArrayList<>();

    TurningPatterns() {
        for (DataRow row : DataRow.read(TurningPatterns.class, "turning-words.csv")) {
            String turn = row.get("turn");
            if (turn.equals("own")) {
                own.add(row);
            } else if (turn.equals("prefix")) {
                prefixes.add(Pattern.compile("(?U)" + row.get("words")));
            } else {
                rows.add(new Row(
                        row.get("language"),
                        turn.equals("denies") ? TurningWord.Turn.DENIES : TurningWord.Turn.CONDITIONS,
                        Pattern.compile("(?iU)(?<!\\w)(?:" + row.get("words") + ")(?!\\w)")));
            }
        }
    }

    /** Returns the words of a sentence in some of the languages. */
    List<TurningWord> of(String sentence, Predicate<String> languages) {
        List<TurningWord> words = new ArrayList<>();
        rows.stream().filter(row -> languages.test(row.language())).forEach(row -> {
            add(words, row.turn(), row.words().matcher(sentence));
        });
        if (languages.test("lv") && isLatvian(sentence)) {
            prefixes.forEach(prefix -> add(words, TurningWord.Turn.DENIES, prefix.matcher(sentence)));
        }
        return words;
    }

    /** Other languages name places and shelters in Latvian letters; of a Latvian sentence they mark many words. */
    private static boolean isLatvian(String sentence) {
        long marked = LATVIAN.matcher(sentence).results().count();
        return marked > 0 && MOST_PER_WORD * marked >= sentence.split("\\s+").length;
    }

    private static void add(List<TurningWord> words, TurningWord.Turn turn, Matcher found) {
        while (found.find()) {
            words.add(new TurningWord(turn, found.start(), found.end(), found.group()));
        }
    }

    /** Returns the words that are common in a language and turn a sentence in another. */
    Set<String> common(String language) {
        return own.stream()
                .filter(row -> row.get("language").equals(language))
                .map(row -> Set.of(row.get("words").toLowerCase(Locale.ROOT).split("\\|")))
                .findFirst()
                .orElse(Set.of());
    }
}
