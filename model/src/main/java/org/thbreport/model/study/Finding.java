package org.thbreport.model.study;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.issue.Location;

/**
 * One coded finding: what a set of countries does, as a source states it. Its sentence stands in {@link StudyTexts}.
 *
 * @param id id, unique in the study
 * @param themes ids of its themes, the one that it is printed under first; empty where it has none
 * @param themeAssignedByEditor whether the editor, not the source, put the finding under its themes
 * @param kind what it tells of
 * @param partOf id of the finding whose countries these are some of, or null
 * @param list what the source says of countries
 * @param quantifier the word of quantity of the source, or null
 * @param quantified what the quantifier counts, or null where there is no quantifier
 * @param question id of the question that the countries answered, or null
 * @param answer how they answered, or null for a finding that is no answer
 * @param source id of the source
 * @param notes notes that it rests on, by number or name in the source; a note of another source with that source's id and a
 *     stroke before it
 * @param location where the finding was read
 */
public record Finding(
        String id,
        List<String> themes,
        boolean themeAssignedByEditor,
        FindingKind kind,
        @Nullable String partOf,
        NamedCountries list,
        @Nullable Quantifier quantifier,
        @Nullable Quantified quantified,
        @Nullable String question,
        @Nullable Answer answer,
        String source,
        List<String> notes,
        Location location) {

    /** Copies the lists. */
    public Finding {
        themes = List.copyOf(themes);
        notes = List.copyOf(notes);
    }

    /** Makes a finding of one theme, one note and a complete list, which answers no question. */
    public Finding(
            String id,
            @Nullable String theme,
            boolean themeAssignedByEditor,
            FindingKind kind,
            @Nullable String partOf,
            List<CountryCode> countries,
            @Nullable Quantifier quantifier,
            @Nullable Quantified quantified,
            String source,
            @Nullable String note,
            Location location) {
        this(
                id,
                theme == null ? List.of() : List.of(theme),
                themeAssignedByEditor,
                kind,
                partOf,
                NamedCountries.of(countries),
                quantifier,
                quantified,
                null,
                null,
                source,
                note == null ? List.of() : List.of(note),
                location);
    }

    /** Returns the theme that the finding is printed under, or null. */
    public @Nullable String theme() {
        return themes.isEmpty() ? null : themes.get(0);
    }

    /** Returns the first note, or null. */
    public @Nullable String note() {
        return notes.isEmpty() ? null : notes.get(0);
    }

    /** Returns the countries that the source names, in EU protocol order. */
    public List<CountryCode> countries() {
        return list.countries();
    }

    /** Returns whether the source lists countries, so that coverage can be counted. */
    public boolean hasList() {
        return list.hasList();
    }

    /** Returns whether it is a list of countries that is no answer to a question. */
    public boolean isLoneList() {
        return hasList() && question == null;
    }

    /** Returns whether the countries do what the finding tells of: a challenge, a "no" and a plan to do so later are no coverage. */
    public boolean isCoverage() {
        return kind != FindingKind.CHALLENGE && (answer == null || answer.isCoverage());
    }
}
