package org.thbreport.ingest.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.thbreport.ingest.document.SourceDocument;

/** Suggests which lists are parts of others: some of the countries of a list in the same sentence. */
final class Parts {

    private static final Pattern WORDS = Pattern.compile(
            "(?iu)\\b(?:of these|of them|among them|among these|including|of which|davon|darunter|dont|parmi|de ellos|entre ellos|waarvan|waaronder|no t\u0101m|tostarp|\u03b1\u03c0\u03cc \u03b1\u03c5\u03c4\u03ac|\u043e\u0442 \u0442\u044f\u0445|\u0432\u043a\u043b\u044e\u0447\u0438\u0442\u0435\u043b\u043d\u043e)\\b");

    /** A part stands within so many lists of its whole. */
    private static final int NEAR = 20;

    private Parts() {}

    /** Returns the lists with their parts suggested. */
    static List<DraftList> suggest(List<DraftList> lists, SourceDocument document, Calls calls) {
        List<DraftList> suggested = new ArrayList<>();
        Map<Integer, Boolean> says = new HashMap<>();
        for (DraftList list : lists) {
            DraftList whole = null;
            for (DraftList other : suggested.subList(Math.max(0, suggested.size() - NEAR), suggested.size())) {
                boolean near = list.note() >= 0
                        && other.note() >= 0
                        && isPart(list, other)
                        && (list.note() == other.note()
                                ? says.computeIfAbsent(
                                        list.note(),
                                        note -> saysPart(document.notes()
                                                .get(note)
                                                .text()
                                                .text()))
                                : isSameSentence(list, other, calls)
                                        && !list.sentence().isEmpty());
                if (near) {
                    whole = whole == null
                                    || other.countries().size()
                                            < whole.countries().size()
                            ? other
                            : whole;
                }
            }
            Suggestion old = list.suggestion();
            suggested.add(
                    whole == null
                            ? list
                            : list.suggesting(new Suggestion(
                                    old.finding(),
                                    old.theme(),
                                    old.kind(),
                                    whole.suggestion().finding())));
        }
        return suggested;
    }

    private static boolean saysPart(String text) {
        return WORDS.matcher(text).find();
    }

    private static boolean isSameSentence(DraftList list, DraftList other, Calls calls) {
        int group = calls.of(list.note()).group();
        return group >= 0 && group == calls.of(other.note()).group();
    }

    private static boolean isPart(DraftList list, DraftList other) {
        return !list.countries().isEmpty()
                && list.countries().size() < other.countries().size()
                && other.countries().containsAll(list.countries());
    }
}
