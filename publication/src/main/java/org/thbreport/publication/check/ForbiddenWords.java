package org.thbreport.publication.check;

import java.util.List;

/** Finds words that no text for readers may hold, in capital or small letters, without a copy of the text. */
final class ForbiddenWords {

    private static final int ASCII = 0x80;

    private final List<String> words;
    private final char[] starts;
    private final boolean[] asciiStarts = new boolean[ASCII];

    /** Takes words of at least one character. */
    ForbiddenWords(List<String> words) {
        this.words = List.copyOf(words);
        this.starts = new char[words.size()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = folded(words.get(i).charAt(0));
        }
        for (char c = 0; c < ASCII; c++) {
            asciiStarts[c] = isStart(c);
        }
    }

    /** Returns the words that a text holds. */
    List<String> in(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (mayStart(text.charAt(i)) && startsAt(text, i)) {
                return words.stream().filter(word -> isIn(text, word)).toList();
            }
        }
        return List.of();
    }

    private boolean mayStart(char c) {
        return c < ASCII ? asciiStarts[c] : isStart(c);
    }

    private boolean isStart(char c) {
        char folded = folded(c);
        for (char start : starts) {
            if (start == folded) {
                return true;
            }
        }
        return false;
    }

    private boolean startsAt(String text, int at) {
        char first = folded(text.charAt(at));
        for (int i = 0; i < starts.length; i++) {
            String word = words.get(i);
            if (starts[i] == first && text.regionMatches(true, at, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIn(String text, String word) {
        for (int i = 0; i + word.length() <= text.length(); i++) {
            if (text.regionMatches(true, i, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }

    private static char folded(char c) {
        return Character.toLowerCase(Character.toUpperCase(c));
    }
}
