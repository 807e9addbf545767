package org.thbreport.analytics.panel;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.revision.RevisionKind;
import org.thbreport.model.data.ObservationStatus;
import org.thbreport.model.data.ObservationValue;

/**
 * One cell that differs between two vintages.
 *
 * @param kind what happened
 * @param cell code of the cell in each dimension, in the newer vintage's order
 * @param oldValue value in the older vintage, or null if the cell was not there
 * @param newValue value in the newer vintage, or null if the cell is not there
 * @param oldStatus flags in the older vintage
 * @param newStatus flags in the newer vintage
 */
public record Revision(
        RevisionKind kind,
        Map<String, String> cell,
        @Nullable ObservationValue oldValue,
        @Nullable ObservationValue newValue,
        ObservationStatus oldStatus,
        ObservationStatus newStatus) {}
