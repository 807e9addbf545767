package org.thbreport.register.code;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.geo.CountryRegister;
import org.thbreport.model.geo.Membership;
import org.thbreport.model.register.RegisterRules;

/** Which citizenship counts for every value of a register, in each stretch of time between changes of the Union. */
public final class CitizenshipTable {
    private static final String TODAY = "EU27_2020";
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final CountryRegister countries;
    private final RegisterRules rules;
    private final List<Stretch> stretches = new ArrayList<>();

    private record Stretch(
            String area, String raw, Citizenship counted, Citizenship today, LocalDate from, LocalDate to) {}

    CitizenshipTable(CountryRegister countries, RegisterRules rules) {
        this.countries = countries;
        this.rules = rules;
    }

    /** Adds a value that stands for citizenships. */
    void add(String area, String raw, List<String> codes) {
        SortedSet<LocalDate> cuts = new TreeSet<>(List.of(FIRST, LAST));
        for (String code : rules.dated() ? codes : List.<String>of()) {
            CountryCode country = country(code);
            for (Membership membership :
                    country == null ? List.<Membership>of() : countries.memberships(CountryRegister.EU, country)) {
                cuts.add(membership.from());
                if (membership.to() != null) {
                    cuts.add(membership.to().plusDays(1));
                }
            }
        }
        List<LocalDate> days = List.copyOf(cuts);
        Citizenship today = Citizenship.of(area, codes, code -> isMember(code, TODAY, LAST));
        for (int i = 0; i + 1 < days.size(); i++) {
            LocalDate from = days.get(i);
            Citizenship counted = rules.dated()
                    ? Citizenship.of(area, codes, code -> isMember(code, CountryRegister.EU, from))
                    : today;
            stretches.add(new Stretch(area, raw, counted, today, from, days.get(i + 1)));
        }
    }

    private boolean isMember(String code, String group, LocalDate day) {
        CountryCode country = country(code);
        return country != null && countries.isIn(group, country, day);
    }

    private static @Nullable CountryCode country(String code) {
        return code.length() == 2 ? new CountryCode(code) : null;
    }

    /** Returns the values, with the numbers of what they stand for. */
    public List<CitizenshipRow> rows() {
        List<Citizenship> counted = counted();
        List<Citizenship> today = today();
        return stretches.stream()
                .map(each -> new CitizenshipRow(
                        each.area(),
                        each.raw(),
                        counted.indexOf(each.counted()) + 1,
                        today.indexOf(each.today()) + 1,
                        each.from(),
                        each.to()))
                .sorted(Comparator.comparing(CitizenshipRow::area)
                        .thenComparing(CitizenshipRow::raw)
                        .thenComparing(CitizenshipRow::from))
                .toList();
    }

    private List<Citizenship> counted() {
        return stretches.stream()
                .map(Stretch::counted)
                .distinct()
                .sorted(Citizenship.PRECEDENCE)
                .toList();
    }

    private List<Citizenship> today() {
        return stretches.stream()
                .map(Stretch::today)
                .distinct()
                .sorted(Citizenship.PRECEDENCE)
                .toList();
    }

    /** Returns the codes of the citizenships that are counted; their numbers begin with 1. */
    public List<String> codes() {
        return counted().stream().map(Citizenship::code).toList();
    }

    /** Returns the groups of the citizenships that are counted; their numbers begin with 1. */
    public List<String> groups() {
        return counted().stream().map(this::group).toList();
    }

    /** Returns the groups by the Union of today; their numbers begin with 1. */
    public List<String> groupsOfToday() {
        return today().stream().map(this::group).toList();
    }

    private String group(Citizenship citizenship) {
        return switch (citizenship.rank()) {
            case 2 -> "NAT";
            case 1 -> rules.otherEu();
            default -> rules.thirdCountry();
        };
    }
}
