package org.thbreport.ingest.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thbreport.ingest.countries.CountryList;
import org.thbreport.ingest.countries.CountryListReader;
import org.thbreport.ingest.countries.DoubtKind;
import org.thbreport.ingest.countries.ListDoubt;
import org.thbreport.ingest.countries.ListedCountry;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.issue.Location;

/** Reads a field of a study that lists countries, and notes each thing in it that cannot be taken, once and at its place. */
final class CountryField {

    private final CountryListReader reader;
    private final IssueLog log;

    /** Makes a reader of fields. */
    CountryField(CountryListReader reader, IssueLog log) {
        this.reader = reader;
        this.log = log;
    }

    /**
     * Reads a field.
     *
     * @param start where the text begins
     */
    CountryReading read(String text, Location start) {
        CountryList list = reader.readField(text);
        boolean whole = true;
        int outside = -1;
        for (ListDoubt doubt : list.doubts()) {
            boolean follows = outside >= 0 && doubt.start() <= outside + 1;
            whole &= !follows && take(doubt, text, start);
            outside = doubt.kind() == DoubtKind.OUTSIDE ? doubt.end() : -1;
        }
        Map<CountryCode, Location> places = new LinkedHashMap<>();
        for (ListedCountry listed : list.listed()) {
            boolean known = list.doubts().stream()
                    .noneMatch(doubt -> doubt.kind() == DoubtKind.OUTSIDE && doubt.start() == listed.start());
            if (known) {
                places.put(listed.country(), place(text, listed.start(), start));
            }
        }
        for (ListedCountry beside : list.scope().besides()) {
            places.put(beside.country(), place(text, beside.start(), start));
        }
        return new CountryReading(list, places, whole);
    }

    /** Returns whether the list holds all the same. */
    private boolean take(ListDoubt doubt, String text, Location start) {
        Location place = place(text, doubt.start(), start);
        String words = Yaml.quote(doubt.text());
        switch (doubt.kind()) {
            case MIXED, COUNT, MEANING, PLANNED -> {
                return true;
            }
            case REPEATED -> {
                log.error(
                        StudyRule.DUPLICATE,
                        place,
                        doubt.nearest() + " stands in this list twice",
                        "each country once was expected");
                return true;
            }
            case EMPTY ->
                log.error(
                        StudyRule.COUNTRY_LIST,
                        place,
                        "a country is missing in " + Yaml.quote(text),
                        "one comma between two countries was expected");
            case TWO_CODES ->
                log.error(
                        StudyRule.COUNTRY_LIST,
                        place,
                        words + " names two countries",
                        "the code in brackets is that of the name before it");
            case REGION ->
                log.error(
                        StudyRule.NO_COUNTRY,
                        place,
                        words + " is a part of " + doubt.nearest(),
                        "to count " + doubt.nearest() + ", write \"" + doubt.nearest() + " (" + doubt.text() + ")\"");
            case GROUP ->
                log.error(
                        StudyRule.NO_COUNTRY,
                        place,
                        words + " is a group of countries",
                        "the countries of the group were expected, one by one");
            case NEGATED -> {
                if (doubt.nearest() != null) {
                    return true;
                }
                log.error(
                        StudyRule.LIST_DENIES,
                        place,
                        words + " lists countries that do not",
                        "the countries alone, in a row of their own with \"no\" in the column answer, were expected");
            }
            case OUTSIDE ->
                log.error(
                        StudyRule.UNKNOWN_COUNTRY,
                        place,
                        words + " is no country of the program's list",
                        "Member States of the EU, EMN Observer Countries and their neighbours are on it");
            case DAMAGED, UNKNOWN -> unknown(doubt, place);
        }
        return false;
    }

    private void unknown(ListDoubt doubt, Location place) {
        String words = Yaml.quote(doubt.text());
        CountryCode nearest = doubt.nearest();
        if (nearest != null) {
            boolean isCode = nearest.code().equals(doubt.nearestName());
            log.error(
                    StudyRule.COUNTRY_LIST,
                    place,
                    words + (isCode ? " is no country code" : " is no country"),
                    "did you mean \"" + doubt.nearestName() + "\"" + (isCode ? "" : " (" + nearest + ")") + "?");
        } else if (doubt.text().matches("[A-Z]{2}")) {
            log.error(
                    StudyRule.UNKNOWN_COUNTRY,
                    place,
                    "unknown country " + words,
                    "a code that EU documents use was expected");
        } else {
            log.error(
                    StudyRule.COUNTRY_LIST,
                    place,
                    words + " is no country",
                    "codes or names as in \"BE, Denmark and GE\" were expected");
        }
    }

    /** Returns where a character of a field stands. */
    static Location place(String text, int offset, Location start) {
        int line = start.line();
        int column = start.column() + offset;
        for (int i = 0; i < offset; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                column = offset - i;
            }
        }
        return new Location(start.file(), line, column);
    }

    /** Returns what is said of single countries. */
    static Map<CountryCode, String> remarks(List<ListedCountry> listed) {
        Map<CountryCode, String> remarks = new LinkedHashMap<>();
        listed.stream().filter(ListedCountry::hasRemark).forEach(one -> remarks.put(one.country(), one.remark()));
        return remarks;
    }

    /** Returns the codes of a list. */
    static List<CountryCode> codes(List<ListedCountry> listed) {
        List<CountryCode> codes = new ArrayList<>();
        listed.forEach(one -> codes.add(one.country()));
        return codes;
    }
}
