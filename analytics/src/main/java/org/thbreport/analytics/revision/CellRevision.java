package org.thbreport.analytics.revision;

import org.jspecify.annotations.Nullable;
import org.thbreport.model.data.ObservationStatus;
import org.thbreport.model.data.ObservationValue;
import org.thbreport.model.data.ReferencePeriod;

/**
 * A cell that a study uses and that differs between two vintages.
 *
 * @param area code of the area as the file has it
 * @param areaLabel label of the area, the code where the file has none
 * @param period the period
 * @param group code of the group as the file has it
 * @param groupLabel label of the group, the code where the file has none
 * @param unit unit: {@code NR}, {@code PC}, or a code as the file has it
 * @param kind what happened
 * @param oldValue value in the earlier vintage, or null if the cell was not there
 * @param newValue value in the vintage that is used, or null if the cell is not there
 * @param oldStatus flags in the earlier vintage
 * @param newStatus flags in the vintage that is used
 */
public record CellRevision(
        String area,
        String areaLabel,
        ReferencePeriod period,
        String group,
        String groupLabel,
        String unit,
        RevisionKind kind,
        @Nullable ObservationValue oldValue,
        @Nullable ObservationValue newValue,
        ObservationStatus oldStatus,
        ObservationStatus newStatus) {}
