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

    /** A word in Latvian letters; the prefix is that of other words too, which are left out. */
    private static final Pattern LATVIAN_DENIAL = Pattern.compile(
            "(?U)(?:(?<!\\w)ne|^Ne)"
                    + "(?!d\u0113\u013c|pieciešam|leg\u0101l|pilngad\u012bg|valstisk|atkar\u012bg|sen|atliekam|kustam|daudz|s\\b|st|sa\\b|s\u012bs|gad\u012bjum|laim|mier|rv"
                    + "|k\u0101\\b|ko\\b|kas\\b|pavad|sod\u012bšan|izraid|deklar|vienl\u012bdz|diskrimin|br\u012bv|skait|regul\u0101r|parast|reti|to\\b|itr\u0101l|kav\u0113jo|form\u0101l|likum\u012bg|aizsarg\u0101t|p\u0101rtraukt|liel|tieš|p\u0101l|apol|derland)\\p{Ll}{2,}");

    private static final Pattern LATVIAN =
            Pattern.compile("[\u0101\u0113\u012b\u016b\u010d\u0161\u017e\u0137\u013c\u0146\u0123]");

    /** A Latvian sentence has a letter with a mark in every third or fourth word at least. */
    private static final int MOST_PER_WORD = 4;

    private record Row(String language, TurningWord.Turn turn, Pattern words) {}

    private final List<Row> rows = new ArrayList<>();
    private final List<DataRow> own = new ArrayList<>();

    TurningPatterns() {
        for (DataRow row : DataRow.read(TurningPatterns.class, "turning-words.csv")) {
            String turn = row.get("turn");
            if (turn.equals("own")) {
                own.add(row);
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
            add(words, TurningWord.Turn.DENIES, LATVIAN_DENIAL.matcher(sentence));
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
