package org.thbreport.ingest.draft;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thbreport.ingest.document.LineStart;
import org.thbreport.ingest.document.Stretch;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.study.Quantifier;

/**
 * A list of countries in a document, as it was read.
 *
 * @param key what it is known by from one version of the document to the next
 * @param note index of its note, or -1 in running text
 * @param passage index of its passage, or -1 in a note
 * @param place its line and page
 * @param stretch where it stands in its note or passage
 * @param text what stands there
 * @param read the countries of the list and where each stands, in the order of the source, those excluded too
 * @param countries the countries, each once; empty if the list says who is excluded
 * @param excluded the countries of {@code all except ...}
 * @param flags what is peculiar about it
 * @param stated the number of countries that the source states, or null
 * @param qualifiers what the source says of single countries
 * @param unknown elements that are no country
 * @param quantifier the word for how many in the sentence, or null
 * @param reasons why it is to be looked at; empty if it is sure
 * @param sentence the sentence that calls the note, or that the list stands in; empty if it is not known
 * @param suggestion what is suggested for a finding
 */
public record DraftList(
        String key,
        int note,
        int passage,
        LineStart place,
        Stretch stretch,
        String text,
        List<Stretch> read,
        List<CountryCode> countries,
        List<CountryCode> excluded,
        Set<ListFlag> flags,
        @Nullable Integer stated,
        Map<CountryCode, String> qualifiers,
        List<String> unknown,
        @Nullable Quantifier quantifier,
        Set<Reason> reasons,
        String sentence,
        Suggestion suggestion) {

    /** Returns whether nothing speaks against taking the list as it was read. */
    public boolean isSure() {
        return reasons.isEmpty();
    }

    /** Returns the countries that stand in the list, whether named or excluded. */
    public List<CountryCode> listed() {
        return excluded.isEmpty() ? countries : excluded;
    }

    /** Returns this list with another suggestion. */
    DraftList suggesting(Suggestion other) {
        return new DraftList(
                key,
                note,
                passage,
                place,
                stretch,
                text,
                read,
                countries,
                excluded,
                flags,
                stated,
                qualifiers,
                unknown,
                quantifier,
                reasons,
                sentence,
                other);
    }
}
