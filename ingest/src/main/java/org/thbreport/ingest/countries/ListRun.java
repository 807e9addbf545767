package org.thbreport.ingest.countries;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.geo.CountryRegister;

/**
 * The longest list that begins at a token: elements with signs or words between them that part elements, brackets behind
 * them, markers of notes inside.
 */
final class ListRun {

    /** A name that is not known has at most so many words in running text. */
    private static final int LONGEST_NAME = 2;

    private final String text;
    private final List<Token> tokens;
    private final Brackets brackets;
    private final Lexicon lexicon;
    private final CountryRegister register;
    private final boolean field;

    private final Map<CountryCode, ListedCountry> countries = new LinkedHashMap<>();
    private final List<ListDoubt> doubts = new ArrayList<>();
    private @Nullable StatedTotal stated;
    private boolean examples;
    private int names;
    private int codes;
    private int legends;
    private int elements;
    private int next;

    /** Makes an empty list. */
    ListRun(String text, List<Token> tokens, Lexicon lexicon, CountryRegister register, boolean field) {
        this(text, new Brackets(tokens), lexicon, register, field);
    }

    /** Makes an empty list in a text that may hold others. */
    ListRun(String text, Brackets brackets, Lexicon lexicon, CountryRegister register, boolean field) {
        this.text = text;
        this.tokens = brackets.tokens();
        this.brackets = brackets;
        this.lexicon = lexicon;
        this.register = register;
        this.field = field;
    }

    /** Reads from a token on, up to the first that does not belong to the list. */
    void read(int first) {
        next = first;
        while (true) {
            if (isElement(next)) {
                element();
            } else if (isUnknown(next)) {
                unknown();
            } else {
                break;
            }
            elements++;
            int after = joined(next);
            if (after < 0) {
                break;
            }
            next = after;
        }
        if (names > 0 && codes > 0) {
            Token token = tokens.get(first);
            doubt(DoubtKind.MIXED, token.start(), end());
        }
    }

    List<ListedCountry> countries() {
        return List.copyOf(countries.values());
    }

    List<ListDoubt> doubts() {
        return doubts.stream().sorted(Comparator.comparingInt(ListDoubt::start)).toList();
    }

    @Nullable StatedTotal stated() {
        return stated;
    }

    boolean examples() {
        return examples;
    }

    /** Returns whether the list is a legend of codes and names. */
    boolean isLegend() {
        return legends > 1 || legends == 1 && elements == 1;
    }

    /** Returns the place of the first token behind the list. */
    int next() {
        return next;
    }

    /** Returns the offset behind the list. */
    int end() {
        return next == 0 ? 0 : tokens.get(next - 1).end();
    }

    private @Nullable Token at(int place) {
        return place >= 0 && place < tokens.size() ? tokens.get(place) : null;
    }

    private boolean is(int place, WordKind kind) {
        Token token = at(place);
        return token != null && token.kind() == kind;
    }

    private boolean isElement(int place) {
        Token token = at(place);
        return token != null && token.isElement();
    }

    private void element() {
        Token token = tokens.get(next++);
        CountryCode country = token.country();
        if (token.kind() == WordKind.GROUP || country == null) {
            doubt(DoubtKind.GROUP, token.start(), token.end());
        } else if (token.kind() == WordKind.REGION) {
            region(token, country);
        } else {
            boolean pair = (is(next, WordKind.DASH) || is(next, WordKind.COLON)) && isCountry(next + 1, country);
            if (pair) {
                legends++;
                next += 2;
            }
            rest(token, country, "");
        }
    }

    /** A part of a country counts for it only where the country stands beside it. */
    private void region(Token token, CountryCode country) {
        String name = text.substring(token.start(), token.end());
        boolean linked = (is(next, WordKind.LINK) || is(next, WordKind.AND) && !field) && isCountry(next + 1, country);
        boolean bracketed = is(next, WordKind.OPEN) && isCountry(next + 1, country) && is(next + 2, WordKind.CLOSE);
        if (linked) {
            next += 2;
            rest(token, country, name);
        } else if (bracketed) {
            next += 3;
            rest(token, country, name);
        } else {
            doubts.add(new ListDoubt(DoubtKind.REGION, token.start(), token.end(), name, country, null));
        }
    }

    private boolean isCountry(int place, CountryCode country) {
        Token token = at(place);
        return token != null && token.kind() == WordKind.COUNTRY && country.equals(token.country());
    }

