package org.thbreport.xlsx;

import java.io.IOException;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a part of a package from front to back by the markup that the program writes, and refuses any other. */
final class MarkupReader {

    private static final Pattern ESCAPED = Pattern.compile("&(lt|gt|amp|quot);|_x([0-9A-F]{4})_");
    private static final int AROUND = 60;

    private final String part;
    private final String text;
    private final Matcher matcher;
    private int at;

    /**
     * Begins to read.
     *
     * @param part name of the part, for messages
     */
    MarkupReader(String part, String text) {
        this.part = part;
        this.text = text;
        this.matcher = Pattern.compile("").matcher(text);
    }

    /** Begins at the first place of some markup. */
    MarkupReader from(String markup) throws IOException {
        at = text.indexOf(markup);
        if (at < 0) {
            throw new IOException("has no " + markup + " in " + part);
        }
        return this;
    }

    int at() {
        return at;
    }

    boolean isAtEnd() {
        return at == text.length();
    }

    boolean isAt(String markup) {
        return text.startsWith(markup, at);
    }

    /** Goes beyond some markup if it is what stands here. */
    boolean skips(String markup) {
        boolean stands = isAt(markup);
        at += stands ? markup.length() : 0;
        return stands;
    }

    /** Goes beyond what must stand here. */
    void skip(String markup) throws IOException {
        if (!skips(markup)) {
            int same = 0;
            while (at + same < text.length() && text.charAt(at + same) == markup.charAt(same)) {
                same++;
            }
            int from = Math.max(0, same - AROUND / 2);
            throw new IOException("has " + around(text, at + from) + " in " + part + ", where the program writes "
                    + around(markup, from));
        }
    }

    /** Returns what stands here, read by a pattern; null if something else does. */
    @Nullable MatchResult next(Pattern pattern) {
        matcher.usePattern(pattern).region(at, text.length());
        if (!matcher.lookingAt()) {
            return null;
        }
        at = matcher.end();
        return matcher.toMatchResult();
    }

    /** Returns what must stand here, read by a pattern. */
    MatchResult need(Pattern pattern) throws IOException {
        MatchResult found = next(pattern);
        if (found == null) {
            throw foreign();
        }
        return found;
    }

    /** Returns what is to be said of what stands here. */
    IOException foreign() {
        return new IOException("has " + around(text, at) + " in " + part + ", which the program does not write there");
    }

    /** Returns what was read from a place on. */
    String since(int start) {
        return text.substring(start, at);
    }

    private static String around(String text, int at) {
        int end = Math.min(text.length(), at + AROUND);
        return at >= text.length()
                ? "nothing more"
                : '"' + text.substring(at, end).replace('\n', ' ') + '"';
    }

    /** Returns the words that were escaped so; those that are escaped in another way, or need not be, are refused. */
    static String words(String escaped) throws IOException {
        String words = ESCAPED.matcher(escaped).replaceAll(match -> Matcher.quoteReplacement(word(match)));
        if (!XmlOutput.escaped(words).equals(escaped)) {
            throw new IOException("has words that are written in another way: " + around(escaped, 0));
        }
        return words;
    }

    private static String word(MatchResult match) {
        String named = match.group(1);
        if (named == null) {
            return String.valueOf((char) Integer.parseInt(match.group(2), 16));
        }
        return switch (named) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "amp" -> "&";
            default -> "\"";
        };
    }
}
