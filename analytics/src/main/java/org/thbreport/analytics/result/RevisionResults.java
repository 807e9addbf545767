package org.thbreport.analytics.result;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.StatisticsRevisions;
import org.thbreport.analytics.figure.ResultSink;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.analytics.panel.PanelCells;
import org.thbreport.analytics.revision.CellRevision;
import org.thbreport.analytics.revision.RevisionMeasure;
import org.thbreport.analytics.revision.RevisionSize;
import org.thbreport.analytics.revision.VintageReference;
import org.thbreport.analytics.statistics.StatisticsAnalysis;
import org.thbreport.model.data.ObservationValue;

/** Names what publishers changed between two vintages. */
final class RevisionResults {

    /** Reason of a value that is not there because the vintage has no such cell. */
    private static final String NOT_IN_VINTAGE = "not-in-vintage";

    private static final double PERCENT = 100;

    private final ResultSink sink;

    RevisionResults(ResultSink sink) {
        this.sink = sink;
    }

    /**
     * Names revisions.
     *
     * @param files what changed in each file
     * @param statistics what the files say now
     */
    void revisions(List<StatisticsRevisions> files, List<StatisticsAnalysis> statistics) {
        sink.list("revisions", files, file -> List.of(file.before().reference().file()), file -> {
            sink.text("file", file.before().reference().file());
            sink.text("dataset", file.before().reference().dataset());
            vintage("earlier", file.earlier());
            vintage("used", file.used());
            sink.flag("compared", file.isCompared());
            sink.number("unchanged", file.unchanged());
            sink.texts("newPeriods", file.newPeriods());
            sink.number("n", file.cells().size());
            sink.list("cells", file.cells(), RevisionResults::about, this::cell);
            sharesBefore(file, statistics);
            sink.object("measures", () -> file.measures().forEach(this::measure));
        });
    }

    private void measure(RevisionMeasure measure) {
        sink.object(measure.area(), () -> {
            sink.number("vintages", measure.vintages());
            size("share", measure.share());
            size("total", measure.total());
        });
    }

    private void size(String name, Outcome<RevisionSize> outcome) {
        sink.object(name, outcome, size -> {
            sink.number("n", size.n());
            sink.number("mean", size.mean());
            sink.number("meanAbsolute", size.meanAbsolute());
            sink.number("relative", size.relative());
        });
    }

    /** Names what the shares of areas and periods that changed were by the earlier vintage. */
    private void sharesBefore(StatisticsRevisions file, List<StatisticsAnalysis> statistics) {
        ShareResults shares = new ShareResults(sink);
        sink.object(
                "sharesBefore",
                () -> statistics.stream()
                        .filter(now -> now.reference()
                                .file()
                                .equals(file.before().reference().file()))
                        .forEach(now -> file.sharesBefore(now)
                                .forEach((area, changed) -> sink.object(area, () -> changed.forEach(shares::share)))));
    }

    private void vintage(String name, VintageReference vintage) {
        sink.object(name, () -> {
            sink.text("retrieved", vintage.retrieved().toString());
            sink.text("sha256", vintage.sha256());
        });
    }

    private static List<String> about(CellRevision cell) {
        return List.of(cell.area(), cell.period().toString(), cell.group(), cell.unit());
    }

    private void cell(CellRevision cell) {
        sink.text("area", cell.area());
        sink.text("period", cell.period().toString());
        sink.text("group", cell.group());
        sink.text("unit", cell.unit());
        sink.text("kind", cell.kind().name().toLowerCase(Locale.ROOT));
        value("oldValue", "oldShare", cell.oldValue(), cell.unit());
        value("newValue", "newShare", cell.newValue(), cell.unit());
        sink.text("oldFlag", cell.oldStatus().flags());
        sink.text("newFlag", cell.newStatus().flags());
    }

    /** Names a value, and the share that it is where it is a percentage. */
    private void value(String name, String share, @Nullable ObservationValue value, String unit) {
        if (value instanceof ObservationValue.Reported reported) {
            sink.number(name, reported.value());
            if (unit.equals(PanelCells.PERCENTAGE)) {
                sink.number(share, reported.value() / PERCENT);
            }
        } else {
            sink.missing(name, reason(value));
        }
    }

    private static String reason(@Nullable ObservationValue value) {
        return value instanceof ObservationValue.Missing missing
                ? missing.reason().name().toLowerCase(Locale.ROOT).replace('_', '-')
                : NOT_IN_VINTAGE;
    }
}
