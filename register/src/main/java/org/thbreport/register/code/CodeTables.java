package org.thbreport.register.code;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.thbreport.model.register.RegisterRole;

/**
 * What the values of a register stand for.
 *
 * @param areas code of each value of the area
 * @param numbers for roles with one value: the place of each value in its list of standard codes, from 1; 0 for the unknown, -1 for
 *     who is no victim
 * @param sets for roles with several values: the standard codes of each value
 * @param citizenships what values of citizenships stand for
 * @param unmapped rows with a code that nothing says the meaning of
 */
public record CodeTables(
        SortedMap<String, String> areas,
        Map<RegisterRole, SortedMap<String, Integer>> numbers,
        Map<RegisterRole, SortedMap<String, Set<String>>> sets,
        CitizenshipTable citizenships,
        long unmapped) {

    /** Returns the list of standard codes of a role, as it is called. */
    public static String list(RegisterRole role) {
        return role == RegisterRole.FORMS ? "form" : role.key();
    }

    /** Returns the roles of which a row has one value. */
    public static List<RegisterRole> single() {
        return List.of(RegisterRole.SEX, RegisterRole.STATUS, RegisterRole.OUTCOME);
    }

    /** Returns the roles of which a row may have several values. */
    public static List<RegisterRole> several() {
        return List.of(RegisterRole.ORGANISATION, RegisterRole.FORMS);
    }
}
