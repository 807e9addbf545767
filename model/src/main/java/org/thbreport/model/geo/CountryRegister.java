package org.thbreport.model.geo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The countries that are known, their order in print, and their dated memberships. Immutable. */
public final class CountryRegister {

    /** Group id of EMN Member Countries. */
    public static final String EMN_MEMBER = "EMN-MEMBER";

    /** Group id of EMN Observer Countries. */
    public static final String EMN_OBSERVER = "EMN-OBSERVER";

    /** Group id of the Member States of the European Union, whatever their number on a date. */
    public static final String EU = "EU";

    private final Map<CountryCode, Country> countries = new HashMap<>();
    private final Comparator<CountryCode> inOrder =
            Comparator.comparingInt(this::protocolRank).thenComparing(Comparator.naturalOrder());
    private final Map<String, Map<CountryCode, List<Membership>>> byGroup = new HashMap<>();

    /** Makes a register of countries and memberships, in any order. */
    public CountryRegister(Collection<Country> countries, Collection<Membership> memberships) {
        countries.forEach(country -> this.countries.put(country.code(), country));
        for (Membership membership : memberships) {
            byGroup.computeIfAbsent(membership.group(), group -> new HashMap<>())
                    .computeIfAbsent(membership.country(), country -> new ArrayList<>())
                    .add(membership);
        }
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
        for (Membership membership : memberships(group, country)) {
            if (membership.holdsOn(day)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the times during which a country belonged to a group; none where it never did. */
    public List<Membership> memberships(String group, CountryCode country) {
        return Collections.unmodifiableList(
                byGroup.getOrDefault(group, Map.of()).getOrDefault(country, List.of()));
    }

    /** Returns the countries of a group on a day in EU protocol order; empty for a group that is not known. */
    public List<CountryCode> membersOf(String group, LocalDate day) {
        return inProtocolOrder(byGroup.getOrDefault(group, Map.of()).keySet().stream()
                .filter(country -> isIn(group, country, day))
                .toList());
    }

    /** Returns whether a code names a group of the register, such as {@code EU27_2020}. */
    public boolean isGroup(String code) {
        return byGroup.containsKey(code);
    }

    /** Returns the codes in EU protocol order; codes that are not in the register come last, by letter. */
    public List<CountryCode> inProtocolOrder(Collection<CountryCode> codes) {
        if (codes.isEmpty()) {
            return List.of();
        }
        List<CountryCode> ordered = new ArrayList<>(new HashSet<>(codes));
        ordered.sort(inOrder);
        return Collections.unmodifiableList(ordered);
    }

    private int protocolRank(CountryCode code) {
        Country country = countries.get(code);
        return country == null ? Integer.MAX_VALUE : country.protocolRank();
    }
}
