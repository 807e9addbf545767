package org.thbreport.publication.compose.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thbreport.analytics.share.Change;
import org.thbreport.analytics.share.PeriodShare;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.publication.chart.ShareChart;
import org.thbreport.publication.compose.wording.BriefingWords;
import org.thbreport.publication.compose.wording.ShareWords;
import org.thbreport.publication.compose.wording.SourceNotes;
import org.thbreport.publication.compose.wording.StudyWords;
import org.thbreport.publication.content.Block;
import org.thbreport.publication.content.FigureBlock;
import org.thbreport.publication.content.Paragraph;
import org.thbreport.publication.content.Section;
import org.thbreport.publication.text.RichText;

/** The figure of shares by period, and what a comparison of two published shares can say. */
public final class ShareSection {

    private static final String ID = "share-by-period";

    private final BriefingWords edition;
    private final SourceNotes notes;

    public ShareSection(BriefingWords edition, SourceNotes notes) {
        this.edition = edition;
        this.notes = notes;
    }

    /** Returns the section; empty where there is no share, or where too few victims allow none. */
    public List<Section> section() {
        Optional<ShareWords> words = shown();
        if (words.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(figure(words.get(), words.get().printable(), edition.placeOf(ID)));
        if (!words.get().hasCounts()) {
            words.get()
                    .change()
                    .filter(change -> words.get().singlePeriods() < 4)
                    .ifPresent(change -> blocks.add(Paragraph.body(noTrend(words.get(), change))));
        }
        return List.of(new Section(edition.placeOf("share"), edition.text("section.share"), blocks, List.of()));
    }

    /** Returns the reference to the figure in brackets; no words where the section is empty. */
    public RichText reference() {
        return shown().isEmpty() ? StudyWords.NOTHING : edition.aside(edition.placeOf(ID));
    }

    /** Returns the figure of years taken together, where single ones are too few for percentages; empty elsewhere. */
    public Optional<FigureBlock> ofYearsTogether() {
        Optional<ShareWords> words = ShareWords.headline(edition);
        return words.map(found -> found.area().pooled())
                .map(pooled -> figure(
                        words.orElseThrow().of(pooled.area()), pooled.area().shares(), edition.placeOf(ID)));
    }

    private Optional<ShareWords> shown() {
        return ShareWords.headline(edition).filter(words -> !words.printable().isEmpty() && !words.isTooSmall());
    }

    private RichText noTrend(ShareWords words, Change change) {
        return edition.rich(
                "share.no-trend",
                "first",
                length("compare.first.", change.to()),
                "second",
                length("compare.second.", change.from()),
                "n",
                words.singlePeriods());
    }

    private String length(String key, ReferencePeriod period) {
        return edition.text(
                key + (period.isPooled() ? "pooled" : "single"),
                "units",
                period.units(),
                "period",
                edition.language().dates().period(period));
    }

    /** Returns the figure of some shares of an area. */
    public FigureBlock figure(ShareWords words, List<PeriodShare> shares, String id) {
        PeriodShare latest = shares.get(shares.size() - 1);
        List<RichText> lines = new ArrayList<>();
        lines.add(edition.rich("figure.base", "base", words.baseWords(latest), "note", words.note(latest, notes)));
        if (shares.stream().anyMatch(share -> share.period().isPooled())) {
            String years = words.isPooled() ? "few" : hasYearsOfPooled(shares) ? "known" : "unknown";
            lines.add(edition.rich("figure.note", "text", edition.text("figure.share.note-pooled", "years", years)));
        }
        lines.add(edition.dataLine(sheet(words)));
        String title = edition.text("figure.share.title", "scope", words.scope(latest), "period", span(shares));
        RichText shown = new ShareAlt(edition, words).ofShares(shares);
        ShareMessage message = new ShareMessage(edition, words);
        RichText said = message.of(shares);
        return new FigureBlock(
                        id,
                        title,
                        chart(words, shares),
                        shown,
                        new FigureData(edition).shares(id, title, words, shares),
                        lines)
                .saying(said, message.heard(said, shown));
    }

    private String sheet(ShareWords words) {
        if (!words.hasCounts()) {
            return "shares";
        }
        return edition.placeOf(words.isHeadline() && !words.isPooled() ? "annual" : "country-year");
    }

    /** Returns whether a single period inside a pooled one has a share too. */
    private static boolean hasYearsOfPooled(List<PeriodShare> shares) {
        List<ReferencePeriod> pooled = shares.stream()
                .map(PeriodShare::period)
                .filter(ReferencePeriod::isPooled)
                .toList();
        return shares.stream()
                .map(PeriodShare::period)
                .filter(period -> !period.isPooled())
                .anyMatch(period -> pooled.stream()
                        .anyMatch(whole -> !period.firstDay().isBefore(whole.firstDay())
                                && !period.lastDay().isAfter(whole.lastDay())));
    }

    private String span(List<PeriodShare> shares) {
        int first = shares.stream()
                .mapToInt(share -> share.period().firstDay().getYear())
                .min()
                .orElseThrow();
        int last = shares.stream()
                .mapToInt(share -> share.period().lastDay().getYear())
                .max()
                .orElseThrow();
        return edition.language().dates().period(ReferencePeriod.ofYears(first, last));
    }

    private ShareChart chart(ShareWords words, List<PeriodShare> shares) {
        ShareMarks marks = new ShareMarks(edition, words);
        return new ShareChart(
                edition.text("figure.share.axis"),
                edition.percentPattern(),
                marks.marks(shares, shares.size() <= 12),
                marks.breaks(),
                marks.hasBand(shares) ? edition.text("figure.share.band") : "",
                years(words, true),
                years(words, false));
    }

    /** Returns the first or last year of the series; years whose share is not shown are gaps, not left out. */
    private static int years(ShareWords words, boolean first) {
        return first
                ? words.area().shares().stream()
                        .mapToInt(share -> share.period().firstDay().getYear())
                        .min()
                        .orElseThrow()
                : words.area().shares().stream()
                        .mapToInt(share -> share.period().lastDay().getYear())
                        .max()
                        .orElseThrow();
    }
}
