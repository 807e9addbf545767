package org.thbreport.model.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thbreport.model.geo.CountryCode;

/**
 * What a source says of countries: whom it lists, whom it excludes, and how many it states.
 *
 * @param countries the countries that it names, in EU protocol order; after an exclusion those who remain, where all who took
 *     part are known by name, and nobody else
 * @param excluded the countries of "all except ...", in EU protocol order
 * @param kind whether the list is complete
 * @param stated number of countries that the source states, or null
 * @param remarks what the source says of one country alone, such as "three months"
 * @param base whom the source speaks of, or null where it speaks of all who took part
 */
public record NamedCountries(
        List<CountryCode> countries,
        List<CountryCode> excluded,
        ListKind kind,
        @Nullable Integer stated,
        Map<CountryCode, String> remarks,
        @Nullable ListBase base) {

    /** No country is named and no number stated. */
    public static final NamedCountries NOBODY = of(List.of());

    /** Copies the collections and keeps their order. */
    public NamedCountries {
        countries = List.copyOf(countries);
        excluded = List.copyOf(excluded);
        remarks = Collections.unmodifiableMap(new LinkedHashMap<>(remarks));
    }

    /** Makes a list out of all who took part. */
    public NamedCountries(
            List<CountryCode> countries,
            List<CountryCode> excluded,
            ListKind kind,
            @Nullable Integer stated,
            Map<CountryCode, String> remarks) {
        this(countries, excluded, kind, stated, remarks, null);
    }

    /** Makes a complete list without remarks. */
    public static NamedCountries of(List<CountryCode> countries) {
        return new NamedCountries(countries, List.of(), ListKind.COMPLETE, null, Map.of());
    }

    /** Returns whether the source lists countries, be it those who do or those who do not. */
    public boolean hasList() {
        return !countries.isEmpty() || !excluded.isEmpty();
    }

    /** Returns whether the source says how many countries, by a list or by a number. */
    public boolean isCounted() {
        return hasList() || stated != null;
    }

    /**
     * Returns how many countries the source speaks of; 0 where it says nothing of their number. Of an open list these are the
     * fewest.
     *
     * @param participants number of countries that took part
     */
    public int count(int participants) {
        if (!excluded.isEmpty() && base != null) {
            return Math.max(0, base.number() - excluded.size()) + base.besides().size();
        }
        if (!excluded.isEmpty()) {
            return Math.max(0, participants - excluded.size());
        }
        return countries.isEmpty() && stated != null ? stated : countries.size();
    }

    /**
     * Returns how many countries that number is out of: those whom the source speaks of, if it names nobody else.
     *
     * @param participants number of countries that took part
     */
    public int of(int participants) {
        return base == null || !base.besides().isEmpty() ? participants : base.number();
    }

    /** Returns whether the source speaks of Member States and of nobody else. */
    public boolean isOfMembers() {
        return base != null
                && base.group() == ListBase.Group.MEMBERS
                && base.besides().isEmpty();
    }
}
