package org.thbreport.ingest.countries;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thbreport.model.geo.CountryRegister;

/** The reading of a field that should hold a list and nothing else. */
final class FieldReading {

    private final String text;
    private final List<Token> tokens;
    private final ListRun run;
    private final List<ListedCountry> besides = new ArrayList<>();
    private final List<ListDoubt> doubts = new ArrayList<>();

    private boolean except;
    private boolean all;
    private boolean examples;
    private boolean negated;
    private boolean members;
    private boolean plus;
    private @Nullable StatedTotal stated;
    private @Nullable Integer base;

    /** Makes a reading. */
    FieldReading(String text, List<Token> tokens, Lexicon lexicon, CountryRegister register) {
        this.text = text;
        int all = BesideAll.place(tokens);
        this.tokens = tokens.subList(all, tokens.size());
        this.run = new ListRun(text, this.tokens, lexicon, register, true);
        if (all > 0) {
            int end = all - 1;
            while (BesideAll.isJoint(tokens.get(end - 1))) {
                end--;
            }
            ListRun first = new ListRun(text, tokens.subList(0, end), lexicon, register, true);
            first.read(0);
            besides.addAll(first.countries());
            doubts.addAll(first.doubts());
        }
    }

    /** Returns the list. */
    CountryList list() {
        int first = lead();
        if (first < tokens.size()) {
            run.read(first);
        }
        rest(first);
        doubts.addAll(run.doubts());
        if (plus) {
            besides.addAll(run.countries());
        }
        int start = tokens.isEmpty() ? 0 : tokens.get(0).start();
        int end = tokens.isEmpty() ? 0 : tokens.get(tokens.size() - 1).end();
        ListDoubt denied = doubts.stream().filter(this::denies).findFirst().orElse(null);
        if (denied != null) {
            doubts.removeIf(doubt -> doubt.kind() == DoubtKind.UNKNOWN);
            negated = true;
            start = followsSentence(denied) ? denied.start() : start;
        }
        doubts.addAll(except ? List.of() : TurningRemarks.of(text, tokens, run.countries()));
        if (negated) {
            doubts.add(new ListDoubt(DoubtKind.NEGATED, start, end, text.substring(start, end), null, null));
        }
        return CountryListReader.list(new ListFacts(
                text,
                start,
                end,
                plus ? List.of() : run.countries(),
                except,
                all,
                examples || run.examples(),
                negated,
                stated == null ? run.stated() : stated,
                true,
                new ListScope(members, base, besides),
                doubts));
    }

    /** Returns whether an element that is no country says "not". */
    private boolean denies(ListDoubt doubt) {
        return doubt.kind() == DoubtKind.UNKNOWN
                && tokens.stream()
                        .filter(token -> token.kind() == WordKind.NOT)
                        .mapToInt(Token::start)
                        .anyMatch(start -> start >= doubt.start() && start < doubt.end());
    }

    /** Returns whether the list has ended with its sentence where the doubt begins: "AT, SE. In IT it is not". */
    private boolean followsSentence(ListDoubt doubt) {
        return tokens.stream().anyMatch(token -> token.kind() == WordKind.STOP && token.end() <= doubt.start());
    }

    private int lead() {
        int place = 0;
        boolean open = true;
        while (open && place < tokens.size()) {
            Token token = tokens.get(place);
            switch (token.kind()) {
                case LINK, OPEN, COLON, TOTAL, NEWLINE -> {}
                case STATES -> members |= isBase(token);
                case ALL -> all = true;
                case EXCEPT -> except = true;
                case EXAMPLES -> examples = true;
                case NOT -> negated = true;
                case NUMBER -> {
                    if (isOfAll(place)) {
                        base = token.number();
                    } else if (stated == null || except && !stated.ofExcluded()) {
                        stated = new StatedTotal(token.number(), token.start(), token.end(), except);
                    }
                }
                case SEPARATOR, AND -> open = joins(place);
                default -> open = false;
            }
            place += open ? 1 : 0;
        }
        return place;
    }

    /** Returns whether a noun says whom the list speaks of: "all Member States", "23 of 26 Member States". */
    private boolean isBase(Token token) {
        return (all || base != null) && MemberStates.areNamed(text.substring(token.start(), token.end()));
    }

    /** Returns whether a number counts all of whom some are listed: "all 26 Member States", "23 of the 26". */
    private boolean isOfAll(int place) {
        int before = place - 1;
        while (before >= 0 && tokens.get(before).kind() == WordKind.LINK) {
            before--;
        }
        WordKind kind = before < 0 ? WordKind.WORD : tokens.get(before).kind();
        return !except && (kind == WordKind.ALL || kind == WordKind.NUMBER && before < place - 1);
    }

    /** Returns whether the list begins behind a sign or word: behind "e.g.", and behind all Member States, who are not the list then. */
    private boolean joins(int place) {
        WordKind before = place == 0 ? WordKind.WORD : tokens.get(place - 1).kind();
        boolean whole = (before == WordKind.STATES || plus) && all && !except;
        boolean excepts = place + 1 < tokens.size() && tokens.get(place + 1).kind() == WordKind.EXCEPT;
        plus |= whole && !excepts;
        return whole || before == WordKind.EXAMPLES && tokens.get(place).kind() == WordKind.SEPARATOR;
    }

    private void rest(int first) {
        int place = first < tokens.size() ? run.next() : first;
        while (place < tokens.size() && isHarmless(tokens.get(place))) {
            examples |= tokens.get(place).kind() == WordKind.EXAMPLES;
            place++;
        }
        if (place < tokens.size()) {
            int start = tokens.get(place).start();
            int end = tokens.get(tokens.size() - 1).end();
            doubts.add(new ListDoubt(DoubtKind.UNKNOWN, start, end, text.substring(start, end), null, null));
        }
    }

    private static boolean isHarmless(Token token) {
        return switch (token.kind()) {
            case CLOSE, STOP, NEWLINE, EXAMPLES, MARKER -> true;
            default -> false;
        };
    }
}
