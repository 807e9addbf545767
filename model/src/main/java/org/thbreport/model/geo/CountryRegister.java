package org.thbreport.model.geo;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The countries that are known, their order in print, and their dated memberships. Immutable. */
public final class CountryRegister {

    /** Group id of EMN Member Countries. */
    public static final String EMN_MEMBER = "EMN-MEMBER";

    /** Group id of EMN Observer Countries. */
    public static final String EMN_OBSERVER = "EMN-OBSERVER";

    /** Group id of the Member States of the European Union, whatever their number on a date. */
    public static final String EU = "EU";

    private final Map<CountryCode, Country> countries = new TreeMap<>();
    private final List<Membership> memberships;

    /** Makes a register of countries and memberships, in any order. */
    public CountryRegister(Collection<Country> countries, Collection<Membership> memberships) {
        countries.forEach(country -> this.countries.put(country.code(), country));
        this.memberships = List.copyOf(memberships);
    }

    /** Returns whether the code list has a country. */
    public boolean contains(CountryCode code) {
        return countries.containsKey(code);
    }

    /** Returns the country with a code. */
    public Optional<Country> find(CountryCode code) {
        return Optional.ofNullable(countries.get(code));
    }

    /** Returns all countries in EU protocol order. */
    public List<CountryCode> all() {
        return inProtocolOrder(countries.keySet());
    }

    /** Returns what a country was in the European Migration Network on a day; empty for neither Member nor Observer. */
    public Optional<EmnRole> emnRole(CountryCode country, LocalDate day) {
        if (isIn(EMN_MEMBER, country, day)) {
            return Optional.of(EmnRole.MEMBER);
        }
        return isIn(EMN_OBSERVER, country, day) ? Optional.of(EmnRole.OBSERVER) : Optional.empty();
    }

    /** Returns whether a country belonged to a group on a day. */
    public boolean isIn(String group, CountryCode country, LocalDate day) {
        return memberships.stream()
                .anyMatch(membership -> membership.group().equals(group)
                        && membership.country().equals(country)
                        && membership.holdsOn(day));
    }

    /** Returns the times during which a country belonged to a group; none where it never did. */
    public List<Membership> memberships(String group, CountryCode country) {
        return memberships.stream()
                .filter(membership ->
                        membership.group().equals(group) && membership.country().equals(country))
                .toList();
    }

    /** Returns the countries of a group on a day in EU protocol order; empty for a group that is not known. */
    public List<CountryCode> membersOf(String group, LocalDate day) {
        return inProtocolOrder(memberships.stream()
                .filter(membership -> membership.group().equals(group) && membership.holdsOn(day))
                .map(Membership::country)
                .toList());
    }

    /** Returns whether a code names a group of the register, such as {@code EU27_2020}. */
    public boolean isGroup(String code) {
        return memberships.stream().anyMatch(membership -> membership.group().equals(code));
    }

    /** Returns the codes in EU protocol order; codes that are not in the register come last, by letter. */
    public List<CountryCode> inProtocolOrder(Collection<CountryCode> codes) {
        return codes.stream()
                .distinct()
                .sorted(Comparator.comparingInt(this::protocolRank).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private int protocolRank(CountryCode code) {
        Country country = countries.get(code);
        return country == null ? Integer.MAX_VALUE : country.protocolRank();
    }
}
