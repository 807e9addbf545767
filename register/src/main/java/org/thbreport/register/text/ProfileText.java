package org.thbreport.register.text;

import java.util.List;
import java.util.Optional;
import org.thbreport.model.register.RegisterRole;
import org.thbreport.register.code.RawValues;

/** The statements that list the values of the columns of codes. Keys, persons, days and births are never listed. */
public final class ProfileText {
    private ProfileText() {}

    /** Returns the column of {@code cases} that holds a role's codes. */
    static Optional<String> column(RegisterRole role) {
        return switch (role) {
            case AREA -> Optional.of("area_raw");
            case CITIZENSHIP -> Optional.of("citizen_raw");
            case SEX -> Optional.of("sex_raw");
            case ORGANISATION -> Optional.of("org_raw");
            case STATUS -> Optional.of("status_raw");
            case OUTCOME -> Optional.of("outcome_raw");
            case FORMS -> Optional.of("form_raw");
            case CASE, PERSON, DATE, BIRTH, AGE -> Optional.empty();
        };
    }

    /** Returns the roles that are listed, one after another. */
    public static List<RegisterRole> roles() {
        return List.of(
                RegisterRole.AREA,
                RegisterRole.SEX,
                RegisterRole.STATUS,
                RegisterRole.OUTCOME,
                RegisterRole.ORGANISATION,
                RegisterRole.FORMS,
                RegisterRole.CITIZENSHIP);
    }

    /**
     * Returns the statement that lists the values of a role with their rows; of citizenships beside the area.
     *
     * @param cases what {@code cases} is on this engine
     */
    public static String of(RegisterRole role, String cases) {
        String columns = (role == RegisterRole.CITIZENSHIP ? "area_raw, " : "")
                + column(role).orElseThrow();
        return "WITH cases AS (\n" + cases + "\n)\nSELECT " + columns + ", COUNT(*)\nFROM cases\nWHERE "
                + CaseColumns.DAY + " IS NOT NULL\nGROUP BY " + columns + "\nLIMIT " + (RawValues.MOST + 1);
    }
}
