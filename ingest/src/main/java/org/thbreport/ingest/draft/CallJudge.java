package org.thbreport.ingest.draft;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thbreport.ingest.countries.CountryList;
import org.thbreport.ingest.countries.CountryListReader;
import org.thbreport.ingest.countries.StatedTotal;
import org.thbreport.ingest.countries.TurningWord;

/** Judges what the sentence that calls a note says against its list. */
final class CallJudge {

    private final CountryListReader reader;

    CallJudge(CountryListReader reader) {
        this.reader = reader;
    }

    /** Returns what the sentence that calls a note says against its list. */
    Set<Reason> ofCall(NoteCall call, CountryList list, @Nullable Integer stated, String language) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        if (call.sentence().isEmpty()) {
            reasons.add(Reason.LINK);
            return reasons;
        }
        for (TurningWord word : reader.turningWords(call.plain(), language)) {
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
        return reader.turningWords(call.plain(), language).stream()
                .anyMatch(word -> word.turn() == TurningWord.Turn.DENIES
                        || word.turn() == TurningWord.Turn.EXCEPTS
                                && !word.text().equalsIgnoreCase("but"));
    }

    /** Returns whether words beside a country deny what the list says: "FR (no)". */
    boolean denies(String remark, String language) {
        return reader.turningWords(remark, language).stream().anyMatch(word -> word.turn() == TurningWord.Turn.DENIES);
    }

    /** A plan is what the finding's kind says; it does not turn the list. */
    private static boolean isPlan(String word) {
        return word.regionMatches(true, 0, "plan", 0, 4);
    }
}
