package org.thbreport.model.study;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.issue.Location;

/**
 * One coded finding: what a set of countries does, as a source states it. Its sentence stands in {@link StudyTexts}.
 *
 * @param id id, unique in the study
 * @param theme id of the theme, or null where it has none
 * @param themeAssignedByEditor whether the editor, not the source, put the finding under its theme
 * @param kind what it tells of
 * @param partOf id of the finding whose countries these are some of, or null
 * @param countries the countries that the source names, in EU protocol order; empty where it names none
 * @param quantifier the word of quantity of the source, or null
 * @param quantified what the quantifier counts, or null where there is no quantifier
 * @param source id of the source
 * @param note id of the source's note, or null
 * @param location where the finding was read
 */
public record Finding(
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

    /** Copies the list. */
    public Finding {
        countries = List.copyOf(countries);
    }

    /** Returns whether the source lists countries, so that coverage can be counted. */
    public boolean hasList() {
        return !countries.isEmpty();
    }
}
