package org.thbreport.publication.compose.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.thbreport.analytics.figure.FigureId;
import org.thbreport.analytics.interval.Interval;
import org.thbreport.analytics.panel.AreaKind;
import org.thbreport.analytics.revision.RevisionMeasure;
import org.thbreport.analytics.revision.RevisionSize;
import org.thbreport.analytics.share.CountedShare;
import org.thbreport.analytics.share.PeriodShare;
import org.thbreport.analytics.statistics.AreaAnalysis;
import org.thbreport.analytics.trend.Segment;
import org.thbreport.analytics.trend.SegmentStart;
import org.thbreport.publication.compose.wording.AbsentWords;
import org.thbreport.publication.compose.wording.CountedCells;
import org.thbreport.publication.compose.wording.ShareWords;
import org.thbreport.publication.compose.wording.StudyWords;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Sheet;
import org.thbreport.publication.language.Language;
import org.thbreport.publication.text.ColumnKind;
import org.thbreport.publication.text.Figure;
import org.thbreport.publication.text.RichText;

/**
 * The sheet that says how good the statistics are, by concepts of the Single Integrated Metadata Structure (SIMS) of the European
 * Statistical System, in its order.
 */
public final class QualitySheet {

    /** Its id. */
    public static final String ID = "quality";

    private final StudyWords common;

    public QualitySheet(StudyWords common) {
        this.common = common;
    }

    /** Returns the sheet; empty where there are no counts to speak of. */
    public Optional<Sheet> sheet() {
        Optional<ShareWords> words = ShareWords.headline(common).filter(ShareWords::hasCounts);
        Optional<CountedShare> latest = words.flatMap(ShareWords::latest)
                .filter(CountedShare.class::isInstance)
                .map(CountedShare.class::cast);
        if (words.isEmpty() || latest.isEmpty()) {
            return Optional.empty();
        }
        SheetMaker sheet = new SheetMaker(common, ID)
                .text("concept", "sheet.quality.concept", 2)
                .text("holds", "sheet.quality.holds", 6)
                .line(common.rich("sheet.quality.sims"));
        row(
                sheet,
                "S.3.6",
                "population",
                StudyWords.joined(
                        RichText.of(Language.capital(words.get().scope(latest.get())) + ". "),
                        common.rich("read.registered")));
        row(sheet, "S.3.7", "area", area(words.get(), latest.get()));
        row(sheet, "S.3.8", "time", time(words.get()));
        row(
                sheet,
                "S.4",
                "unit",
                common.rich("quality.unit", "base", words.get().baseWords(latest.get())));
        row(sheet, "S.7.2", "confidentiality", confidentiality());
        row(sheet, "S.12.3", "completeness", completeness(words.get()));
        row(sheet, "S.13.3.1", "coverage", common.rich("quality.coverage"));
        row(sheet, "S.13.3.3", "unknown", unknown(words.get(), latest.get()));
        row(sheet, "S.14.1", "timeliness", timeliness(latest.get()));
        row(sheet, "S.15.1", "geographical", common.rich("quality.geographical"));
        row(sheet, "S.15.2", "over-time", overTime(words.get()));
        row(
                sheet,
                "S.15.4",
                "internal",
                common.rich(
                        "quality.internal", "n", common.analysis().evidence().size()));
        row(sheet, "S.17.2", "revision", revision(words.get()));
        row(sheet, "S.18.5", "compilation", common.rich("read.process"));
        row(sheet, "S.19", "comment", common.rich("quality.refused"));
        return Optional.of(sheet.make());
    }

    private void row(SheetMaker sheet, String code, String concept, RichText holds) {
        sheet.row(Cell.words(code + " " + common.text("quality.concept." + concept)), Cell.words(holds));
    }

    private RichText area(ShareWords words, CountedShare latest) {
        long countries = words.statistics().areas().stream()
                .filter(area -> area.area().kind() == AreaKind.COUNTRY)
                .filter(area -> area.shares().stream()
                        .anyMatch(share -> share.period().equals(latest.period())
                                && share instanceof CountedShare counted
                                && counted.known().found().isPresent()))
                .count();
        return common.rich(
                "quality.area",
                "area",
                common.language().countries().area(words.area().area().key()),
                "period",
                common.language().dates().period(latest.period()),
                "countries",
                common.language().numbers().count(countries));
    }

    private RichText time(ShareWords words) {
        List<PeriodShare> shares = words.shares();
        return common.rich(
                "quality.time",
                "first",
                common.language().dates().period(shares.get(0).period()),
                "last",
                common.language().dates().period(shares.get(shares.size() - 1).period()),
                "periods",
                common.language().numbers().count(shares.size()));
    }

