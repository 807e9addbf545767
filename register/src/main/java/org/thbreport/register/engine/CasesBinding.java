package org.thbreport.register.engine;

import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.thbreport.model.register.CaseRegister;
import org.thbreport.model.register.RegisterColumns;
import org.thbreport.model.register.RegisterRole;

/**
 * The relation {@code cases} over a table or query of a database. Columns of days may be of type date or timestamp, with zone or
 * without, or texts of ISO 8601; a text that is no day gives none.
 *
 * @param register the register
 * @param types the type of each column, by its name, as of {@link Types}
 * @param dialect how the database writes what engines write differently
 */
record CasesBinding(CaseRegister register, Map<String, Integer> types, SqlDialect dialect) {
    private static final String DAY = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
    private static final String TIME = "[T ]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?";
    private static final String OFFSET = "(Z|[+-][0-9]{2}(:?[0-9]{2})?)";

    /** Returns the text. */
    String cases() {
        RegisterColumns columns = register.columns();
        String from = RelationColumns.from(register);
        String area = columns.area() == null ? code(RegisterRole.AREA) : quote(columns.area());
        return "  SELECT " + key(RegisterRole.CASE) + " AS case_id,\n         " + key(RegisterRole.PERSON)
                + " AS person_id,\n         "
                + day(columns.of(RegisterRole.DATE).get(0)) + " AS event_date,\n         "
                + area + " AS area_raw,\n         " + joined(RegisterRole.CITIZENSHIP) + " AS citizen_raw,\n         "
                + code(RegisterRole.SEX) + " AS sex_raw,\n         " + birth() + " AS birth_date,\n         "
                + year() + " AS birth_year,\n         " + age() + " AS age_years,\n         "
                + joined(RegisterRole.ORGANISATION) + " AS org_raw,\n         "
                + code(RegisterRole.STATUS) + " AS status_raw,\n         "
                + code(RegisterRole.OUTCOME) + " AS outcome_raw,\n         " + forms() + " AS form_raw\n  FROM " + from
                + " AS thb_rows" + dialect.end();
    }

    private String name(String column) {
        return "thb_rows." + dialect.name(column);
    }

    private static String quote(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private String text(String column) {
        return "COALESCE(CAST(" + name(column) + " AS " + dialect.text() + "), '')";
    }

    private String trimmed(String column) {
        return "TRIM(BOTH ' ' FROM " + text(column) + ")";
    }

    private String key(RegisterRole role) {
        List<String> columns = register.columns().of(role);
        return columns.isEmpty()
                ? "CAST(NULL AS " + dialect.text() + ")"
                : "NULLIF(" + trimmed(columns.get(0)) + ", '')";
    }

    private String code(RegisterRole role) {
        List<String> columns = register.columns().of(role);
        return columns.isEmpty() ? "''" : text(columns.get(0));
    }

    private String joined(RegisterRole role) {
        List<String> columns = register.columns().of(role);
        return columns.isEmpty()
                ? "''"
                : columns.stream()
                        .map(this::text)
                        .collect(Collectors.joining(
                                " || " + quote(register.columns().separator(role)) + " || "));
    }

    private String forms() {
        List<String> flags = new ArrayList<>(register.columns().flags().keySet());
        return flags.isEmpty()
                ? joined(RegisterRole.FORMS)
                : flags.stream().map(this::text).collect(Collectors.joining(" || ';' || "));
    }

    private int type(String column) {
        return types.getOrDefault(column, Types.VARCHAR);
    }

    private boolean isText(String column) {
        return switch (type(column)) {
            case Types.VARCHAR, Types.CHAR, Types.LONGVARCHAR, Types.OTHER -> true;
            default -> false;
        };
    }

    private boolean isDay(String column) {
        return switch (type(column)) {
            case Types.DATE, Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> true;
            default -> false;
        };
    }

    private String day(String column) {
        if (!isText(column)) {
            return dialect.day(name(column), type(column) == Types.TIMESTAMP_WITH_TIMEZONE, register.zone());
        }
        String text = trimmed(column);
        String moment = dialect.moment(text, dialect.matches(text, DAY + TIME + OFFSET), register.zone());
        return "CASE WHEN " + isDate(text) + " THEN " + moment + " END";
    }

    private String isDate(String text) {
        String year = "CAST(SUBSTRING(" + text + " FROM 1 FOR 4) AS INTEGER)";
        String month = "SUBSTRING(" + text + " FROM 6 FOR 2)";
        String day = "SUBSTRING(" + text + " FROM 9 FOR 2)";
        String leap = "(MOD(" + year + ", 4) = 0 AND MOD(" + year + ", 100) <> 0 OR MOD(" + year + ", 400) = 0)";
        // A CASE within a CASE: the inner one counts days only where the form is right.
        return "CASE WHEN " + dialect.matches(text, DAY + "(" + TIME + OFFSET + "?)?") + "\n"
                + "           THEN " + day + " <= CASE WHEN " + month + " IN ('04', '06', '09', '11') THEN '30' WHEN "
                + month + " <> '02' THEN '31' WHEN " + leap + " THEN '29' ELSE '28' END ELSE FALSE END";
    }

    private String birth() {
        List<String> columns = register.columns().of(RegisterRole.BIRTH);
        return columns.isEmpty() || !isDay(columns.get(0)) && !isText(columns.get(0))
                ? "CAST(NULL AS DATE)"
                : day(columns.get(0));
    }

    private String year() {
        List<String> columns = register.columns().of(RegisterRole.BIRTH);
        if (columns.isEmpty() || isDay(columns.get(0))) {
            return "CAST(NULL AS INTEGER)";
        }
        String text = trimmed(columns.get(0));
        return isText(columns.get(0))
                ? "CASE WHEN " + dialect.matches(text, "[0-9]{4}") + " THEN CAST(" + text + " AS INTEGER) END"
                : dialect.whole(name(columns.get(0)));
    }

    private String age() {
        List<String> columns = register.columns().of(RegisterRole.AGE);
        if (columns.isEmpty()) {
            return "CAST(NULL AS INTEGER)";
        }
        String text = trimmed(columns.get(0));
        return isText(columns.get(0))
                ? "CASE WHEN " + dialect.matches(text, "[0-9]{1,3}") + " THEN CAST(" + text + " AS INTEGER) END"
                : dialect.whole(name(columns.get(0)));
    }
}
