package org.thbreport.ingest.countries;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The brackets behind countries, and what became of them where blanks and signs were lost. */
final class Brackets {

    private final List<Token> tokens;

    /** The place of the bracket that closes each, found once: brackets that are never closed are not searched for again and again. */
    private final Map<Integer, Integer> closes = new HashMap<>();

    Brackets(List<Token> tokens) {
        this.tokens = tokens;
    }

    List<Token> tokens() {
        return tokens;
    }

    /** Returns the place of the bracket that closes another, or -1. */
    int close(int open) {
        if (closes.isEmpty()) {
            pair();
        }
        return closes.getOrDefault(open, -1);
    }

    private void pair() {
        Deque<Integer> open = new ArrayDeque<>();
        closes.put(-1, -1);
        for (int i = 0; i < tokens.size(); i++) {
            switch (tokens.get(i).kind()) {
                case OPEN -> open.push(i);
                case CLOSE -> {
                    if (!open.isEmpty()) {
                        closes.put(open.pop(), i);
                    }
                }
                case PARAGRAPH -> open.clear();
                default -> {}
            }
        }
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
