package org.thbreport.batch.result;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.StatisticsRevisions;
import org.thbreport.analytics.figure.FigureId;
import org.thbreport.analytics.revision.CellRevision;
import org.thbreport.batch.json.ShortestNumber;
import org.thbreport.model.data.ObservationValue;

/** What publishers changed between two vintages, as a tidy table. */
final class RevisionsTable {
    /** Reason of a value that is not there because the vintage has no such cell. */
    private static final String NOT_IN_VINTAGE = "not-in-vintage";

    private RevisionsTable() {}

    /** Returns the cells of all files as rows. */
    static TidyTable of(List<StatisticsRevisions> files) {
        TidyTable table = new TidyTable(
                "dataset",
                "area",
                "period",
                "group",
                "unit",
                "kind",
                "oldValue",
                "oldReason",
                "newValue",
                "newReason",
                "oldFlag",
                "newFlag",
                "oldVintage",
                "newVintage",
                "figure");
        for (StatisticsRevisions file : files) {
            for (CellRevision cell : file.cells()) {
                table.row(
                        file.before().reference().dataset(),
                        cell.area(),
                        cell.period(),
                        cell.group(),
                        cell.unit(),
                        kind(cell),
                        number(cell.oldValue()),
                        reason(cell.oldValue()),
                        number(cell.newValue()),
                        reason(cell.newValue()),
                        cell.oldStatus().flags(),
                        cell.newStatus().flags(),
                        file.earlier().retrieved(),
                        file.used().retrieved(),
                        FigureId.of(
                                "revisions",
                                file.before().reference().file(),
                                "cells",
                                cell.area(),
                                cell.period().toString(),
                                cell.group(),
                                cell.unit()));
            }
        }
        return table;
    }

    private static String kind(CellRevision cell) {
        return cell.kind().name().toLowerCase(Locale.ROOT);
    }

    private static String number(@Nullable ObservationValue value) {
        return value instanceof ObservationValue.Reported reported ? ShortestNumber.of(reported.value()) : "";
    }

    private static String reason(@Nullable ObservationValue value) {
        if (value == null) {
            return NOT_IN_VINTAGE;
        }
        return value instanceof ObservationValue.Missing missing
                ? missing.reason().name().toLowerCase(Locale.ROOT).replace('_', '-')
                : "";
    }
}
