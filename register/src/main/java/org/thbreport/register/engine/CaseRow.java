package org.thbreport.register.engine;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of a register while it is read. Never shown, logged or kept.
 *
 * @param key key of the row, empty for none
 * @param person pseudonym, empty for none
 * @param day day of registration
 * @param area the value as it stands in the column, empty for none; so are the other texts
 * @param citizenship values of all columns with the separator between them
 * @param sex value
 * @param birth day of birth, or null
 * @param birthYear year of birth where nothing more is known, or null
 * @param age age in years, or null
 * @param organisation value
 * @param status value
 * @param outcome value
 * @param forms value, or the values of all flags with semicolons between them
 */
public record CaseRow(
        String key,
        String person,
        @Nullable LocalDate day,
        String area,
        String citizenship,
        String sex,
        @Nullable LocalDate birth,
        @Nullable Integer birthYear,
        @Nullable Integer age,
        String organisation,
        String status,
        String outcome,
        String forms) {

    /** Says nothing of the row: whoever prints one by mistake prints no person. */
    @Override
    public String toString() {
        return "a row of a register";
    }
}
