package org.thbreport.model.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a register hold what.
 *
 * @param columns names of the columns of each role
 * @param separators what stands between several codes in one column, by role
 * @param flags columns that say yes or no to one form of exploitation, with its standard code; empty where forms stand as codes
 * @param area code of the country that registers, where it is the same for all rows; else null
 * @param organisationIsFile whether the name of a file is the organisation that registers
 */
public record RegisterColumns(
        Map<RegisterRole, List<String>> columns,
        Map<RegisterRole, String> separators,
        Map<String, String> flags,
        @Nullable String area,
        boolean organisationIsFile) {

    /** Copies the maps; the order of flags stays. */
    public RegisterColumns {
        columns = Map.copyOf(columns);
        separators = Map.copyOf(separators);
        flags = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(flags));
    }

    /** Returns whether the register has a role. */
    public boolean has(RegisterRole role) {
        return columns.containsKey(role)
                || role == RegisterRole.AREA && area != null
                || role == RegisterRole.FORMS && !flags.isEmpty()
                || role == RegisterRole.ORGANISATION && organisationIsFile
                || role == RegisterRole.BIRTH && columns.containsKey(RegisterRole.AGE);
    }

    /** Returns the names of the columns of a role; none where it has none. */
    public List<String> of(RegisterRole role) {
        return columns.getOrDefault(role, List.of());
    }

    /** Returns what stands between several codes of a role in one column; codes of single ones have none. */
    public String separator(RegisterRole role) {
        return separators.getOrDefault(role, ";");
    }
}
