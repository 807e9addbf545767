package org.thbreport.ingest.countries;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.geo.CountryRegister;

/** Parts a text into words, phrases and signs, each with its place. */
final class Lexer {

    private static final Pattern MEMBER = Pattern.compile("\\((?:EU )?Member\\) States?", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOTE = Pattern.compile("\\[\\d{1,4}]|[\\u00b9\\u00b2\\u00b3\\u2070-\\u2079]+|\\*");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern BLANK_LINE = Pattern.compile("[ \\t\\u00a0]*\\R[ \\t\\u00a0]*\\R\\s*");
    private static final Pattern BREAK = Pattern.compile("[ \\t\\u00a0]*\\R\\s*");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    /** Codes in small letters: four or more with commas between them. */
    private static final Pattern SMALL = Pattern.compile("(?:[a-z]{2}\\s?,\\s?){3,}[a-z]{2}(?![a-z])");

    private static final Pattern SMALL_CODE = Pattern.compile("[a-z]{2}(?![a-z])");

    /** Abbreviations after which a sentence goes on, whatever follows. */
    private static final Pattern ABBREVIATED =
            Pattern.compile("(?<!\\p{L})(?:vs|cf|resp|viz|ca|approx|bzw|vgl|ggf|evtl)\\.$", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_ABBREVIATION = 8;

    private static final String SEPARATORS = ",;/|·•";

    private static final int LONGEST_NUMBER = 2;

    private final String text;
    private final Lexicon lexicon;
    private final CountryRegister register;
    private final boolean field;
    private final List<Token> tokens = new ArrayList<>();

    /**
     * Makes a lexer.
     *
     * @param field whether the text is a field that holds a list and nothing else: there a line break parts elements and a
     *     name may begin with a small letter
     */
    Lexer(String text, Lexicon lexicon, CountryRegister register, boolean field) {
        this.text = text;
        this.lexicon = lexicon;
        this.register = register;
        this.field = field;
    }

    /** Returns the tokens in order; blanks are none. */
    List<Token> tokens() {
        Matcher small = SMALL.matcher(text);
        int smallFrom = small.find() ? small.start() : text.length();
        int smallTo = smallFrom == text.length() ? smallFrom : small.end();
        int at = 0;
        while (at < text.length()) {
            if (at >= smallTo && smallTo < text.length() && small.find(smallTo)) {
                smallFrom = small.start();
                smallTo = small.end();
            }
            at = next(at, at >= smallFrom && at < smallTo);
        }
        return tokens;
    }

    private int next(int at, boolean small) {
        char c = text.charAt(at);
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return blank(at);
        }
        if (small) {
            Matcher code = SMALL_CODE.matcher(text).region(at, text.length());
            if (code.lookingAt()) {
                String letters = code.group().toUpperCase(Locale.ROOT);
                return country(letters, at, code.end()) ? code.end() : add(WordKind.WORD, at, code.end());
            }
        }
        if (Character.isLetter(c)) {
            return word(at);
        }
        if (Character.isDigit(c)) {
            return number(at);
        }
        if (SEPARATORS.indexOf(c) >= 0) {
            return add(WordKind.SEPARATOR, at, at + 1);
        }
        Matcher note = NOTE.matcher(text).region(at, text.length());
        if (note.lookingAt()) {
            return add(WordKind.MARKER, at, note.end());
        }
        Matcher member = MEMBER.matcher(text).region(at, text.length());
        if (member.lookingAt()) {
            return add(WordKind.STATES, at, member.end());
        }
        if (text.startsWith("...", at)) {
            return add(WordKind.EXAMPLES, at, at + 3);
        }
        return sign(c, at);
    }

    private int blank(int at) {
        int next = at + 1;
        if (text.charAt(at) == ' ' && next < text.length() && Character.isLetterOrDigit(text.charAt(next))) {
            return next;
        }
        Matcher blankLine = BLANK_LINE.matcher(text).region(at, text.length());
        if (blankLine.lookingAt()) {
            return add(field ? WordKind.NEWLINE : WordKind.PARAGRAPH, at, blankLine.end());
        }
        Matcher lineBreak = BREAK.matcher(text).region(at, text.length());
        if (lineBreak.lookingAt()) {
            return field ? add(WordKind.NEWLINE, at, lineBreak.end()) : lineBreak.end();
        }
        return at + 1;
    }

    private int sign(char c, int at) {
        return switch (c) {
            case '&', '+' -> add(WordKind.AND, at, at + 1);
            case ':' -> add(WordKind.COLON, at, at + 1);
            case '-', '–', '—', '=' -> add(WordKind.DASH, at, at + 1);
            case '(', '[' -> add(WordKind.OPEN, at, at + 1);
            case ')', ']' -> add(WordKind.CLOSE, at, at + 1);
            case '…' -> add(WordKind.EXAMPLES, at, at + 1);
            case '.', '!', '?' -> isStop(at + 1) ? add(WordKind.STOP, at, at + 1) : at + 1;
            case '\'', '’', '"', '“', '”', '„', '«', '»' -> at + 1;
            default -> add(WordKind.WORD, at, at + 1);
        };
    }

    /** A full stop ends a sentence before a blank and a capital, a digit or a sign, and at the end; that of "vs." ends none. */
    private boolean isStop(int after) {
        String before = text.substring(Math.max(0, after - LONGEST_ABBREVIATION), after);
        if (after < text.length() && ABBREVIATED.matcher(before).find()) {
            return false;
        }
        int at = after;
        while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at)) && text.charAt(at) != '[') {
            at++;
        }
        return at == text.length() || at > after && !Character.isLowerCase(text.charAt(at));
    }

    private int word(int at) {
        Matcher letters = WORD.matcher(text).region(at, text.length());
        int end = letters.lookingAt() ? letters.end() : at + 1;
        FoundPhrase found = lexicon.at(text, at);
        String word = text.substring(at, end);
        if ((found == null || found.end() <= end) && isCode(word) && country(word, at, end)) {
            return end;
        }
        boolean smallCode = field && isSmallCode(word, at, end);
        if (found == null || smallCode || found.sense().kind() == WordKind.COUNTRY && !isName(at, found.end())) {
            return add(WordKind.WORD, at, end);
        }
        Sense sense = found.sense();
        tokens.add(new Token(sense.kind(), at, found.end(), sense.country(), sense.number(), false));
        return found.end();
    }

    private boolean isName(int start, int end) {
        return field || text.substring(start, end).chars().anyMatch(Character::isUpperCase);
    }

    /** A code in small letters between signs is no article, though "de" and "el" are. */
    private boolean isSmallCode(String word, int at, int end) {
        String letters = word.toUpperCase(Locale.ROOT);
        String rest = text.substring(end).strip();
        Token before = last();
        return isCode(letters)
                && register.contains(CountryCode.of(letters))
                && (rest.isEmpty() || ",;.\n".indexOf(rest.charAt(0)) >= 0)
                && (before == null || before.kind() == WordKind.SEPARATOR || before.kind() == WordKind.AND);
    }

    private static boolean isCode(String word) {
        return word.length() == 2 && word.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }

    private boolean country(String letters, int at, int end) {
        CountryCode code = CountryCode.of(letters);
        boolean glued = at > 0 && Character.isDigit(text.charAt(at - 1));
        boolean known = register.contains(code) || field && lexicon.isCountry(code);
        if (!known || glued) {
            return false;
        }
        tokens.add(new Token(WordKind.COUNTRY, at, end, code, 0, true));
        return true;
    }

    private int number(int at) {
        Matcher digits = NUMBER.matcher(text).region(at, text.length());
        int end = digits.lookingAt() ? digits.end() : at + 1;
        Token before = last();
        boolean glued = at > 0 && Character.isLetter(text.charAt(at - 1));
        if (glued && before != null && before.kind() == WordKind.COUNTRY) {
            return add(WordKind.MARKER, at, end);
        }
        if (end - at > LONGEST_NUMBER || glued) {
            return add(WordKind.WORD, at, end);
        }
        tokens.add(new Token(WordKind.NUMBER, at, end, null, Integer.parseInt(text.substring(at, end)), false));
        return end;
    }

    private @Nullable Token last() {
        return tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
    }

    private int add(WordKind kind, int start, int end) {
        tokens.add(new Token(kind, start, end));
        return end;
    }
}
