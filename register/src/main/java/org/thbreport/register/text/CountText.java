package org.thbreport.register.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.thbreport.ingest.register.StandardCodes;
import org.thbreport.model.register.CaseRegister;
import org.thbreport.register.code.CodeTables;

/**
 * The statement that counts a register: one value for each person and period, then the margins that are asked for. It uses nothing
 * but what all engines have in common, and no order of rows, so that the same text gives the same counts everywhere.
 */
public final class CountText {
    /** Numbers of forms and of organisations, as the answer has them. */
    public static final int FORMS = StandardCodes.list("form").size();

    /** Number of organisations. */
    public static final int ORGANISATIONS = StandardCodes.list("organisation").size();

    private static final int SHORT = 10;
    private static final int LONG = 100_000;

    private final CaseRegister register;
    private final CodeTables codes;
    private final CountPlan plan;
    private final ValueChoice choice;

    /** Makes the text of a register whose codes are known. */
    public CountText(CaseRegister register, CodeTables codes) {
        this.register = register;
        this.codes = codes;
        this.plan = new CountPlan(register.breakdowns());
        this.choice = new ValueChoice(register.rules());
    }

    /**
     * Returns the statement. Its columns: period, area, status, number of the set of {@link CountPlan}; the properties of the plan;
     * persons, records, contradictions of sex and of citizenship; of organisations those without, with several, each, and each alone;
     * the same of forms.
     *
     * @param cases what {@code cases} is on this engine
     */
    public String text(String cases) {
        List<String> parts = new ArrayList<>();
        parts.add("cases AS (\n" + cases + "\n)");
        parts.add(periods());
        parts.addAll(new MapText(codes).all());
        parts.add(MapText.dated());
        parts.add(counted());
        if (register.rules().onceEver()) {
            parts.add("first_day AS (\n  SELECT area, person, MIN(day_no) AS day_no\n  FROM counted\n"
                    + "  GROUP BY area, person\n)");
        }
        parts.add(registration());
        parts.addAll(List.of(person(), profile(), margins()));
        return "WITH " + String.join(",\n", parts) + "\n" + answer();
    }

    private String periods() {
        List<String> rows = new ArrayList<>();
        PeriodMonths.of(register.periods())
                .forEach((period, months) -> months.forEach(month -> rows.add(SqlText.quote(period) + ", " + month)));
        return SqlText.values("period_map(period, month_no)", rows, "'', 0");
    }

    private String counted() {
        String person = register.rules().kind().countsRows()
                ? "'case:' || c.case_id"
                : "CASE WHEN c.person_id IS NULL THEN 'case:' || c.case_id ELSE 'person:' || c.person_id END";
        return "counted AS (\n  SELECT a.code AS area, " + person + " AS person, c.month_no, c.day_no,\n"
                + "         s.no AS status_no, COALESCE(x.no, 0) AS sex_no, COALESCE(u.no, 0) AS outcome_no,\n"
                + "         COALESCE(z.no, 0) AS citizen_no, COALESCE(z.today_no, 0) AS today_no, c.age_no,\n         "
                + SqlText.numbered(ORGANISATIONS, i -> "o.o" + i) + ",\n         "
                + SqlText.numbered(FORMS, i -> "f.f" + i)
                + "\n  FROM dated c\n  JOIN area_map a ON a.raw = c.area_raw\n"
                + "  JOIN status_map s ON s.raw = c.status_raw AND s.no >= 0\n"
                + "  JOIN org_map o ON o.raw = c.org_raw\n  JOIN form_map f ON f.raw = c.form_raw\n"
                + "  LEFT JOIN sex_map x ON x.raw = c.sex_raw\n  LEFT JOIN outcome_map u ON u.raw = c.outcome_raw\n"
                + "  LEFT JOIN citizen_map z ON z.area = a.code AND z.raw = c.citizen_raw\n"
                + "   AND c.event_date >= z.valid_from AND c.event_date < z.valid_to\n)";
    }

    private String registration() {
        String once = register.rules().onceEver()
                ? "\n  JOIN first_day d ON d.area = r.area AND d.person = r.person AND d.day_no = r.day_no"
                : "";
        return "registration AS (\n  SELECT p.period, r.*\n  FROM counted r\n  JOIN period_map p ON p.month_no = r.month_no"
                + once + "\n)";
    }

    private String person() {
        return "person AS (\n  SELECT period, area, person, COUNT(*) AS records, MAX(status_no) AS status_no,\n         "
                + choice.key("sex", "sex_no", SHORT, true) + ",\n         "
                + choice.key("outcome", "outcome_no", SHORT, true) + ",\n         "
                + choice.key("age", "age_no", SHORT, false) + ",\n         "
                + choice.key("citizenship", "citizen_no", LONG, true) + ",\n         "
                + choice.key("citizenship", "today_no", LONG, true) + ",\n         "
                + ValueChoice.conflict("sex_no") + ",\n         " + ValueChoice.conflict("citizen_no") + ",\n         "
                + SqlText.numbered(ORGANISATIONS, i -> "MAX(o" + i + ") AS o" + i) + ",\n         "
                + SqlText.numbered(FORMS, i -> "MAX(f" + i + ") AS f" + i)
                + "\n  FROM registration\n  GROUP BY period, area, person\n)";
    }

