package org.thbreport.model.register;

import java.util.List;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.issue.Location;

/**
 * A yearly return that a study prepares.
 *
 * @param kind which one: {@code eu-19a} or {@code glotip}
 * @param registers ids of the registers that its tables are counted from, one for each population
 * @param periods the periods that are asked for
 * @param location where it stands in the study file
 */
public record ReturnRequest(String kind, List<String> registers, List<ReferencePeriod> periods, Location location) {
    /** Copies the lists. */
    public ReturnRequest {
        registers = List.copyOf(registers);
        periods = List.copyOf(periods);
    }
}