    /** Reads what stands behind a country: a marker, and brackets. */
    private void rest(Token token, CountryCode country, String part) {
        String remark = part;
        boolean isCode = token.code();
        boolean isName = !isCode && part.isEmpty();
        markers();
        while (is(next, WordKind.OPEN)) {
            int close = brackets.close(next);
            if (close < 0) {
                break;
            }
            Token inner = at(next + 1);
            boolean single = close == next + 2 && inner != null;
            if (single && inner != null && inner.kind() == WordKind.COUNTRY) {
                if (!country.equals(inner.country())) {
                    doubt(DoubtKind.TWO_CODES, token.start(), tokens.get(close).end());
                }
                isCode = false;
                isName = false;
            } else if (total(next, close)) {
                next = close + 1;
                continue;
            } else if (!field && brackets.holdCountry(next, close)) {
                int glued = brackets.gluedCountry(next, close);
                if (glued > 0) {
                    doubt(
                            DoubtKind.DAMAGED,
                            tokens.get(next).start(),
                            tokens.get(glued).start());
                    next = glued;
                }
                break;
            } else if (!single || inner == null || inner.kind() != WordKind.NUMBER) {
                String words = text.substring(
                                tokens.get(next).end(), tokens.get(close).start())
                        .strip();
                remark = remark.isEmpty() ? words : remark + "; " + words;
            }
            next = close + 1;
            markers();
        }
        codes += isCode ? 1 : 0;
        names += isName ? 1 : 0;
        take(token, country, isCode, remark);
    }

    private void take(Token token, CountryCode country, boolean isCode, String remark) {
        String words = remark.isEmpty() ? "" : remark.replaceAll("\\s+", " ");
        ListedCountry listed = new ListedCountry(country, token.start(), end(), isCode, words);
        if (!register.contains(country)) {
            doubt(DoubtKind.OUTSIDE, token.start(), token.end());
        }
        if (token.code() && Character.isLowerCase(text.charAt(token.start()))) {
            doubts.add(new ListDoubt(
                    DoubtKind.DAMAGED,
                    token.start(),
                    token.end(),
                    text.substring(token.start(), token.end()),
                    country,
                    country.code()));
        }
        if (countries.putIfAbsent(country, listed) != null) {
            doubts.add(new ListDoubt(
                    DoubtKind.REPEATED,
                    token.start(),
                    token.end(),
                    text.substring(token.start(), token.end()),
                    country,
                    null));
        }
    }

    /** Passes over markers of notes; a bare number is one where the list goes on or ends behind it. */
    private void markers() {
        while (is(next, WordKind.MARKER) || !field && is(next, WordKind.NUMBER) && isBorder(next + 1)) {
            next++;
        }
    }

    private boolean isBorder(int place) {
        Token token = at(place);
        return token == null
                || switch (token.kind()) {
                    case SEPARATOR, AND, STOP, PARAGRAPH -> true;
                    default -> false;
                };
    }

    private boolean total(int open, int close) {
        Token number = at(open + 1);
        boolean isTotal = number != null
                && number.kind() == WordKind.NUMBER
                && close == open + 3
                && (is(open + 2, WordKind.TOTAL) || is(open + 2, WordKind.STATES));
        if (isTotal && number != null) {
            stated = new StatedTotal(number.number(), number.start(), number.end(), false);
        }
        return isTotal;
    }

    private boolean isCode(int place) {
        Token token = at(place);
        return token != null && token.code();
    }

