package org.thbreport.ingest.study;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Finds the word that an author probably meant. */
final class Nearest {

    /** In shorter words any change makes another word. */
    private static final int SHORT = 3;

    /** Among more words none is looked for. */
    private static final int MANY = 500;

    private Nearest() {}

    /** Says which words are possible, the nearest first if one is near: {@code did you mean "published"?}. */
    static String hint(String word, Collection<String> possible) {
        String best = "";
        int least = word.length() / 3 + 1;
        for (String candidate : word.length() < SHORT || possible.size() > MANY ? List.<String>of() : possible) {
            int distance = distance(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT), least);
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        if (!best.isEmpty()) {
            return "did you mean \"" + best + "\"?";
        }
        return possible.isEmpty() ? "there are none here" : "one of " + some(possible) + " was expected";
    }

    private static String some(Collection<String> possible) {
        int shown = 12;
        String list = String.join(", ", possible.stream().limit(shown).toList());
        return possible.size() > shown ? list + ", ..." : list;
    }

    /** Returns the Levenshtein distance, or the bound if it is not less. */
    private static int distance(String a, String b, int bound) {
        if (Math.abs(a.length() - b.length()) >= bound) {
            return bound;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return Math.min(bound, row[b.length()]);
    }
}
