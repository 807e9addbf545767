package org.thbreport.publication.compose;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.StatisticsRevisions;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.panel.PanelCells;
import org.thbreport.analytics.revision.CellRevision;
import org.thbreport.model.data.MissingReason;
import org.thbreport.model.data.ObservationStatus;
import org.thbreport.model.data.ObservationValue;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Column;
import org.thbreport.publication.content.ColumnKind;
import org.thbreport.publication.content.RichText;
import org.thbreport.publication.content.Sheet;

/** The sheet of what publishers changed between two vintages of a table, cell by cell. */
final class RevisionsSheet {

    static final String ID = "revisions";

    private final Edition edition;

    RevisionsSheet(Edition edition) {
        this.edition = edition;
    }

    /** Returns the sheet; empty where nothing was changed, or no earlier vintage was kept. */
    Optional<Sheet> sheet() {
        SheetMaker sheet = new SheetMaker(edition, ID)
                .text("area", "sheet.findings.country", 1)
                .text("area-name", "sheet.shares.area", 2)
                .column(new Column("period", edition.text("sheet.shares.period"), ColumnKind.CODE, 0, true, 1))
                .text("group", "sheet.revisions.group", 3)
                .text("kind", "sheet.revisions.kind", 2)
                .column(Column.number("old-value", edition.text("sheet.revisions.old-value"), ColumnKind.COUNT, 0, 2))
                .column(Column.number("new-value", edition.text("sheet.revisions.new-value"), ColumnKind.COUNT, 0, 2))
                .text("old-flag", "sheet.revisions.old-flag", 1)
                .text("new-flag", "sheet.revisions.new-flag", 1)
                .text("old-vintage", "sheet.revisions.old-vintage", 2)
                .text("new-vintage", "sheet.revisions.new-vintage", 2)
                .text("table", "sheet.revisions.table", 2);
        for (StatisticsRevisions file : edition.analysis().revisions()) {
            if (!file.cells().isEmpty()) {
                sheet.line(compared(file));
                file.cells().forEach(cell -> row(sheet, file, cell));
            }
        }
        return sheet.isEmpty() ? Optional.empty() : Optional.of(sheet.make());
    }

    private RichText compared(StatisticsRevisions file) {
        return edition.rich(
                "sheet.revisions.compared",
                "table",
                table(file),
                "earlier",
                edition.onDay(file.earlier().retrieved()),
                "used",
                edition.onDay(file.used().retrieved()),
                "n",
                file.cells().size(),
                "same",
                file.unchanged(),
                "new",
                file.newPeriods().isEmpty() ? "no" : "yes",
                "periods",
                edition.listed(file.newPeriods().stream()
                        .map(period -> edition.language().dates().period(period))
                        .toList()));
    }

    private static String table(StatisticsRevisions file) {
        String dataset = file.before().reference().dataset();
        return dataset == null ? file.before().reference().file() : dataset;
    }

    private void row(SheetMaker sheet, StatisticsRevisions file, CellRevision cell) {
        sheet.row(
                SheetMaker.words(cell.area()),
                SheetMaker.words(area(cell)),
                SheetMaker.words(edition.language().dates().period(cell.period())),
                SheetMaker.words(group(cell)),
                SheetMaker.words(edition.text("revision." + Edition.name(cell.kind()))),
                value(cell.oldValue(), cell.unit()),
                value(cell.newValue(), cell.unit()),
                flags(cell.oldStatus(), cell.oldValue()),
                flags(cell.newStatus(), cell.newValue()),
                SheetMaker.words(edition.day(file.earlier().retrieved())),
                SheetMaker.words(edition.day(file.used().retrieved())),
                SheetMaker.words(table(file)));
    }

    private String area(CellRevision cell) {
        String name = edition.language().countries().area(cell.area());
        return name.equals(cell.area()) ? cell.areaLabel() : name;
    }

    private String group(CellRevision cell) {
        String key = "group." + cell.group();
        return edition.words().has(key) ? edition.text(key) : cell.groupLabel();
    }

    private Cell value(@Nullable ObservationValue value, String unit) {
        if (value instanceof ObservationValue.Reported reported) {
            return number(reported.value(), unit);
        }
        return value == null
                ? new Cell.Missing("[z]", edition.text("revision.no-cell"))
                : missing(((ObservationValue.Missing) value).reason());
    }

    private Cell number(double value, String unit) {
        if (unit.equals(PanelCells.PERCENTAGE)) {
            return new Cell.Number(
                    value / 100,
                    edition.language().numbers().percent(value / 100, Edition.DECIMALS),
                    null,
                    new Cell.Format(ColumnKind.PERCENT, Edition.DECIMALS));
        }
        boolean whole = value == Math.rint(value);
        return new Cell.Number(
                value,
                edition.language().numbers().decimal(value, whole ? 0 : Edition.DECIMALS),
                null,
                whole ? null : new Cell.Format(ColumnKind.DECIMAL, Edition.DECIMALS));
    }

    private Cell missing(MissingReason reason) {
        return switch (reason) {
            case CONFIDENTIAL -> missing("[c]", Obstacle.CONFIDENTIAL);
            case NOT_APPLICABLE -> missing("[z]", Obstacle.NOT_APPLICABLE);
            default -> missing("[x]", Obstacle.NOT_REPORTED);
        };
    }

    private Cell missing(String marker, Obstacle obstacle) {
        return new Cell.Missing(marker, edition.text("obstacle." + obstacle.id()));
    }

    /** Returns the flags, or the marker of the annex where there is none. */
    private Cell flags(ObservationStatus status, @Nullable ObservationValue value) {
        if (value == null) {
            return new Cell.Missing("[z]", edition.text("revision.no-cell"));
        }
        return status.flags().isEmpty()
                ? new Cell.Missing("[z]", edition.text("symbol.z"))
                : SheetMaker.words(status.flags());
    }
}
