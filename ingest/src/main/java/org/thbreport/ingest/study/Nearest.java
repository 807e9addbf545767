package org.thbreport.ingest.study;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.thbreport.ingest.reference.EditDistance;

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
            int distance = EditDistance.below(least, word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
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
}
