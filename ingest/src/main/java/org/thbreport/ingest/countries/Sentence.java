package org.thbreport.ingest.countries;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A list found in running text with the sentence around it, which may turn its meaning. */
final class Sentence {

    /** A name that is not known has at most so many words. */
    private static final int LONGEST_NAME = 3;

    /** No sentence has so many words before or behind a list: of a text without full stops the words nearby are judged. */
    private static final int LONGEST_SIDE = 1_000;

    private final String text;
    private final List<Token> tokens;
    private final int first;
    private final ListRun run;
    private final int from;
    private final int to;
    private final List<ListDoubt> doubts = new ArrayList<>();

    private int lead;
    private boolean except;
    private boolean excludedCounted;
    private boolean all;
    private boolean examples;
    private @Nullable StatedTotal stated;

    /**
     * Makes the sentence of a list.
     *
     * @param first place of the list's first token
     */
    Sentence(String text, List<Token> tokens, int first, ListRun run) {
        this.text = text;
        this.tokens = tokens;
        this.first = first;
        this.run = run;
        int begin = first;
        while (begin > Math.max(0, first - LONGEST_SIDE) && !isBorder(tokens.get(begin - 1))) {
            begin--;
        }
        int end = run.next();
        int farthest = Math.min(tokens.size(), end + LONGEST_SIDE);
        while (end < farthest && !isBorder(tokens.get(end))) {
            end++;
        }
        this.from = begin;
        this.to = end;
        this.lead = first;
        readLead();
    }

    private static boolean isBorder(Token token) {
        return token.kind() == WordKind.STOP || token.kind() == WordKind.PARAGRAPH;
    }

    /** Goes back over the words right before the list that decide what it means. */
    private void readLead() {
        Token number = null;
        boolean counted = false;
        for (int place = first - 1; place >= from; place--) {
            Token token = tokens.get(place);
            boolean joins = token.kind() == WordKind.SEPARATOR || token.kind() == WordKind.AND;
            if (joins && is(place - 1, WordKind.EXAMPLES)) {
                continue;
            }
            boolean group = is(place - 1, WordKind.STATES) || is(place - 1, WordKind.GROUP);
            if (joins && group && lead == first) {
                Token before = tokens.get(place - 1);
                doubt(DoubtKind.GROUP, before.start(), before.end());
                return;
            }
            switch (token.kind()) {
                case LINK, OPEN -> {
                    continue;
                }
                case COLON, STATES -> counted = true;
                case EXCEPT -> {
                    except = true;
                    excludedCounted = number != null;
                    counted = false;
                }
                case EXAMPLES -> examples = true;
                case ALL -> all = true;
                case NUMBER -> {
                    boolean states = counted || is(place - 1, WordKind.EXCEPT);
                    number =
                            number == null && states || number != null && is(place + 1, WordKind.LINK) ? token : number;
                }
                case GROUP, TOTAL -> {}
                default -> {
                    finishLead(number);
                    return;
                }
            }
            lead = place;
        }
        finishLead(number);
    }

    private void finishLead(@Nullable Token number) {
        if (number != null) {
            stated = new StatedTotal(number.number(), number.start(), number.end(), excludedCounted);
        }
        while (lead < first
                && (is(lead, WordKind.COLON)
                        || is(lead, WordKind.GROUP)
                        || is(lead, WordKind.NUMBER) && number == null)) {
            lead++;
        }
    }

    private boolean is(int place, WordKind kind) {
        return place >= 0 && place < tokens.size() && tokens.get(place).kind() == kind;
    }

    /** Returns whether the list is the whole text. */
    boolean isAlone() {
        int after = run.next();
        while (is(after, WordKind.CLOSE) || is(after, WordKind.MARKER)) {
            after++;
        }
        int before = lead;
        while (is(before - 1, WordKind.LINK) || is(before - 1, WordKind.OPEN)) {
            before--;
        }
        boolean ends = after == tokens.size() || is(after, WordKind.STOP) && after == tokens.size() - 1;
        return before == 0 && ends;
    }

    /** Returns whether the list only says who asked. */
    boolean isAsker() {
        int before = first - 1;
        while (is(before, WordKind.LINK)) {
            before--;
        }
        return is(before, WordKind.ASKER) || is(run.next(), WordKind.ASKER);
    }

    /** Returns the number of countries stated last in a stretch of tokens. */
    static Optional<StatedTotal> statedBefore(List<Token> tokens, int from, int to) {
        StatedTotal found = null;
        for (int place = from; place < to; place++) {
            Token token = tokens.get(place);
            if (token.kind() == WordKind.NUMBER && counts(tokens.subList(0, to), place)) {
                Token number = partOf(tokens, place);
                found = number == null ? null : new StatedTotal(number.number(), number.start(), number.end(), false);
            }
        }
        return Optional.ofNullable(found);
    }