    /** Returns the place of the next element if the list goes on, or -1. */
    private int joined(int from) {
        int place = from;
        int separators = 0;
        int words = 0;
        int secondSeparator = -1;
        for (Token token = at(place); token != null; token = at(++place)) {
            if (token.kind() == WordKind.SEPARATOR) {
                secondSeparator = ++separators == 2 && words == 0 ? place : secondSeparator;
            } else if (token.kind() == WordKind.AND) {
                words++;
            } else if (token.kind() == WordKind.NEWLINE) {
                separators += separators == 0 ? 1 : 0;
            } else if (token.kind() != WordKind.LINK || separators + words == 0) {
                break;
            }
        }
        if (is(place, WordKind.EXAMPLES) && !isElement(place + 1) && !is(place + 1, WordKind.LINK)) {
            examples = true;
            next = place + 1;
            return -1;
        }
        if (separators + words == 0 && !field && brackets.isGlued(from)) {
            doubt(
                    DoubtKind.DAMAGED,
                    tokens.get(from - 1).start(),
                    tokens.get(from).end());
            return from;
        }
        if (separators + words == 0) {
            return field && isCode(from) && isCode(from - 1) ? from : -1;
        }
        boolean open = field && place == tokens.size() && separators > 0;
        if (secondSeparator >= 0 && (isElement(place) || isUnknown(place)) || open) {
            int empty = open ? place - 1 : secondSeparator;
            doubt(DoubtKind.EMPTY, tokens.get(empty).start(), tokens.get(empty).end());
            next = open ? place : next;
        }
        return isElement(place) || isUnknown(place) ? place : -1;
    }

    /** In a field everything between separators is an element; in running text a name of few words before another element. */
    private boolean isUnknown(int place) {
        int end = unknownEnd(place);
        if (end == place || field) {
            return end > place;
        }
        if (elements == 0
                || end - place > LONGEST_NAME
                || !Character.isUpperCase(text.charAt(tokens.get(place).start()))) {
            return false;
        }
        Token border = at(end);
        if (border == null || border.kind() != WordKind.SEPARATOR && border.kind() != WordKind.AND) {
            return false;
        }
        int after = end;
        while (is(after, WordKind.SEPARATOR) || is(after, WordKind.AND) || is(after, WordKind.LINK)) {
            after++;
        }
        return isElement(after);
    }

    /** Returns the end of what stands between separators; in running text no further than where it is longer than any name. */
    private int unknownEnd(int place) {
        int end = place;
        int depth = 0;
        for (Token token = at(end); token != null && (field || end - place <= LONGEST_NAME); token = at(++end)) {
            WordKind kind = token.kind();
            depth += kind == WordKind.OPEN ? 1 : kind == WordKind.CLOSE ? -1 : 0;
            boolean border = kind == WordKind.SEPARATOR
                    || kind == WordKind.AND
                    || kind == WordKind.NEWLINE
                    || kind == WordKind.STOP
                    || kind == WordKind.PARAGRAPH
                    || token.isElement() && !field;
            if (depth < 0 || depth == 0 && border) {
                return end;
            }
        }
        return end;
    }

    private void unknown() {
        int end = unknownEnd(next);
        int start = tokens.get(next).start();
        int last = tokens.get(end - 1).end();
        String words = text.substring(start, last);
        NearestName nearest = nearest(words);
        doubts.add(new ListDoubt(
                DoubtKind.UNKNOWN,
                start,
                last,
                words,
                nearest == null ? null : nearest.country(),
                nearest == null ? null : nearest.name()));
        next = end;
    }

    private @Nullable NearestName nearest(String words) {
        String letters = words.toUpperCase(Locale.ROOT);
        boolean isCode = letters.matches("[A-Z]{2}") && register.contains(CountryCode.of(letters));
        return isCode ? new NearestName(CountryCode.of(letters), letters) : lexicon.nearest(words);
    }

    private void doubt(DoubtKind kind, int start, int end) {
        doubts.add(new ListDoubt(kind, start, end, text.substring(start, Math.max(start, end)), null, null));
    }

    /** Returns whether a token is a country, or a part of one, that is not in the list; a code that is a word before words is none. */
    boolean isOther(int place) {
        Token token = tokens.get(place);
        CountryCode country = token.country();
        boolean names = token.kind() == WordKind.COUNTRY || token.kind() == WordKind.REGION;
        return names
                && country != null
                && !countries.containsKey(country)
                && !(token.code() && lexicon.isWord(country) && is(place + 1, WordKind.WORD));
    }

    /** Returns whether a country was read that is a word of the language and alone says nothing. */
    boolean isBareWord() {
        return countries.size() == 1
                && elements == 1
                && countries.values().stream().allMatch(listed -> listed.byCode() && lexicon.isWord(listed.country()));
    }

    /** Returns whether the list holds a code alone and a number stands behind it, as in a table. */
    boolean isTableCell() {
        Token after = at(next);
        return countries.size() == 1
                && codes == 1
                && elements == 1
                && after != null
                && after.kind() == WordKind.NUMBER
                && Objects.requireNonNull(at(next - 1)).end() < after.start();
    }
}
