package org.thbreport.ingest.draft;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.thbreport.ingest.countries.CountryList;
import org.thbreport.ingest.countries.CountryListReader;
import org.thbreport.ingest.countries.StatedTotal;
import org.thbreport.ingest.countries.TurningWord;

/** Judges what the sentence that calls a note says against its list. */
final class CallJudge {

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    private static final int FEWEST_WORDS = 2;

    /** A number in brackets behind a word for how many: "nearly half (9) of the states". What is before it is looked at where it is one. */
    private static final Pattern IN_BRACKETS = Pattern.compile(
            "\\((?<=\\p{L}\\s?\\()"
                    + "(?<!(?iu:articles?|art|paragraphs?|para|annex|annexe|points?|artikel|absatz|anhang|nummer|alinéa)\\s?\\()(\\d{1,2})\\)");

    private static final int MOST_SENTENCES = 500;

    private final CountryListReader reader;
    private final boolean guessed;
    private final Map<String, List<TurningWord>> known = new HashMap<>();

    /** Makes a judge; where the language is guessed, words of all languages count. */
    CallJudge(CountryListReader reader, boolean guessed) {
        this.reader = reader;
        this.guessed = guessed;
    }

    private List<TurningWord> turning(String words, String language) {
        if (known.size() > MOST_SENTENCES) {
            known.clear();
        }
        return known.computeIfAbsent(
                language + ' ' + words,
                key -> guessed ? reader.turningWordsOfAll(words, language) : reader.turningWords(words, language));
    }

    /** Returns what the sentence that calls a note says against its list. */
    Set<Reason> ofCall(NoteCall call, CountryList list, @Nullable Integer stated, String language) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        if (call.sentence().isEmpty()) {
            reasons.add(Reason.LINK);
            return reasons;
        }
        if (saysNothing(call, language)) {
            reasons.add(Reason.LINK);
        }
        for (TurningWord word : turning(call.plain(), language)) {
            boolean turns = switch (word.turn()) {
                case DENIES, EXCEPTS, ALL -> true;
                case CONDITIONS -> !isPlan(word.text());
                case EXAMPLES_OF_STATES -> true;
                case EXAMPLES ->
                    call.before().length() - word.end() <= 2
                            && word.end() <= call.before().length();
            };
            if (turns) {
                reasons.add(Reason.MEANING);
            }
        }
        boolean led = turning(call.intro(), language).stream()
                .anyMatch(word -> word.turn() == TurningWord.Turn.CONDITIONS && !isPlan(word.text()));
        if (led || turnsRound(call, language)) {
            reasons.add(Reason.MEANING);
        }
        boolean counted = IN_BRACKETS
                .matcher(call.plain())
                .results()
                .anyMatch(number ->
                        Integer.parseInt(number.group(1)) != list.listed().size());
        if (counted) {
            reasons.add(Reason.COUNT);
        }
        if (call.altered()) {
            reasons.add(Reason.DAMAGED);
        }
        if (stated != null
                && list.excluded().isEmpty()
                && stated != list.countries().size()) {
            reasons.add(Reason.COUNT);
        }
        return reasons;
    }

    /** Returns the number of countries that the sentence before a marker states, or null. */
    @Nullable Integer stated(NoteCall call, String language) {
        return reader.statedTotal(call.clause(), language)
                .map(StatedTotal::value)
                .orElse(null);
    }

    /** Returns whether the sentence denies what it says, or excepts those who are listed: they are not who does it. */
    boolean turnsRound(NoteCall call, String language) {
        return Stream.of(call.plain(), call.intro())
                .flatMap(words -> turning(words, language).stream())
                .anyMatch(word -> word.turn() == TurningWord.Turn.DENIES
                        || word.turn() == TurningWord.Turn.EXCEPTS
                                && !word.text().equalsIgnoreCase("but"));
    }

    /** Returns whether words beside a country deny what the list says: "FR (no)". */
    boolean denies(String words, String language) {
        return turning(words, language).stream().anyMatch(word -> word.turn() == TurningWord.Turn.DENIES);
    }

    /** Returns whether the call has hardly a word besides countries, as in a cell of a table: what it says stands elsewhere. */
    private boolean saysNothing(NoteCall call, String language) {
        StringBuilder words = new StringBuilder(call.plain());
        List<CountryList> lists = reader.find(call.plain(), language);
        for (int i = lists.size() - 1; i >= 0; i--) {
            words.delete(lists.get(i).start(), lists.get(i).end());
        }
        return WORD.matcher(words).results().limit(FEWEST_WORDS).count() < FEWEST_WORDS;
    }

    /** A plan is what the finding's kind says; it does not turn the list. */
    private static boolean isPlan(String word) {
        return word.regionMatches(true, 0, "plan", 0, 4);
    }
}
