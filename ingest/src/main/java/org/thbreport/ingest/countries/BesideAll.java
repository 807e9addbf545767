package org.thbreport.ingest.countries;

import java.util.List;

/** Countries that stand before "all Member States". */
final class BesideAll {

    private BesideAll() {}

    /** Returns where "all Member States" begins behind countries, as in "NO and all Member States except CZ"; 0 if nowhere. */
    static int place(List<Token> tokens) {
        for (int place = 2; place + 1 < tokens.size(); place++) {
            boolean whole = tokens.get(place).kind() == WordKind.ALL
                    && Sentence.counts(tokens, place)
                    && isJoint(tokens.get(place - 1))
                    && tokens.get(0).isElement();
            if (whole) {
                return place;
            }
        }
        return 0;
    }

    /** Returns whether a token joins two elements. */
    static boolean isJoint(Token token) {
        return token.kind() == WordKind.AND || token.kind() == WordKind.SEPARATOR;
    }
}