    /** Returns the first number of {@code 3 of the 24 countries}, null for a ratio ({@code one in ten countries}). */
    private static @Nullable Token partOf(List<Token> tokens, int place) {
        int before = place - 1;
        while (before >= 0 && tokens.get(before).kind() == WordKind.LINK) {
            before--;
        }
        boolean part = before >= 0 && before < place - 1 && tokens.get(before).kind() == WordKind.NUMBER;
        return !part ? tokens.get(place) : tokens.get(before).number() == 1 ? null : tokens.get(before);
    }

    /** Returns whether a word stands before a noun for countries: {@code all EU Member States}. */
    static boolean counts(List<Token> tokens, int place) {
        int after = place + 1;
        while (after < tokens.size()
                && (tokens.get(after).kind() == WordKind.GROUP
                        || tokens.get(after).kind() == WordKind.LINK)) {
            after++;
        }
        return after < tokens.size() && tokens.get(after).kind() == WordKind.STATES;
    }

    /** Returns whether a word for examples stands beside states: "at least four states", "states such as these". */
    static boolean speaksOfStates(List<Token> tokens, int place) {
        for (int after = place + 1;
                after < Math.min(tokens.size(), place + 4) && !isBorder(tokens.get(after));
                after++) {
            WordKind kind = tokens.get(after).kind();
            if (kind == WordKind.STATES || kind == WordKind.COUNTRY) {
                return true;
            }
        }
        int before = place - 1;
        while (before >= 0
                && (tokens.get(before).kind() == WordKind.OPEN
                        || tokens.get(before).kind() == WordKind.SEPARATOR)) {
            before--;
        }
        return before >= 0 && tokens.get(before).kind() == WordKind.STATES;
    }

    /** Returns the list. */
    CountryList list() {
        doubts.addAll(run.doubts());
        boolean negated = holds(from, lead, WordKind.NOT) || holds(run.next(), to, WordKind.NOT);
        int start = tokens.get(lead).start();
        int end = run.end();
        if (negated) {
            doubt(DoubtKind.NEGATED, start, end);
        }
        for (int place = from; place < to; place++) {
            boolean outside = place < lead || place >= run.next();
            Token token = tokens.get(place);
            if (outside && (token.kind() == WordKind.EXCEPT || token.kind() == WordKind.CONDITION)) {
                doubt(DoubtKind.MEANING, token.start(), token.end());
            } else if (outside && run.isOther(place)) {
                doubt(DoubtKind.ELSEWHERE, token.start(), token.end());
            }
        }
        strangers();
        if (stated == null) {
            stated = run.stated() != null
                    ? run.stated()
                    : statedBefore(tokens, from, lead).orElse(null);
        }
        return CountryListReader.list(new ListFacts(
                text,
                start,
                end,
                run.countries(),
                except,
                all,
                examples || run.examples(),
                negated,
                stated,
                isAlone(),
                ListScope.NONE,
                doubts));
    }

    private void doubt(DoubtKind kind, int start, int end) {
        doubts.add(new ListDoubt(kind, start, end, text.substring(start, end), null, null));
    }

    /** Doubts the words with a capital that stand at either end of a sentence as an element of its list would. */
    private void strangers() {
        int behind = run.next();
        while (is(behind, WordKind.SEPARATOR) || is(behind, WordKind.AND) || is(behind, WordKind.LINK)) {
            behind++;
        }
        if (behind > run.next() && isName(behind, to)) {
            doubt(
                    DoubtKind.UNKNOWN,
                    tokens.get(behind).start(),
                    tokens.get(to - 1).end());
        }
        int before = lead;
        while (before > from && (is(before - 1, WordKind.SEPARATOR) || is(before - 1, WordKind.AND))) {
            before--;
        }
        if (before < lead && isName(from, before)) {
            doubt(
                    DoubtKind.UNKNOWN,
                    tokens.get(from).start(),
                    tokens.get(before - 1).end());
        }
    }

    /** Returns whether tokens are one to three words that begin with a capital. */
    private boolean isName(int begin, int end) {
        return begin < end
                && end - begin <= LONGEST_NAME
                && Character.isUpperCase(text.charAt(tokens.get(begin).start()))
                && tokens.subList(begin, end).stream().allMatch(token -> token.kind() == WordKind.WORD);
    }

    private boolean holds(int begin, int end, WordKind kind) {
        return tokens.subList(begin, end).stream().anyMatch(token -> token.kind() == kind);
    }
}
