package org.thbreport.register.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thbreport.model.register.CaseRegister;
import org.thbreport.register.code.CodeTables;

/** The statement that counts what of a register is not as it should be: numbers of rows alone, never which. */
public final class CheckText {
    private static final int EARLY = 1990;

    private CheckText() {}

    /**
     * Returns the statement; its one row has the numbers of {@link RowFacts} in their order.
     *
     * @param cases what {@code cases} is on this engine
     * @param extracted the day after which no registration can be
     */
    public static String of(CaseRegister register, CodeTables codes, String cases, LocalDate extracted) {
        List<String> parts = new ArrayList<>();
        parts.add("cases AS (\n" + cases + "\n)");
        parts.add(SqlText.values(
                "month_map(month_no)",
                PeriodMonths.all(register.periods()).stream()
                        .map(String::valueOf)
                        .toList(),
                "0"));
        parts.addAll(new MapText(codes).all());
        parts.add(MapText.dated());
        String last = extracted.toString().replace("-", "");
        parts.add("facts AS (\n  SELECT c.*,\n"
                + flag("c.event_date IS NULL", "undated")
                + flag("c.event_date IS NOT NULL AND c.person_id IS NULL", "nameless")
                + flag("c.event_date IS NOT NULL AND c.person_id IS NULL AND c.case_id IS NULL", "keyless")
                + flag("c.event_date IS NOT NULL AND s.no < 0", "no_victim")
                + flag("c.event_date IS NOT NULL AND s.no >= 0 AND m.month_no IS NULL", "outside")
                + flag("c.event_date IS NOT NULL AND s.no >= 0 AND m.month_no IS NOT NULL", "kept")
                + flag("c.day_no > " + last, "future")
                + flag("c.year_no < " + EARLY, "early")
                + flag("c.birth_no > c.day_no OR c.birth_year > c.year_no OR c.age_years < 0", "born_later")
                + flag(
                        "c.event_date IS NOT NULL AND (a.raw IS NULL OR s.raw IS NULL OR x.raw IS NULL"
                                + " OR u.raw IS NULL OR o.raw IS NULL OR f.raw IS NULL)",
                        "unseen")
                + "         0 AS zero\n  FROM dated c\n  LEFT JOIN month_map m ON m.month_no = c.month_no\n"
                + "  LEFT JOIN area_map a ON a.raw = c.area_raw\n  LEFT JOIN status_map s ON s.raw = c.status_raw\n"
                + "  LEFT JOIN sex_map x ON x.raw = c.sex_raw\n  LEFT JOIN outcome_map u ON u.raw = c.outcome_raw\n"
                + "  LEFT JOIN org_map o ON o.raw = c.org_raw\n  LEFT JOIN form_map f ON f.raw = c.form_raw\n)");
        parts.add("repeated AS (\n  SELECT case_id, COUNT(*) - 1 AS more,\n         CASE WHEN " + differs()
                + " THEN 1 ELSE 0 END AS differs\n  FROM facts\n  WHERE kept = 1 AND case_id IS NOT NULL\n"
                + "  GROUP BY case_id\n  HAVING COUNT(*) > 1\n)");
        String sums = Stream.of(
                        "undated",
                        "nameless",
                        "keyless",
                        "no_victim",
                        "outside",
                        "kept",
                        "future",
                        "early",
                        "born_later",
                        "unseen")
                .map(name -> "COALESCE(SUM(" + name + "), 0) AS " + name)
                .collect(Collectors.joining(", "));
        return "WITH " + String.join(",\n", parts) + "\nSELECT t.*, r.*\nFROM (SELECT COUNT(*) AS all_rows, " + sums
                + " FROM facts) t\nCROSS JOIN (SELECT COALESCE(SUM(more), 0) AS more,"
                + " COALESCE(SUM(more * differs), 0) AS differing FROM repeated) r\n";
    }

    private static String flag(String condition, String name) {
        return "         CASE WHEN " + condition + " THEN 1 ELSE 0 END AS " + name + ",\n";
    }

    private static String differs() {
        return Stream.of(
                        "COALESCE(person_id, '')",
                        "day_no",
                        "area_raw",
                        "citizen_raw",
                        "sex_raw",
                        "COALESCE(birth_no, 0)",
                        "COALESCE(birth_year, 0)",
                        "COALESCE(age_years, -1)",
                        "org_raw",
                        "status_raw",
                        "outcome_raw",
                        "form_raw")
                .map(column -> "MIN(" + column + ") <> MAX(" + column + ")")
                .collect(Collectors.joining(" OR "));
    }
}
