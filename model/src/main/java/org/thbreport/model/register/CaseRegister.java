package org.thbreport.model.register;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thbreport.model.issue.Location;

/**
 * A case register as a study describes it: where its rows lie, what they mean, and what of them is counted.
 *
 * @param id id in the study; also the name of what disclosure control protects as one
 * @param source id of the source in the study
 * @param scope who is counted, by language tag
 * @param connection where the rows lie
 * @param zone time zone in which a moment is a day of registration, or null where only days occur
 * @param columns what its columns hold
 * @param codes paths of the files that map own codes to standard codes, relative to the study folder, by role
 * @param rules how it is counted
 * @param periods for which periods
 * @param breakdowns by what
 * @param vintages folder of the counts, relative to the study folder
 * @param places where the parts stand in the study file, by key
 */
public record CaseRegister(
        String id,
        String source,
        Map<String, String> scope,
        RegisterConnection connection,
        @Nullable ZoneId zone,
        RegisterColumns columns,
        Map<RegisterRole, String> codes,
        RegisterRules rules,
        RegisterPeriods periods,
        List<RegisterBreakdown> breakdowns,
        String vintages,
        Map<String, Location> places) {

    /** Copies the lists. */
    public CaseRegister {
        scope = Map.copyOf(scope);
        codes = Map.copyOf(codes);
        breakdowns = List.copyOf(breakdowns);
        places = Map.copyOf(places);
    }

    /** Returns where a part stands in the study file, or the register where that is not known. */
    public Location place(String part) {
        return places.getOrDefault(part, places.getOrDefault("id", Location.of("study.yaml")));
    }

    /** Returns the folder of its counts, relative to the study folder. */
    public String folder() {
        return vintages + "/" + id;
    }
}
