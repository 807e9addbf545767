package org.thbreport.batch.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.thbreport.batch.json.ShortestNumber;
import org.thbreport.batch.result.ResultLeaves;

/** Compares two {@code results.json}, id by id. */
final class ResultChanges {
    private static final String REASON = "Reason";
    private static final String VERDICT = "verdict";
    private static final Pattern CODE = Pattern.compile("[A-Z]{2}|[A-Z]+[0-9]*_[0-9A-Z_]+");

    private final Map<String, JsonNode> before;
    private final Map<String, JsonNode> after;
    private final PrintedTexts printed;
    private final List<Change> changes = new ArrayList<>();

    private ResultChanges(Map<String, JsonNode> before, Map<String, JsonNode> after, PrintedTexts printed) {
        this.before = before;
        this.after = after;
        this.printed = printed;
    }

    /**
     * Returns what changed; figures that readers meet come first, in their order.
     *
     * @throws IOException if one of them is no such file
     */
    static List<Change> of(byte[] before, byte[] after, PrintedTexts printed) throws IOException {
        ResultChanges comparison = new ResultChanges(ResultLeaves.of(before), ResultLeaves.of(after), printed);
        Set<String> ids = new LinkedHashSet<>(comparison.after.keySet());
        ids.addAll(comparison.before.keySet());
        ids.forEach(comparison::leaf);
        comparison.changes.sort(Comparator.comparingInt(change -> printed.rank(change.id())));
        return comparison.changes;
    }

    private void leaf(String id) {
        JsonNode one = before.get(id);
        JsonNode other = after.get(id);
        if (id.startsWith("quoted.")) {
            return; // The numbers that sentences of the study hold are compared in the sentences.
        }
        if (id.startsWith("provenance.") || id.startsWith("evidence.")) {
            text(id.startsWith("provenance.") ? ChangePart.SOURCE : ChangePart.FACT, id, one, other);
        } else if (isNumber(one) || isNumber(other)) {
            figure(id, isNumber(one) ? one : null, isNumber(other) ? other : null);
        } else if (id.endsWith(REASON)) {
            text(ChangePart.MISSING, id.substring(0, id.length() - REASON.length()), one, other);
        } else if (id.contains("." + VERDICT + ".")) {
            verdict(id, one, other);
        } else if (isList(one) || isList(other)) {
            list(id, one, other);
        } else {
            text(ChangePart.FACT, id, one, other);
        }
    }

    private static boolean isNumber(@Nullable JsonNode leaf) {
        return leaf != null && leaf.isNumber();
    }

    private static boolean isList(@Nullable JsonNode leaf) {
        return leaf != null && leaf.isArray() && !leaf.isEmpty();
    }

    private void figure(String id, @Nullable JsonNode one, @Nullable JsonNode other) {
        String was = one == null ? "" : ShortestNumber.of(one.doubleValue());
        String is = other == null ? "" : ShortestNumber.of(other.doubleValue());
        ChangeKind kind = Change.kind(was, is);
        if (kind == ChangeKind.CHANGED && was.equals(is)) {
            if (!printed.isOther(id)) {
                return;
            }
            kind = ChangeKind.ROUNDING;
        } else if (kind == ChangeKind.CHANGED && printed.isSame(id)) {
            kind = ChangeKind.ROUNDING;
        }
        changes.add(new Change(ChangePart.FIGURE, kind, id, ChangePlace.RELEASE, was, is, List.of(), printed.of(id)));
    }

    private void text(ChangePart part, String id, @Nullable JsonNode one, @Nullable JsonNode other) {
        String was = text(one);
        String is = text(other);
        if (!was.equals(is)) {
            changes.add(Change.ofResult(part, id, was, is));
        }
    }

    private static String text(@Nullable JsonNode leaf) {
        return leaf == null || leaf.isNull() ? "" : leaf.isValueNode() ? leaf.asText() : leaf.toString();
    }

    /** A verdict is told once: by its id where that changed, else by its text. */
    private void verdict(String id, @Nullable JsonNode one, @Nullable JsonNode other) {
        String whole = id.substring(0, id.lastIndexOf('.'));
        if (id.endsWith(".id")) {
            String was = verdict(before, whole);
            String is = verdict(after, whole);
            if (!was.equals(is)) {
                changes.add(Change.ofResult(ChangePart.VERDICT, whole, was, is));
            }
        } else if (!id.endsWith(".text") && !id.endsWith(".form") && !id.endsWith(".period")) {
            if (isList(one) || isList(other)) {
                list(id, one, other);
            } else {
                text(ChangePart.FACT, id, one, other);
            }
        }
    }

    private static String verdict(Map<String, JsonNode> results, String whole) {
        List<String> said = new ArrayList<>();
        for (String part : List.of("id", "form", "period", "text")) {
            String text = text(results.get(whole + '.' + part));
            if (!text.isEmpty()) {
                said.add(text);
            }
        }
        return String.join(": ", said);
    }

    private void list(String id, @Nullable JsonNode one, @Nullable JsonNode other) {
        List<String> was = items(one);
        List<String> is = items(other);
        if (was.equals(is)) {
            return;
        }
        List<String> gone = without(was, is);
        List<String> added = without(is, was);
        if (gone.isEmpty() && added.isEmpty()) {
            changes.add(new Change(
                    ChangePart.FACT,
                    ChangeKind.MOVED,
                    id,
                    ChangePlace.RELEASE,
                    String.join(", ", was),
                    String.join(", ", is),
                    List.of(),
                    List.of()));
            return;
        }
        boolean countries = gone.stream().allMatch(item -> CODE.matcher(item).matches())
                && added.stream().allMatch(item -> CODE.matcher(item).matches());
        changes.add(Change.ofResult(
                countries ? ChangePart.COUNTRIES : ChangePart.FACT,
                id,
                String.join(", ", gone),
                String.join(", ", added)));
    }

    /** Returns the items of one list that the other has not; an item that stands twice is one of two. */
    private static List<String> without(List<String> items, List<String> others) {
        List<String> rest = new ArrayList<>(others);
        return items.stream().filter(item -> !rest.remove(item)).toList();
    }

    private static List<String> items(@Nullable JsonNode leaf) {
        List<String> items = new ArrayList<>();
        if (leaf != null) {
            leaf.forEach(item -> items.add(text(item)));
        }
        return items;
    }
}
