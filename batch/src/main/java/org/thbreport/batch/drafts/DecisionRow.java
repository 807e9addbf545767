package org.thbreport.batch.drafts;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.thbreport.batch.SpreadsheetText;
import org.thbreport.ingest.draft.Draft;
import org.thbreport.ingest.draft.DraftList;
import org.thbreport.ingest.draft.ListFlag;
import org.thbreport.ingest.draft.Reason;
import org.thbreport.ingest.draft.Suggestion;

/**
 * A row of {@code decisions.csv}.
 *
 * @param fields the texts of its columns
 * @param line line on which it begins, from 1; 0 where it does not come from a file
 */
record DecisionRow(Map<String, String> fields, int line) {

    static final String KEY = "key";
    static final String DECISION = "decision";
    static final String ACCEPT = "accept";
    static final String REJECT = "reject";
    static final String LATER = "later";
    static final String GONE = "gone";
    static final String CHANGED = "changed";
    static final String THEME = "theme";

    /** Stands behind a theme that nobody has decided on. */
    private static final String SUGGESTED = "?";

    /** The columns in their order. */
    static final List<String> COLUMNS = List.of(
            KEY,
            DECISION,
            "note",
            "page",
            "line",
            "sentence",
            "list",
            "countries",
            "excluded",
            "stated",
            "quantifier",
            "flags",
            "confidence",
            "reasons",
            "finding",
            THEME,
            "kind",
            "partOf",
            "editedCountries",
            "comment");

    /** The columns that a person may change. */
    static final List<String> EDITED = List.of("finding", THEME, "kind", "partOf", "editedCountries", "comment");

    /** The columns that hold words of the document, which must not be taken for a formula by a spreadsheet. */
    private static final List<String> WORDS = List.of("note", "sentence", "list");

    /** Copies the map. */
    DecisionRow {
        fields = Map.copyOf(fields);
    }

    /** Returns the row of a list on which nobody has decided. */
    static DecisionRow of(Draft draft, DraftList list) {
        Suggestion suggestion = list.suggestion();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(KEY, list.key());
        fields.put(
                "note",
                list.note() < 0 ? "" : draft.document().notes().get(list.note()).label());
        fields.put(
                "page",
                list.place().page() == 0 ? "" : String.valueOf(list.place().page()));
        fields.put("line", String.valueOf(list.place().line()));
        fields.put("sentence", list.sentence());
        fields.put("list", list.text().replaceAll("\\s+", " "));
        fields.put("countries", SuggestedCountries.codes(list.countries()));
        fields.put("excluded", SuggestedCountries.codes(list.excluded()));
        fields.put("stated", list.stated() == null ? "" : String.valueOf(list.stated()));
        fields.put(
                "quantifier", list.quantifier() == null ? "" : list.quantifier().code());
        fields.put("flags", list.flags().stream().map(ListFlag::id).collect(Collectors.joining(" ")));
        fields.put("confidence", list.isSure() ? "sure" : "look");
        fields.put("reasons", list.reasons().stream().map(Reason::id).collect(Collectors.joining(" ")));
        fields.put("finding", suggestion.finding());
        fields.put(THEME, suggestion.theme().isEmpty() ? "" : suggestion.theme() + SUGGESTED);
        fields.put("kind", suggestion.kind() == null ? "" : suggestion.kind().code());
        fields.put("partOf", suggestion.partOf());
        fields.put("editedCountries", SuggestedCountries.of(list));
        for (String words : WORDS) {
            String text = fields.getOrDefault(words, "");
            fields.put(words, SpreadsheetText.of(text));
        }
        return new DecisionRow(fields, 0);
    }

    /** Returns whether the source has something beside the list that was not read, and nobody has looked at it. */
    boolean isUnread() {
        String edited = get("editedCountries");
        return edited.isEmpty() ? hasFlag(ListFlag.OPEN) && !hasFlag(ListFlag.NEG) : edited.endsWith("?");
    }

    /** Returns the text of a column; empty if there is none. */
    String get(String column) {
        return fields.getOrDefault(column, "");
    }

    boolean isAccepted() {
        return get(DECISION).equals(ACCEPT);
    }

    /** Returns whether nothing was decided, or only that it is to be decided later. */
    boolean isOpen() {
        return get(DECISION).isEmpty() || get(DECISION).equals(LATER);
    }

    boolean isGone() {
        return get("confidence").equals(GONE);
    }

    /** Returns the countries as the study is to list them. */
    String countries() {
        if (!get("editedCountries").isEmpty()) {
            return get("editedCountries");
        }
        if (!get("excluded").isEmpty()) {
            return SuggestedCountries.ALL + get("excluded");
        }
        return (hasFlag(ListFlag.EG) ? SuggestedCountries.EXAMPLES : "") + get("countries");
    }

    /** Returns the theme, be it decided on or not. */
    String theme() {
        return isThemeSuggested() ? get(THEME).substring(0, get(THEME).length() - SUGGESTED.length()) : get(THEME);
    }

    /** Returns whether the theme is a suggestion that nobody has decided on. */
    boolean isThemeSuggested() {
        return get(THEME).endsWith(SUGGESTED);
    }

    boolean hasFlag(ListFlag flag) {
        return Arrays.asList(get("flags").split(" ")).contains(flag.id());
    }

    /** Returns what was read, to be compared between two versions. */
    String reading() {
        return get("countries") + "|" + get("excluded");
    }

    /** Returns this row with other texts in some columns. */
    DecisionRow with(Map<String, String> changes) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.putAll(changes);
        return new DecisionRow(all, line);
    }
}
