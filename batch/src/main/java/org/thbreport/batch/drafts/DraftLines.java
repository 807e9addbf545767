package org.thbreport.batch.drafts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.thbreport.ingest.document.LineStart;
import org.thbreport.ingest.draft.Draft;
import org.thbreport.ingest.draft.DraftList;
import org.thbreport.ingest.draft.ListFlag;
import org.thbreport.ingest.draft.NoteKind;
import org.thbreport.ingest.draft.Reason;
import org.thbreport.model.geo.CountryCode;

/** A draft as lines for a person: the sure lists, then those to look at with their reasons, then one line that counts. */
public final class DraftLines {

    private DraftLines() {}

    /** Returns the lines. */
    public static List<String> of(Draft draft) {
        List<DraftList> lists = new ArrayList<>(draft.lists());
        lists.sort(Comparator.comparing((DraftList list) -> !list.isSure()));
        List<String> lines = new ArrayList<>();
        lists.forEach(list -> lines.add(line(draft, list)));
        lines.add(summary(draft));
        return lines;
    }

    private static String line(Draft draft, DraftList list) {
        String where = list.note() < 0
                ? "running text"
                : "note " + draft.document().notes().get(list.note()).label();
        int count = list.listed().size();
        String how =
                list.excluded().isEmpty() ? count + (count == 1 ? " country" : " countries") : "all except " + count;
        String codes = list.listed().stream().map(CountryCode::code).collect(Collectors.joining(" "));
        return place(list.place()) + ": " + where + ": " + how + ": " + codes
                + (list.isSure() ? "  sure" : "  look: " + reasons(list));
    }

    private static String place(LineStart place) {
        return place.page() == 0 ? String.valueOf(place.line()) : "p. " + place.page() + ", line " + place.line();
    }

    /** Returns why a list is to be looked at, in words; a number that differs is given with the number listed. */
    static String reasons(DraftList list) {
        return list.reasons().stream().map(reason -> words(reason, list)).collect(Collectors.joining("; "));
    }

    /** Returns why a list is to be looked at, as exactly as it is known. */
    static String words(Reason reason, DraftList list) {
        if (reason == Reason.COUNT && list.stated() != null) {
            return "says " + list.stated() + ", lists " + list.listed().size();
        }
        if (reason == Reason.MEANING && list.flags().contains(ListFlag.NEG)) {
            return "the sentence denies";
        }
        if (reason == Reason.MEANING && list.flags().contains(ListFlag.EXCL)) {
            return "these are excluded; who remains is not guessed";
        }
        if (reason == Reason.MEANING && list.flags().contains(ListFlag.EG)) {
            return "these are examples";
        }
        if ((reason == Reason.TYPO || reason == Reason.UNKNOWN)
                && !list.unknown().isEmpty()) {
            return reason.words() + " (" + String.join(", ", list.unknown()) + ")";
        }
        return reason.words();
    }

    /** Returns how many notes and lists there are, and how many are sure. */
    static String summary(Draft draft) {
        int notes = draft.document().notes().size();
        int lists = draft.lists().size();
        long sure = draft.lists().stream().filter(DraftList::isSure).count();
        long without =
                draft.noteKinds().stream().filter(kind -> kind != NoteKind.LIST).count();
        return counted(notes, "note") + ", " + counted(lists, "list") + ": " + sure + " sure, " + (lists - sure)
                + " to look at; " + counted(without, "note") + " without a list; "
                + counted(draft.mentions().size(), "country").replace("countrys", "countries") + " named and not listed"
                + (draft.language().isEmpty() ? "" : "; language: " + draft.language());
    }

    private static String counted(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
