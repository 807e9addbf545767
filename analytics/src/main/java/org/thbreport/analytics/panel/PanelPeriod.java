package org.thbreport.analytics.panel;

import java.util.List;
import org.thbreport.model.data.ReferencePeriod;

/**
 * The victims of an area, or a sum of areas, in a single or pooled period.
 *
 * @param area key of the area
 * @param period the period
 * @param victims the victims
 * @param present for a sum the keys of the areas in it; the area itself otherwise
 * @param absent for a sum the keys of the areas that have data in another period and none in this one
 * @param gaps single periods of a pooled one that have no data
 */
public record PanelPeriod(
        String area,
        ReferencePeriod period,
        VictimCounts victims,
        List<String> present,
        List<String> absent,
        List<ReferencePeriod> gaps) {

    /** Copies the lists. */
    public PanelPeriod {
        present = List.copyOf(present);
        absent = List.copyOf(absent);
        gaps = List.copyOf(gaps);
    }
}