    private RichText confidentiality() {
        if (common.study().madeUp() && common.disclosure().publicSource()) {
            return common.rich("read.made-up");
        }
        FigureId id = FigureId.of("disclosure");
        return common.rich(
                "quality.confidentiality",
                "method",
                common.disclosure().publicSource()
                        ? "public"
                        : common.disclosure().isProtected() ? "protect" : "other",
                "withheld",
                common.count(id.at("withheld"), common.disclosure().withheld()),
                "cells",
                common.count(id.at("cells"), common.disclosure().cells()),
                "threshold",
                common.count(id.at("threshold"), common.disclosure().threshold()));
    }

    private RichText completeness(ShareWords words) {
        return new AbsentWords(common)
                .of(words.sum().orElse(words.area()))
                .map(values -> common.rich("read.absent", "values", values))
                .orElseGet(() -> common.rich("quality.complete"));
    }

    private RichText unknown(ShareWords words, CountedShare latest) {
        Optional<Double> unknown = latest.unknown().found();
        Optional<Double> total = latest.total().found();
        Optional<Interval> bounds = latest.bounds().found();
        if (unknown.isEmpty() || total.isEmpty() || bounds.isEmpty()) {
            return common.rich("quality.unknown-not-told");
        }
        CountedCells cells = new CountedCells(common);
        FigureId id = words.statistics().id(latest);
        return common.rich(
                "quality.unknown",
                "in",
                common.language().dates().in(latest.period()),
                "unknown",
                cells.counted(id.at("unknown"), unknown.get()),
                "total",
                cells.counted(id.at("total"), total.get()),
                "low",
                percent(id.at("bounds").at(0), bounds.get().low()),
                "high",
                percent(id.at("bounds").at(1), bounds.get().high()));
    }

    private Figure percent(FigureId id, double value) {
        return common.figure(id, value, ColumnKind.PERCENT, StudyWords.DECIMALS);
    }

    private RichText timeliness(CountedShare latest) {
        LocalDate extracted = common.study().extracted();
        return common.rich(
                "quality.timeliness",
                "known",
                extracted == null ? "no" : "yes",
                "period",
                common.language().dates().period(latest.period()),
                "day",
                common.day(Objects.requireNonNullElse(extracted, common.study().published())));
    }

    /** Names the breaks of the headline and of each country. */
    private RichText overTime(ShareWords words) {
        List<String> breaks = new ArrayList<>();
        for (AreaAnalysis area : words.statistics().areas()) {
            boolean told = area.equals(words.area()) || area.area().kind() == AreaKind.COUNTRY;
            List<String> periods = area.trend() == null || !told
                    ? List.of()
                    : area.trend().segments().stream()
                            .filter(segment -> segment.start() != SegmentStart.FIRST_PERIOD)
                            .map(Segment::from)
                            .map(common.language().dates()::period)
                            .toList();
            if (!periods.isEmpty()) {
                breaks.add(common.text(
                        "read.absent-area",
                        "area",
                        common.language().countries().area(area.area().key()),
                        "periods",
                        common.listed(periods)));
            }
        }
        return breaks.isEmpty()
                ? common.rich("quality.no-breaks")
                : common.rich("quality.breaks", "values", String.join(common.text("list.semicolon"), breaks));
    }

    private RichText revision(ShareWords words) {
        String file = words.statistics().reference().file();
        Optional<RevisionMeasure> measure = common.analysis().revisions().stream()
                .filter(revisions -> revisions.before().reference().file().equals(file))
                .flatMap(revisions -> revisions.measure(words.area().area().key()).stream())
                .findFirst();
        Optional<RevisionSize> share = measure.flatMap(found -> found.share().found());
        Optional<RevisionSize> total = measure.flatMap(found -> found.total().found());
        if (measure.isEmpty() || share.isEmpty() || total.isEmpty()) {
            return common.rich("quality.no-revisions");
        }
        FigureId id =
                FigureId.of("revisions", file, "measures", words.area().area().key());
        FigureId ofShare = id.at("share");
        return common.rich(
                "quality.revisions",
                "vintages",
                common.count(id.at("vintages"), measure.get().vintages()),
                "periods",
                common.count(ofShare.at("n"), share.get().n()),
                "mean",
                common.figure(ofShare.at("mean"), share.get().mean(), ColumnKind.POINTS, StudyWords.DECIMALS),
                "size",
                common.language()
                        .numbers()
                        .sizeOfPoints(ofShare.at("meanAbsolute"), share.get().meanAbsolute(), StudyWords.DECIMALS),
                "total",
                percent(id.at("total").at("relative"), total.get().relative()));
    }
}
