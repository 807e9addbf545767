package org.thbreport.batch.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Changes as lines for a terminal. */
public final class ChangesText {
    private static final String EOL = "\n";

    private ChangesText() {}

    /** Returns all changes, those that readers notice first at the top. */
    public static String of(ReleaseChanges changes) {
        StringBuilder text = new StringBuilder();
        text.append(summary(changes)).append(EOL);
        for (ChangePart part : ChangePart.values()) {
            List<Change> some = changes.list().stream()
                    .filter(change -> change.part() == part)
                    .toList();
            if (!some.isEmpty()) {
                text.append(EOL)
                        .append(part.heading())
                        .append(" (")
                        .append(some.size())
                        .append(')')
                        .append(EOL);
                some.forEach(change -> append(text, change));
            }
        }
        if (!changes.list().isEmpty()) {
            text.append(EOL)
                    .append(
                            "+ new   - gone   ~ changed   > moved   w words only   = printed as before, or with other decimals")
                    .append(EOL);
        }
        return text.toString();
    }

    /** Returns what was compared and how much changed, in one line. */
    public static String summary(ReleaseChanges changes) {
        int number = changes.list().size();
        return changes.before().named() + " -> " + changes.after().named() + ": "
                + (number == 0 ? "nothing changed" : number == 1 ? "1 change" : number + " changes");
    }

    private static void append(StringBuilder text, Change change) {
        text.append("  ").append(change.kind().mark()).append(' ');
        switch (change.part()) {
            case FIGURE -> text.append(figure(change)).append(EOL);
            case COUNTRIES ->
                text.append(change.id())
                        .append(':')
                        .append(change.after().isEmpty() ? "" : " + " + change.after())
                        .append(change.before().isEmpty() ? "" : " - " + change.before())
                        .append(EOL);
            default -> {
                text.append(head(change)).append(EOL);
                if (!change.before().isEmpty()) {
                    text.append("      - ").append(change.before()).append(EOL);
                }
                if (!change.after().isEmpty() && change.kind() != ChangeKind.MOVED) {
                    text.append("      + ").append(change.after()).append(EOL);
                }
            }
        }
    }

    private static String head(Change change) {
        ChangePlace place = change.place();
        String where = place.file() + (place.under().isEmpty() ? "" : ", \"" + place.under() + "\"");
        String what = change.id().isEmpty() ? where : where.isEmpty() ? change.id() : change.id() + " in " + where;
        String figures = String.join(" ", change.figures());
        return what + (figures.isEmpty() ? "" : " [" + figures + "]");
    }

    /** Languages that print a figure alike are told together. */
    private static String figure(Change change) {
        Map<String, List<String>> printed = new LinkedHashMap<>();
        change.printed()
                .forEach(print -> printed.computeIfAbsent(
                                texts(print.before()) + " -> " + texts(print.after()), text -> new ArrayList<>())
                        .add(print.language()));
        String shown = printed.entrySet().stream()
                .map(print -> String.join(",", print.getValue()) + " " + print.getKey())
                .collect(Collectors.joining("; "));
        return change.id() + ": " + shown(change.before()) + " -> " + shown(change.after())
                + (shown.isEmpty() ? "" : " (" + shown + ")");
    }

    private static String shown(String number) {
        return number.isEmpty() ? "none" : number;
    }

    private static String texts(List<String> texts) {
        return texts.isEmpty() ? "not printed" : String.join(" and ", texts);
    }
}
