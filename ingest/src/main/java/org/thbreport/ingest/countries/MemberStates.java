package org.thbreport.ingest.countries;

import java.util.regex.Pattern;

/** Tells Member States from other nouns for countries, in the languages that are read: who is an Observer is none of them. */
public final class MemberStates {

    private static final Pattern NAMED = Pattern.compile(
            "(?iu)member (?:states?|countr(?:y|ies))|mitgliedss?taat|\u00e9tats? membres?|estados? miembros?|lidsta|dal\u012bbvalst"
                    + "|\u03ba\u03c1\u03ac\u03c4\u03b7.\u03bc\u03ad\u03bb\u03b7|\u0434\u044a\u0440\u0436\u0430\u0432\u0438(?:\u0442\u0435)?.\u0447\u043b\u0435\u043d\u043a\u0438");

    private MemberStates() {}

    /** Returns whether a text speaks of Member States. */
    public static boolean areNamed(String text) {
        return NAMED.matcher(text).find();
    }
}
