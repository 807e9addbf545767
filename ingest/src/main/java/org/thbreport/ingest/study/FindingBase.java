package org.thbreport.ingest.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.thbreport.ingest.countries.CountryList;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.issue.Location;
import org.thbreport.model.study.ListBase;

/**
 * Whom a row of findings speaks of: all who took part, the Member States alone, or a number of countries, as the list says itself
 * or the column {@code of}.
 */
final class FindingBase {

    /** Column that says out of which countries a list is. */
    static final String OF = "of";

    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,2})?(?:(?: |^)(members|countries))?");

    private final Roster roster;
    private final IssueLog log;

    FindingBase(Roster roster, IssueLog log) {
        this.roster = roster;
        this.log = log;
    }

    /** Returns whom a row speaks of, or null where it is all who took part; who of its list cannot have taken part is noted. */
    @Nullable ListBase read(CsvTable.Row row, CountryReading reading, LocalDate day) {
        CountryList list = reading.list();
        String text = row.get(OF);
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            log.error(
                    StudyRule.WRONG_FORM,
                    row.location(OF),
                    Yaml.quote(text) + " does not say whom the list is out of",
                    "\"members\", or a number such as \"26 members\" or \"24 countries\", was expected");
        }
        boolean isForm = form.matches();
        String number = isForm ? form.group(1) : null;
        boolean members = list.scope().members() || isForm && "members".equals(form.group(2));
        Integer stated = number == null ? list.scope().number() : Integer.valueOf(number);
        if (!members && stated == null) {
            roster.check(reading.places(), day);
            notBeside(row, list);
            return null;
        }
        List<CountryCode> absent = members ? absent(list, day) : List.of();
        boolean inNumber = stated != null && stated > roster.memberNumber();
        Map<CountryCode, Location> places = new LinkedHashMap<>(reading.places());
        absent.forEach(places::remove);
        roster.check(places, day);
        if (members) {
            new MembersCheck(roster, log).check(list, places);
        } else {
            notBeside(row, list);
        }
        return base(row, members, stated, list, inNumber ? List.of() : absent);
    }

    /** Only all Member States can have others beside them: those who are others of all who took part there are not. */
    private void notBeside(CsvTable.Row row, CountryList list) {
        if (!list.scope().besides().isEmpty()) {
            log.error(
                    StudyRule.LIST_CONFLICT,
                    row.location("countries"),
                    "countries stand beside all who took part",
                    "\"... and all Member States except ...\", where the source speaks of those, was expected");
        }
    }

    private @Nullable ListBase base(
            CsvTable.Row row, boolean members, @Nullable Integer stated, CountryList list, List<CountryCode> apart) {
        String column = row.get(OF).isEmpty() ? "countries" : OF;
        int known = members ? roster.memberNumber() : roster.stated();
        int number = stated == null ? known : stated;
        boolean isCounted = !list.listed().isEmpty()
                || list.all()
                || list.stated() != null
                || !row.get(FindingList.STATED).isEmpty();
        if (!isCounted) {
            log.error(
                    StudyRule.LIST_CONFLICT,
                    row.location(column),
                    "the column of needs a list or a number of countries",
                    "where the source has a word such as \"most Member States\": \"members\" in the column quantified");
            return null;
        }
        if (number == 0 && roster.isRead()) {
            log.error(
                    StudyRule.LIST_CONFLICT,
                    row.location(column),
                    "it is not known how many Member States took part, because not all who did are named",
                    "the number that the source has, such as \"26 members\" in the column of, was expected");
        } else if (stated != null && roster.stated() > 0 && number > roster.stated()) {
            log.error(
                    StudyRule.LIST_CONFLICT,
                    row.location(column),
                    number + " countries are those that the list is out of and " + roster.stated() + " took part",
                    "see participants: stated in study.yaml");
        } else if (list.excluded().isEmpty()
                && !list.countries().isEmpty()
                && number < list.countries().size()) {
            log.error(
                    StudyRule.LIST_CONFLICT,
                    row.location(column),
                    list.countries().size() + " countries are listed out of " + number,
                    "a number of at least " + list.countries().size() + " was expected");
        }
        return new ListBase(
                members ? ListBase.Group.MEMBERS : ListBase.Group.COUNTRIES,
                number,
                CountryField.codes(list.scope().besides()),
                apart);
    }

    /** Returns the Member States that are excepted and took no part. */
    private List<CountryCode> absent(CountryList list, LocalDate day) {
        return CountryField.codes(list.excluded()).stream()
                .filter(country -> roster.isStranger(country) && roster.isState(country, day))
                .toList();
    }

    /** Returns who remains of whom a list speaks, in EU protocol order; empty where they are not known by name. */
    List<CountryCode> rest(@Nullable ListBase base, List<CountryCode> excluded) {
        if (base != null && base.group() == ListBase.Group.COUNTRIES && base.number() != roster.stated()) {
            return List.of();
        }
        List<CountryCode> all =
                base == null || base.group() == ListBase.Group.COUNTRIES ? roster.everybody() : roster.members();
        long absent = excluded.stream().filter(roster::isStranger).count();
        boolean isWhole = base == null || all.size() + absent == base.number();
        List<CountryCode> rest = new ArrayList<>();
        if (isWhole && !all.isEmpty()) {
            all.stream().filter(country -> !excluded.contains(country)).forEach(rest::add);
            rest.addAll(base == null ? List.of() : base.besides());
        }
        return rest;
    }
}
