package org.thbreport.ingest.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thbreport.ingest.countries.CountryList;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.study.ListBase;
import org.thbreport.model.study.ListKind;
import org.thbreport.model.study.NamedCountries;

/** What a row of findings says of countries: its list, whether the list is complete, and the number that the source states. */
final class FindingList {

    /** Column that says whether the list is complete. */
    static final String KIND = "list";

    /** Column of the number that the source states. */
    static final String STATED = "stated";

    private static final List<String> KINDS = List.of("complete", "examples", "cut");

    private final CountryField countries;
    private final Roster roster;
    private final FindingBase bases;
    private final IssueLog log;

    /** Makes a reader. */
    FindingList(CountryField countries, Roster roster, IssueLog log) {
        this.countries = countries;
        this.roster = roster;
        this.bases = new FindingBase(roster, log);
        this.log = log;
    }

    /** Reads a row; its countries are held to memberships on a day. */
    ListReading read(CsvTable.Row row, LocalDate day) {
        CountryReading reading = countries.read(row.get("countries"), row.location("countries"));
        CountryList list = reading.list();
        new ListCheck(log).check(list, row);
        Integer stated = stated(row, list);
        ListBase base = bases.read(row, reading, day);
        boolean everybody = list.all() && list.listed().isEmpty() && reading.whole();
        List<CountryCode> excluded = new ArrayList<>(CountryField.codes(list.excluded()));
        if (base != null) {
            excluded.removeAll(base.apart());
        }
        boolean rest = everybody || !list.excluded().isEmpty();
        List<CountryCode> named = rest ? bases.rest(base, excluded) : CountryField.codes(list.countries());
        everybody |= rest && excluded.isEmpty() && base != null;
        ListKind kind = kind(row, list);
        if (kind.isOpen() && !list.excluded().isEmpty()) {
            log.error(
                    StudyRule.LIST_CONFLICT,
                    row.location("countries"),
                    "the list excludes countries and is said to be open",
                    "\"all except ...\" is complete: leave the column list empty");
        }
        boolean isNumber = list.listed().isEmpty() && (everybody || stated != null);
        NamedCountries found = new NamedCountries(
                roster.ordered(named),
                roster.ordered(excluded),
                kind,
                everybody && stated == null
                        ? Integer.valueOf(
                                base == null
                                        ? roster.stated()
                                        : base.number() + base.besides().size())
                        : stated,
                CountryField.remarks(list.listed()),
                base);
        checkNumber(row, found, isNumber);
        return new ListReading(found, reading.whole());
    }

    private ListKind kind(CsvTable.Row row, CountryList list) {
        String text = row.get(KIND);
        if (text.isEmpty()) {
            return list.examples() ? ListKind.EXAMPLES : ListKind.COMPLETE;
        }
        int place = KINDS.indexOf(text);
        if (place < 0) {
            log.error(
                    StudyRule.UNKNOWN_CODE,
                    row.location(KIND),
                    "unknown list " + Yaml.quote(text),
                    Nearest.hint(text, KINDS));
            return ListKind.COMPLETE;
        }
        if (row.get("countries").isEmpty()) {
            log.error(
                    StudyRule.LIST_CONFLICT,
                    row.location(KIND),
                    "the list is said to be " + text + " and there is none",
                    "countries, or nothing in the column list, was expected");
        }
        ListKind kind = ListKind.values()[place];
        if (kind == ListKind.COMPLETE && list.examples()) {
            log.error(
                    StudyRule.LIST_CONFLICT,
                    row.location(KIND),
                    "the list is said to be complete and speaks of examples",
                    "\"examples\", or a list without \"e.g.\", was expected");
        }
        return kind;
    }

    private @Nullable Integer stated(CsvTable.Row row, CountryList list) {
        boolean inList = list.stated() != null && !list.stated().ofExcluded();
        Integer inside = inList && list.stated() != null ? list.stated().value() : null;
        String text = row.get(STATED);
        if (text.isEmpty()) {
            return inside;
        }
        if (!text.matches("[1-9]\\d{0,2}")) {
            log.error(
                    StudyRule.WRONG_FORM,
                    row.location(STATED),
                    Yaml.quote(text) + " is no number of countries",
                    "a whole number such as 24 was expected");
            return inside;
        }
        int number = Integer.parseInt(text);
        if (inside != null && inside != number) {
            log.error(
                    StudyRule.LIST_CONFLICT,
                    row.location(STATED),
                    number + " countries are stated here and " + inside + " in the list",
                    "the number that the source states was expected, once");
        }
        return number;
    }

    private void checkNumber(CsvTable.Row row, NamedCountries found, boolean isNumber) {
        Integer stated = found.stated();
        int of = found.of(roster.stated());
        if (isNumber && stated != null && of > 0 && stated > of) {
            log.error(
                    StudyRule.LIST_CONFLICT,
                    row.location(row.get(STATED).isEmpty() ? "countries" : STATED),
                    stated + " countries are stated and "
                            + (found.base() == null ? of + " took part" : "the source speaks of " + of),
                    found.base() == null
                            ? "see participants: stated in study.yaml"
                            : "see the column " + FindingBase.OF + ", and participants in study.yaml");
        }
    }
}
