package org.thbreport.ingest.draft;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.thbreport.ingest.countries.CountryList;
import org.thbreport.ingest.countries.CountryListReader;
import org.thbreport.ingest.countries.TurningWord;
import org.thbreport.ingest.document.TextDoubt;

/** Judges whether something beside a list was not read, so that a person is asked for it. */
final class OpenJudge {

    /** Signs that turn the direction of reading, or stand for what has no letter. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Co}&&[^\\u00AD]]");

    private static final Pattern MARK = Pattern.compile("[\\d*\\u00b9\\u00b2\\u00b3\\u2070-\\u2079\\u2020\\u2021]");

    /** An answer beside a country, which may be that it does not: {@code AT [+], BE [-]}. */
    private static final Pattern ANSWER =
            Pattern.compile("(?iu)[-\\u2013\\u2014\\u2212+xyn\\u00d7\\u2713\\u2714\\u2717\\u2718]|none|nil|yes");

    private static final Pattern OR =
            Pattern.compile("[\\p{L})\\]]\\s+(?:or|oder|ou|o|of|vai|\\u03ae|\\u0438\\u043b\\u0438)\\s+\\p{L}");

    /** What speaks against a list and stands in its finding: a remark, another number, an exception, examples. */
    private static final Set<Reason> SAID_OF_THE_LIST =
            EnumSet.of(Reason.MEANING, Reason.QUALIFIED, Reason.REGION, Reason.COUNT, Reason.MEMBER, Reason.MIXED);

    private final CountryListReader reader;

    OpenJudge(CountryListReader reader) {
        this.reader = reader;
    }

    /**
     * Returns whether something was not read that may belong to a list or turn it, so that nobody can take it as it stands: all that speaks
     * against it, but for what a finding can say of its list itself.
     */
    boolean isOpen(CountryList list, Set<Reason> reasons, String text, String language) {
        boolean said = !list.excluded().isEmpty() || list.examples();
        boolean doubted = list.doubts().stream().anyMatch(doubt -> switch (doubt.kind()) {
            case REGION, GROUP, TWO_CODES, NEGATED, PLANNED, MEANING -> true;
            default -> false;
        });
        return !SAID_OF_THE_LIST.containsAll(reasons)
                || doubted
                || hasMarks(list, text)
                || reasons.contains(Reason.MEANING)
                        && (!said || isEither(list, text, language) || isTurnedElsewhere(list, text, language));
    }

    /** Returns whether the rest of a note denies or excepts. */
    boolean isTurnedElsewhere(CountryList list, String text, String language) {
        return reader.turningWords(text, language).stream()
                .anyMatch(word -> (word.end() <= list.start() || word.start() >= list.end())
                        && (word.turn() == TurningWord.Turn.DENIES || word.turn() == TurningWord.Turn.EXCEPTS));
    }

    /** Returns whether marks of further notes stand in a list, or a question mark beside it. */
    boolean hasMarks(CountryList list, String text) {
        int from = list.stated() == null || list.listed().isEmpty()
                ? list.start()
                : Math.max(list.start(), list.listed().get(0).start());
        return text.indexOf('?') >= 0
                || list.listed().stream()
                        .anyMatch(one -> ANSWER.matcher(one.remark()).matches())
                || MARK.matcher(text).region(from, Math.max(from, list.end())).find();
    }

    /** Returns whether a list may mean any of its countries: "or", or a stroke, which may be a pair too. */
    boolean isEither(CountryList list, String text, String language) {
        String inside = text.substring(list.start(), list.end());
        return !language.equals("es") && OR.matcher(inside).find()
                || inside.contains(" o ")
                || inside.indexOf('/') >= 0;
    }

    /** Returns whether letters of a note were lost, struck out or cannot be seen. */
    boolean isDamaged(String text, Set<TextDoubt> doubts) {
        return doubts.contains(TextDoubt.ALTERED)
                || doubts.contains(TextDoubt.LOST_LETTERS)
                || text.indexOf('\uFFFD') >= 0
                || INVISIBLE.matcher(text).find();
    }
}
