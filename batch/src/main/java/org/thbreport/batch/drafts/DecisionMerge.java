package org.thbreport.batch.drafts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.thbreport.ingest.document.DocumentRule;
import org.thbreport.ingest.draft.Draft;
import org.thbreport.ingest.draft.DraftKeys;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;

/**
 * Takes what was decided over to a new draft. The same note under the same sentence keeps its decision; the same note or
 * sentence with another list keeps its content and is undecided; what is gone stays at the end.
 */
final class DecisionMerge {

    private final String file;
    private final List<DecisionRow> merged = new ArrayList<>();
    private final List<Issue> issues = new ArrayList<>();

    /**
     * Makes a merge.
     *
     * @param file path of the file of decisions as the user knows it
     */
    DecisionMerge(String file) {
        this.file = file;
    }

    /** Merges a draft with the rows of the file before it. */
    void merge(Draft draft, List<DecisionRow> before) {
        Map<String, DecisionRow> byKey = new LinkedHashMap<>();
        before.forEach(row -> byKey.putIfAbsent(row.get(DecisionRow.KEY), row));
        List<DecisionRow> fresh =
                draft.lists().stream().map(list -> DecisionRow.of(draft, list)).toList();
        Set<String> taken = new LinkedHashSet<>();
        Map<DecisionRow, DecisionRow> known = new HashMap<>();
        for (DecisionRow row : fresh) {
            DecisionRow old = byKey.get(row.get(DecisionRow.KEY));
            if (old != null && taken.add(old.get(DecisionRow.KEY))) {
                known.put(row, old);
            }
        }
        Map<String, DecisionRow> bySentence = new HashMap<>();
        Map<String, DecisionRow> byList = new HashMap<>();
        for (DecisionRow row : byKey.values()) {
            if (!taken.contains(row.get(DecisionRow.KEY)) && !row.isGone()) {
                bySentence.putIfAbsent(DraftKeys.plain(row.get("sentence")), row);
                byList.putIfAbsent(DraftKeys.plain(row.get("list")), row);
            }
        }
        Map<String, String> renamed = new HashMap<>();
        Set<String> used = before.stream().map(row -> row.get("finding")).collect(Collectors.toSet());
        for (DecisionRow row : fresh) {
            DecisionRow same = known.get(row);
            if (same != null) {
                merged.add(kept(row, same));
                continue;
            }
            DecisionRow like = bySentence.get(DraftKeys.plain(row.get("sentence")));
            like = like == null || row.get("sentence").isEmpty() ? byList.get(DraftKeys.plain(row.get("list"))) : like;
            if (like != null && taken.add(like.get(DecisionRow.KEY))) {
                merged.add(changed(row, like));
            } else {
                merged.add(named(row, used, renamed));
            }
        }
        for (DecisionRow row : byKey.values()) {
            if (!taken.contains(row.get(DecisionRow.KEY))) {
                gone(row);
            }
        }
    }

    /** Gives a new list an id that none of the decisions before has: a note that was inserted takes the number of another. */
    private static DecisionRow named(DecisionRow row, Set<String> used, Map<String, String> renamed) {
        String suggested = row.get("finding");
        String id = suggested;
        for (int use = 2; !used.add(id); use++) {
            id = suggested + "-again" + (use == 2 ? "" : String.valueOf(use));
        }
        renamed.put(suggested, id);
        String whole = row.get("partOf");
        return row.with(Map.of("finding", id, "partOf", renamed.getOrDefault(whole, whole)));
    }

    private static Map<String, String> edited(DecisionRow old) {
        Map<String, String> fields = new HashMap<>();
        DecisionRow.EDITED.forEach(column -> fields.put(column, old.get(column)));
        return fields;
    }

    private DecisionRow kept(DecisionRow row, DecisionRow old) {
        if (!row.reading().equals(old.reading())) {
            return changed(row, old);
        }
        Map<String, String> fields = edited(old);
        fields.put(DecisionRow.DECISION, old.get(DecisionRow.DECISION));
        if (old.get(DecisionRow.DECISION).isEmpty() && old.get("reasons").contains(DecisionRow.CHANGED)) {
            fields.put("reasons", old.get("reasons"));
        }
        return row.with(fields);
    }

    private DecisionRow changed(DecisionRow row, DecisionRow old) {
        Map<String, String> fields = edited(old);
        if (old.isOpen()) {
            fields.remove("editedCountries");
        }
        Set<String> before = codes(old);
        Set<String> after = codes(row);
        Set<String> came = new LinkedHashSet<>(after);
        came.removeAll(before);
        Set<String> went = new LinkedHashSet<>(before);
        went.removeAll(after);
        String what = DecisionRow.CHANGED + " (was " + String.join(" ", before)
                + (came.isEmpty() ? "" : "; came " + String.join(" ", came))
                + (went.isEmpty() ? "" : "; went " + String.join(" ", went)) + ")";
        fields.put("reasons", (row.get("reasons") + " " + what).strip());
        fields.put("confidence", "look");
        if (old.isAccepted()) {
            warn(old, "the list that was accepted as \"" + old.get("finding") + "\" is another one now: " + what);
        }
        return row.with(fields);
    }

    private void gone(DecisionRow row) {
        if (row.isAccepted() && !row.isGone()) {
            warn(row, "the list that was accepted as \"" + row.get("finding") + "\" is no longer in the document");
        }
        merged.add(row.with(Map.of("confidence", DecisionRow.GONE)));
    }

    private void warn(DecisionRow row, String what) {
        issues.add(DocumentRule.CHANGED.warning(
                new Location(file, row.line(), 0), what, "look whether the finding of the study still holds"));
    }

    private static Set<String> codes(DecisionRow row) {
        Set<String> codes = new LinkedHashSet<>();
        String all = row.get("countries") + ", " + row.get("excluded");
        Arrays.stream(all.split(",\\s*")).filter(code -> !code.isBlank()).forEach(codes::add);
        return codes;
    }

    /** Returns the rows: those of the new document in its order, then those that are gone. */
    List<DecisionRow> rows() {
        return merged;
    }

    /** Returns warnings on what was accepted and is gone or changed. */
    List<Issue> issues() {
        return issues;
    }
}
