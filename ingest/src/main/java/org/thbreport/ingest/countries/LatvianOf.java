package org.thbreport.ingest.countries;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Tells the Latvian "no" (of) from the English and Spanish "no" in a field of any language: "7 no 25 dalībvalstīm". */
final class LatvianOf {

    private static final Pattern STATES = Pattern.compile("(?iu)(?:dalīb)?valst(?:īm|ij|is|u|īs|s)");

    private LatvianOf() {}

    /** Returns the tokens with "no" before a number or the states as what leads to them, and not as what denies. */
    static List<Token> read(String text, List<Token> tokens) {
        List<Token> read = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean isNo = token.kind() == WordKind.NOT && words(text, token).equalsIgnoreCase("no");
            if (isNo && i + 1 < tokens.size() && isCounted(text, tokens.get(i + 1))) {
                read.add(new Token(WordKind.LINK, token.start(), token.end()));
            } else if (token.kind() == WordKind.WORD && isStates(text, token)) {
                read.add(new Token(WordKind.STATES, token.start(), token.end()));
            } else {
                read.add(token);
            }
        }
        return read;
    }

    private static boolean isCounted(String text, Token token) {
        return Character.isDigit(text.charAt(token.start()))
                || token.kind() == WordKind.NUMBER
                || isStates(text, token);
    }

    private static boolean isStates(String text, Token token) {
        return STATES.matcher(words(text, token)).matches();
    }

    private static String words(String text, Token token) {
        return text.substring(token.start(), token.end());
    }
}
