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
    private final List<ListDoubt> doubts = new ArrayList<>();

    private boolean except;
    private boolean all;
    private boolean examples;
    private boolean negated;
    private @Nullable StatedTotal stated;

    /** Makes a reading. */
    FieldReading(String text, List<Token> tokens, Lexicon lexicon, CountryRegister register) {
        this.text = text;
        this.tokens = tokens;
        this.run = new ListRun(text, tokens, lexicon, register, true);
    }

    /** Returns the list. */
    CountryList list() {
        int first = lead();
        if (first < tokens.size()) {
            run.read(first);
        }
        rest(first);
        doubts.addAll(run.doubts());
        int start = tokens.isEmpty() ? 0 : tokens.get(0).start();
        int end = tokens.isEmpty() ? 0 : tokens.get(tokens.size() - 1).end();
        int denied = doubts.stream()
                .mapToInt(this::denial)
                .filter(at -> at >= 0)
                .findFirst()
                .orElse(-1);
        if (denied >= 0) {
            doubts.removeIf(doubt -> doubt.kind() == DoubtKind.UNKNOWN);
            negated = true;
        }
        if (negated) {
            doubts.add(new ListDoubt(DoubtKind.NEGATED, start, end, text.substring(start, end), null, null));
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
                stated == null ? run.stated() : stated,
                true,
                doubts));
    }

    /** Returns where an element that is no country says "not", or -1. */
    private int denial(ListDoubt doubt) {
        return tokens.stream()
                .filter(token -> doubt.kind() == DoubtKind.UNKNOWN)
                .filter(token -> token.kind() == WordKind.NOT)
                .mapToInt(Token::start)
                .filter(start -> start >= doubt.start() && start < doubt.end())
                .findFirst()
                .orElse(-1);
    }

    private int lead() {
        int place = 0;
        boolean open = true;
        while (open && place < tokens.size()) {
            Token token = tokens.get(place);
            switch (token.kind()) {
                case LINK, OPEN, COLON, STATES, TOTAL, NEWLINE -> {}
                case ALL -> all = true;
                case EXCEPT -> except = true;
                case EXAMPLES -> examples = true;
                case NOT -> negated = true;
                case NUMBER -> {
                    if (stated == null || except && !stated.ofExcluded()) {
                        stated = new StatedTotal(token.number(), token.start(), token.end(), except);
                    }
                }
                case SEPARATOR -> open = place > 0 && tokens.get(place - 1).kind() == WordKind.EXAMPLES;
                default -> open = false;
            }
            place += open ? 1 : 0;
        }
        return place;
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
