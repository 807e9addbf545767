package org.thbreport.publication.compose.sheet;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.StatisticsRevisions;
import org.thbreport.analytics.figure.FigureId;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.panel.PanelCells;
import org.thbreport.analytics.revision.CellRevision;
import org.thbreport.model.data.MissingReason;
import org.thbreport.model.data.ObservationStatus;
import org.thbreport.model.data.ObservationValue;
import org.thbreport.publication.compose.wording.StudyWords;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Column;
import org.thbreport.publication.content.Sheet;
import org.thbreport.publication.text.ColumnKind;
import org.thbreport.publication.text.RichText;

/** The sheet of what publishers changed between two vintages of a table, cell by cell. */
public final class RevisionsSheet {

    public static final String ID = "revisions";

    private final StudyWords common;

    public RevisionsSheet(StudyWords common) {
        this.common = common;
    }

    /** Returns the sheet; empty where nothing was changed, or no earlier vintage was kept. */
    public Optional<Sheet> sheet() {
        SheetMaker sheet = new SheetMaker(common, ID)
                .text("area", "sheet.findings.country", 1)
                .text("area-name", "sheet.shares.area", 2)
                .column(new Column("period", common.text("sheet.shares.period"), ColumnKind.CODE, 0, true, 1))
                .text("group", "sheet.revisions.group", 3)
                .text("kind", "sheet.revisions.kind", 2)
                .column(Column.number("old-value", common.text("sheet.revisions.old-value"), ColumnKind.COUNT, 0, 2))
                .column(Column.number("new-value", common.text("sheet.revisions.new-value"), ColumnKind.COUNT, 0, 2))
                .text("old-flag", "sheet.revisions.old-flag", 1)
                .text("new-flag", "sheet.revisions.new-flag", 1)
                .text("old-vintage", "sheet.revisions.old-vintage", 2)
                .text("new-vintage", "sheet.revisions.new-vintage", 2)
                .text("table", "sheet.revisions.table", 2);
        for (StatisticsRevisions file : common.analysis().revisions()) {
            if (!file.cells().isEmpty()) {
                sheet.line(compared(file));
                file.cells().forEach(cell -> row(sheet, file, cell));
            }
        }
        return sheet.isEmpty() ? Optional.empty() : Optional.of(sheet.make());
    }

    private RichText compared(StatisticsRevisions file) {
        return common.rich(
                "sheet.revisions.compared",
                "table",
                table(file),
                "earlier",
                common.onDay(file.earlier().retrieved()),
                "used",
                common.onDay(file.used().retrieved()),
                "n",
                common.count(
                        FigureId.of("revisions", file.before().reference().file(), "n"),
                        file.cells().size()),
                "same",
                common.count(FigureId.of("revisions", file.before().reference().file(), "unchanged"), file.unchanged()),
                "new",
                file.newPeriods().isEmpty() ? "no" : "yes",
                "periods",
                common.listed(file.newPeriods().stream()
                        .map(period -> common.language().dates().period(period))
                        .toList()));
    }

    private static String table(StatisticsRevisions file) {
        String dataset = file.before().reference().dataset();
        return dataset == null ? file.before().reference().file() : dataset;
    }

    private void row(SheetMaker sheet, StatisticsRevisions file, CellRevision cell) {
        sheet.row(
                Cell.words(cell.area()),
                Cell.words(area(cell)),
                Cell.words(common.language().dates().period(cell.period())),
                Cell.words(group(cell)),
                Cell.words(common.text("revision." + StudyWords.name(cell.kind()))),
                value(id(file, cell), "old", cell.oldValue(), cell.unit()),
                value(id(file, cell), "new", cell.newValue(), cell.unit()),
                flags(cell.oldStatus(), cell.oldValue()),
                flags(cell.newStatus(), cell.newValue()),
                Cell.words(common.day(file.earlier().retrieved())),
                Cell.words(common.day(file.used().retrieved())),
                Cell.words(table(file)));
    }

    private String area(CellRevision cell) {
        String name = common.language().countries().area(cell.area());
        return name.equals(cell.area()) ? cell.areaLabel() : name;
    }

    private String group(CellRevision cell) {
        String key = "group." + cell.group();
        return common.words().has(key) ? common.text(key) : cell.groupLabel();
    }

    private static FigureId id(StatisticsRevisions file, CellRevision cell) {
        return FigureId.of(
                "revisions",
                file.before().reference().file(),
                "cells",
                cell.area(),
                cell.period().toString(),
                cell.group(),
                cell.unit());
    }

    private Cell value(FigureId id, String age, @Nullable ObservationValue value, String unit) {
        if (value instanceof ObservationValue.Reported reported) {
            return number(id, age, reported.value(), unit);
        }
        return value == null
                ? new Cell.Missing("[z]", common.text("revision.no-cell"))
                : missing(((ObservationValue.Missing) value).reason());
    }

    private Cell number(FigureId id, String age, double value, String unit) {
        if (unit.equals(PanelCells.PERCENTAGE)) {
            return new Cell.Number(
                    common.figure(id.at(age + "Share"), value / 100, ColumnKind.PERCENT, StudyWords.DECIMALS),
                    null,
                    new Cell.Format(ColumnKind.PERCENT, StudyWords.DECIMALS));
        }
        boolean whole = value == Math.rint(value);
        return new Cell.Number(
                common.figure(id.at(age + "Value"), value, ColumnKind.DECIMAL, whole ? 0 : StudyWords.DECIMALS),
                null,
                whole ? null : new Cell.Format(ColumnKind.DECIMAL, StudyWords.DECIMALS));
    }

    private Cell missing(MissingReason reason) {
        return switch (reason) {
            case CONFIDENTIAL -> missing("[c]", Obstacle.CONFIDENTIAL);
            case WITHHELD -> missing("[c]", Obstacle.WITHHELD);
            case NOT_APPLICABLE -> missing("[z]", Obstacle.NOT_APPLICABLE);
            default -> missing("[x]", Obstacle.NOT_REPORTED);
        };
    }

    private Cell missing(String marker, Obstacle obstacle) {
        return new Cell.Missing(marker, common.text("obstacle." + obstacle.id()));
    }

    /** Returns the flags, or the marker of the annex where there is none. */
    private Cell flags(ObservationStatus status, @Nullable ObservationValue value) {
        if (value == null) {
            return new Cell.Missing("[z]", common.text("revision.no-cell"));
        }
        return status.flags().isEmpty() ? new Cell.Missing("[z]", common.text("symbol.z")) : Cell.words(status.flags());
    }
}
