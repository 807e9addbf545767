package org.thbreport.register.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.thbreport.ingest.register.StandardCodes;
import org.thbreport.model.register.RegisterRole;
import org.thbreport.register.code.CodeTables;

/** What values of a register stand for, as relations whose rows stand in the text. */
record MapText(CodeTables codes) {
    private static final String LONG_AGO = "DATE '1900-01-01'";

    List<String> all() {
        List<String> maps = new ArrayList<>();
        List<String> areas = new ArrayList<>();
        codes.areas().forEach((raw, code) -> areas.add(SqlText.quote(raw) + ", " + SqlText.quote(code)));
        maps.add(SqlText.values("area_map(raw, code)", areas, "'', 'UNK'"));
        maps.add(numbers("status_map", RegisterRole.STATUS));
        maps.add(numbers("sex_map", RegisterRole.SEX));
        maps.add(numbers("outcome_map", RegisterRole.OUTCOME));
        maps.add(sets("org_map", "o", RegisterRole.ORGANISATION));
        maps.add(sets("form_map", "f", RegisterRole.FORMS));
        List<String> rows = new ArrayList<>();
        codes.citizenships()
                .rows()
                .forEach(row -> rows.add(SqlText.quote(row.area()) + ", " + SqlText.quote(row.raw()) + ", "
                        + row.number() + ", " + row.today() + ", DATE '" + row.from() + "', DATE '" + row.to() + "'"));
        maps.add(SqlText.values(
                "citizen_map(area, raw, no, today_no, valid_from, valid_to)",
                rows,
                "'', '', 0, 0, " + LONG_AGO + ", " + LONG_AGO));
        List<String> counted = new ArrayList<>(List.of("0, 'UNK', 'UNK'"));
        List<String> groups = codes.citizenships().groups();
        List<String> countries = codes.citizenships().codes();
        for (int i = 0; i < groups.size(); i++) {
            counted.add((i + 1) + ", " + SqlText.quote(countries.get(i)) + ", " + SqlText.quote(groups.get(i)));
        }
        maps.add(SqlText.values("citizen_no(no, code, grp)", counted, ""));
        List<String> today = new ArrayList<>(List.of("0, 'UNK'"));
        List<String> groupsOfToday = codes.citizenships().groupsOfToday();
        for (int i = 0; i < groupsOfToday.size(); i++) {
            today.add((i + 1) + ", " + SqlText.quote(groupsOfToday.get(i)));
        }
        maps.add(SqlText.values("today_no(no, grp)", today, ""));
        return maps;
    }

    private String numbers(String name, RegisterRole role) {
        SortedMap<String, Integer> known = new TreeMap<>(Map.of("", 0));
        known.putAll(codes.numbers().getOrDefault(role, new TreeMap<>()));
        List<String> rows = new ArrayList<>();
        known.forEach((raw, number) -> rows.add(SqlText.quote(raw) + ", " + number));
        return SqlText.values(name + "(raw, no)", rows, "");
    }

    private String sets(String name, String column, RegisterRole role) {
        List<String> list = StandardCodes.list(CodeTables.list(role));
        SortedMap<String, Set<String>> known = new TreeMap<>(Map.of("", Set.of()));
        known.putAll(codes.sets().getOrDefault(role, new TreeMap<>()));
        List<String> rows = new ArrayList<>();
        known.forEach((raw, set) -> rows.add(SqlText.quote(raw) + ", "
                + SqlText.numbered(list.size(), i -> set.contains(list.get(i - 1)) ? "1" : "0")));
        return SqlText.values(name + "(raw, " + SqlText.numbered(list.size(), i -> column + i) + ")", rows, "");
    }

    /** Days and ages as numbers: born on 29 February one is 18 on 1 March; a year alone leaves one at 18 years' difference open. */
    static String dated() {
        return "days AS (\n  SELECT c.*, " + day("c.event_date") + " AS day_no, " + day("c.birth_date")
                + " AS birth_no,\n         CAST(EXTRACT(YEAR FROM c.event_date) AS INTEGER) AS year_no,\n"
                + "         CAST(EXTRACT(YEAR FROM c.event_date) AS INTEGER) * 12"
                + " + CAST(EXTRACT(MONTH FROM c.event_date) AS INTEGER) - 1 AS month_no\n  FROM cases c\n),\n"
                + "dated AS (\n  SELECT d.*,\n         CASE WHEN d.birth_no IS NOT NULL THEN\n"
                + "                CASE WHEN d.birth_no > d.day_no THEN 0\n"
                + "                     WHEN d.day_no - d.birth_no < 180000 THEN 1 ELSE 2 END\n"
                + "              WHEN d.birth_year IS NOT NULL THEN\n"
                + "                CASE WHEN d.birth_year > d.year_no OR d.year_no - d.birth_year = 18 THEN 0\n"
                + "                     WHEN d.year_no - d.birth_year < 18 THEN 1 ELSE 2 END\n"
                + "              WHEN d.age_years IS NULL OR d.age_years < 0 THEN 0\n"
                + "              WHEN d.age_years < 18 THEN 1 ELSE 2 END AS age_no\n  FROM days d\n)";
    }

    private static String day(String column) {
        return "CAST(EXTRACT(YEAR FROM " + column + ") AS BIGINT) * 10000 + CAST(EXTRACT(MONTH FROM " + column
                + ") AS BIGINT) * 100 + CAST(EXTRACT(DAY FROM " + column + ") AS BIGINT)";
    }
}
