package org.thbreport.ingest.countries;

import java.util.List;

/** The brackets behind countries, and what became of them where blanks and signs were lost. */
final class Brackets {

    private final List<Token> tokens;

    Brackets(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** Returns the place of the bracket that closes another, or -1. */
    int close(int open) {
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            WordKind kind = tokens.get(i).kind();
            depth += kind == WordKind.OPEN ? 1 : kind == WordKind.CLOSE ? -1 : 0;
            if (depth == 0) {
                return i;
            }
            if (kind == WordKind.PARAGRAPH) {
                return -1;
            }
        }
        return -1;
    }

    /** Returns whether a country stands between two places. */
    boolean holdCountry(int open, int close) {
        return tokens.subList(open, close).stream().anyMatch(token -> token.kind() == WordKind.COUNTRY);
    }

    /** Returns the place of a country whose name runs on from a bracket that was never closed, or -1. */
    int gluedCountry(int open, int close) {
        for (int place = open + 1; place < close; place++) {
            WordKind kind = tokens.get(place).kind();
            if (kind == WordKind.SEPARATOR || kind == WordKind.PARAGRAPH) {
                return -1;
            }
            if (kind == WordKind.COUNTRY) {
                return isGlued(place) && tokens.get(place - 1).kind() == WordKind.WORD ? place : -1;
            }
        }
        return -1;
    }

    /** Returns whether no blank stands before an element: one was lost, and with it what parted the elements. */
    boolean isGlued(int place) {
        if (place == 0 || place >= tokens.size() || !tokens.get(place).isElement()) {
            return false;
        }
        Token before = tokens.get(place - 1);
        boolean touches = before.end() == tokens.get(place).start();
        return touches && (before.kind() == WordKind.CLOSE || before.kind() == WordKind.WORD);
    }
}