    private String profile() {
        return "profile AS (\n  SELECT q.period, q.area, q.status_no, q.records, q.sex_conflict, q.citizen_conflict,\n         "
                + choice.number("sex", "sex_no", SHORT, true) + " AS sex_no, "
                + choice.number("outcome", "outcome_no", SHORT, true) + " AS outcome_no,\n         "
                + choice.number("age", "age_no", SHORT, false)
                + " AS age_no, n.code, n.grp, t.grp AS today_grp,\n         "
                + SqlText.numbered(ORGANISATIONS, i -> "q.o" + i) + ",\n         "
                + SqlText.numbered(FORMS, i -> "q.f" + i) + ",\n         "
                + SqlText.sum(ORGANISATIONS, i -> "q.o" + i) + " AS orgs,\n         "
                + SqlText.sum(FORMS, i -> "q.f" + i) + " AS forms\n  FROM person q\n  JOIN citizen_no n ON n.no = "
                + choice.number("citizenship", "citizen_no", LONG, true) + "\n  JOIN today_no t ON t.no = "
                + choice.number("citizenship", "today_no", LONG, true) + "\n)";
    }

    private String margins() {
        List<String> columns = plan.properties().stream().map(CountPlan::column).toList();
        StringBuilder set = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            set.append(i == 0 ? "" : " + ")
                    .append("(1 - GROUPING(")
                    .append(columns.get(i))
                    .append("))");
            set.append(i == 0 ? "" : " * " + (1 << i));
        }
        String sets = plan.sets().stream()
                .map(group -> "(" + String.join(", ", grouped(group)) + ")")
                .collect(Collectors.joining(", "));
        return "margins AS (\n  SELECT period, area, status_no, " + (set.isEmpty() ? "0" : set) + " AS set_no, "
                + columns.stream().map(column -> column + ", ").collect(Collectors.joining())
                + "\n         COUNT(*) AS persons, SUM(records) AS records, SUM(sex_conflict) AS sex_conflict,"
                + " SUM(citizen_conflict) AS citizen_conflict,\n         "
                + measures("orgs", "o", ORGANISATIONS) + ",\n         " + measures("forms", "f", FORMS)
                + "\n  FROM profile\n  GROUP BY GROUPING SETS (" + sets + ")\n)";
    }

    private List<String> grouped(Set<String> properties) {
        List<String> columns = new ArrayList<>(List.of("period", "area", "status_no"));
        plan.properties().stream()
                .filter(properties::contains)
                .map(CountPlan::column)
                .forEach(columns::add);
        return columns;
    }

    private static String measures(String all, String each, int count) {
        return "SUM(CASE WHEN " + all + " = 0 THEN 1 ELSE 0 END) AS " + each + "_none, SUM(CASE WHEN " + all
                + " > 1 THEN 1 ELSE 0 END) AS " + each + "_several,\n         "
                + SqlText.numbered(count, i -> "SUM(" + each + i + ") AS " + each + i) + ",\n         "
                + SqlText.numbered(
                        count,
                        i -> "SUM(CASE WHEN " + all + " = 1 THEN " + each + i + " ELSE 0 END) AS only_" + each + i);
    }

    private String answer() {
        List<String> columns = plan.properties().stream().map(CountPlan::column).toList();
        return "SELECT period, area, status_no, set_no, "
                + columns.stream().map(column -> column + ", ").collect(Collectors.joining())
                + "\n       persons, records, sex_conflict, citizen_conflict,\n       "
                + asked("o", ORGANISATIONS, plan.setsOf("organisation", "organisation-exclusive")) + ",\n       "
                + asked("f", FORMS, plan.setsOf("form", "form-exclusive", "form-eu"))
                + "\nFROM margins\n";
    }

    /** Measures leave the engine only in the sets that they are asked for. */
    private String asked(String each, int count, Set<Set<String>> sets) {
        List<String> columns = new ArrayList<>(List.of(each + "_none", each + "_several"));
        columns.addAll(SqlText.list(count, i -> each + i));
        columns.addAll(SqlText.list(count, i -> "only_" + each + i));
        String numbers =
                sets.stream().map(plan::number).sorted().map(String::valueOf).collect(Collectors.joining(", "));
        return columns.stream()
                .map(column -> sets.isEmpty()
                        ? "0 AS " + column
                        : "CASE WHEN set_no IN (" + numbers + ") THEN " + column + " ELSE 0 END AS " + column)
                .collect(Collectors.joining(", "));
    }
}
