package org.thbreport.ingest.reference;

/** The Levenshtein distance of words: how many letters were put in, left out or changed. */
public final class EditDistance {

    private EditDistance() {}

    /** Returns the distance of two words, or the bound if it is not less. */
    public static int below(int bound, String a, String b) {
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
