package org.thbreport.analytics.panel;

import org.thbreport.model.data.ReferencePeriod;

/**
 * The name of one number in a panel.
 *
 * @param area key of the area, or of the sum
 * @param period single or pooled period
 * @param measure which number of the area and period
 * @param group code of the group where the number is that of one, else empty
 */
public record CellKey(String area, ReferencePeriod period, Measure measure, String group) {

    /** A number that a panel has of an area and period. */
    public enum Measure {
        /** Victims of one group of the file. */
        GROUP,
        /** Victims in the group of interest. */
        INTEREST,
        /** Victims whose group is known. */
        KNOWN,
        /** Victims whose group is not known. */
        UNKNOWN,
        /** All victims. */
        TOTAL,
        /** The share that the file itself gives. */
        SHARE
    }

    /** Names a number that is not that of one group. */
    public static CellKey of(PanelPeriod place, Measure measure) {
        return new CellKey(place.area(), place.period(), measure, "");
    }

    /** Names the number of one group. */
    public static CellKey ofGroup(PanelPeriod place, String group) {
        return new CellKey(place.area(), place.period(), Measure.GROUP, group);
    }
}
