package org.thbreport.ingest.countries;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of countries as a source writes it. All offsets count characters of the text that was read, from 0.
 *
 * @param start where it begins, with the words that decide its meaning ({@code all except}, {@code e.g.}, {@code 25:})
 * @param end offset behind its last character
 * @param countries the countries in the order of the source, each once; empty if the list says who is excluded
 * @param excluded the countries of {@code all except ...}; who remains is not guessed
 * @param all whether the list speaks of all countries
 * @param examples whether the list gives examples only ({@code e.g.}, {@code such as}, {@code etc.})
 * @param negated whether the sentence denies; who is listed may be those who do not
 * @param stated the number of countries that the source states, or null
 * @param alone whether nothing else stands in the text but a final full stop
 * @param scope whom the list speaks of, where it says so; the countries beside all Member States stand there alone
 * @param doubts why the list should be looked at, in the order of the text; empty if it says what it seems to say
 */
public record CountryList(
        int start,
        int end,
        List<ListedCountry> countries,
        List<ListedCountry> excluded,
        boolean all,
        boolean examples,
        boolean negated,
        @Nullable StatedTotal stated,
        boolean alone,
        ListScope scope,
        List<ListDoubt> doubts) {

    /** Copies the lists. */
    public CountryList {
        countries = List.copyOf(countries);
        excluded = List.copyOf(excluded);
        doubts = List.copyOf(doubts);
    }

    /** Returns the countries that stand in the list, whether named or excluded. */
    public List<ListedCountry> listed() {
        return excluded.isEmpty() ? countries : excluded;
    }

    /** Returns whether a doubt of a kind was found. */
    public boolean has(DoubtKind kind) {
        return doubts.stream().anyMatch(doubt -> doubt.kind() == kind);
    }
}
