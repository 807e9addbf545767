package org.thbreport.register.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.thbreport.ingest.reference.EditDistance;
import org.thbreport.ingest.register.RegisterRule;
import org.thbreport.model.issue.Location;
import org.thbreport.model.register.CaseRegister;
import org.thbreport.model.register.RegisterRole;

/** Sees that a register has the columns that its roles name. */
public final class MissingColumns {
    private static final int SHOWN = 30;

    private MissingColumns() {}

    /** Returns all columns that the roles of a register name. */
    public static List<String> wanted(CaseRegister register) {
        List<String> wanted = new ArrayList<>(register.columns().flags().keySet());
        for (RegisterRole role : RegisterRole.values()) {
            wanted.addAll(register.columns().of(role));
        }
        return wanted;
    }

    /**
     * Requires the columns of all roles.
     *
     * @param there the columns that are there
     * @param place the file, or where the study names the columns
     * @throws CountFailure if one is missing
     */
    public static void require(CaseRegister register, Collection<String> there, Location place) throws CountFailure {
        for (String column : wanted(register)) {
            if (!there.contains(column)) {
                throw CountFailure.of(
                        RegisterRule.MISSING_COLUMN,
                        place,
                        "there is no column \"" + column + "\"",
                        nearest(column, there) + "the columns are "
                                + String.join(", ", there.stream().limit(SHOWN).toList()));
            }
        }
    }

    private static String nearest(String column, Collection<String> there) {
        int bound = column.length() / 3 + 1;
        String best = "";
        for (String candidate : there) {
            int distance =
                    EditDistance.below(bound, column.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (distance < bound) {
                bound = distance;
                best = candidate;
            }
        }
        return best.isEmpty() ? "" : "did you mean \"" + best + "\"? ";
    }
}
