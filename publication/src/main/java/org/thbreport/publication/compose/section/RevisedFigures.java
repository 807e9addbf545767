package org.thbreport.publication.compose.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.thbreport.analytics.StatisticsRevisions;
import org.thbreport.analytics.figure.FigureId;
import org.thbreport.analytics.share.CountedShare;
import org.thbreport.analytics.share.PeriodShare;
import org.thbreport.analytics.statistics.AreaAnalysis;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.publication.compose.wording.BriefingWords;
import org.thbreport.publication.compose.wording.CountedCells;
import org.thbreport.publication.compose.wording.ShareWords;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.text.RichText;

/** The figures printed in a briefing that read otherwise than the earlier vintage of the table would have them. */
final class RevisedFigures {

    private final BriefingWords edition;
    private final ShareWords words;
    private final StatisticsRevisions revisions;
    private final CountedCells cells;

    private RevisedFigures(BriefingWords edition, ShareWords words, StatisticsRevisions revisions) {
        this.edition = edition;
        this.words = words;
        this.revisions = revisions;
        this.cells = new CountedCells(edition);
    }

    /** Returns the figures of the table that headlines are about; empty where it has no earlier vintage. */
    static Optional<RevisedFigures> of(BriefingWords edition) {
        return ShareWords.headline(edition)
                .flatMap(words -> edition.analysis().revisions().stream()
                        .filter(each -> each.isCompared()
                                && each.before()
                                        .reference()
                                        .file()
                                        .equals(words.statistics().reference().file()))
                        .findFirst()
                        .map(each -> new RevisedFigures(edition, words, each)));
    }

    StatisticsRevisions revisions() {
        return revisions;
    }

    /** Returns the shares of the area that headlines are about, and of the edition's own country, latest first. */
    List<RichText> shares() {
        List<RichText> figures = new ArrayList<>();
        if (!words.isTooSmall()) {
            figures.addAll(shares(words.area()));
        }
        CountryCode own = edition.facts().area();
        if (own != null) {
            words.statistics().area(own.code()).ifPresent(area -> figures.addAll(shares(area)));
        }
        return figures;
    }

    /** Returns the shares that the key points name, latest first: of the latest period and of the one it is compared with. */
    List<RichText> keyShares() {
        return words.isTooSmall() ? List.of() : shares(words.area(), this::isKey);
    }

    private boolean isKey(PeriodShare share) {
        return words.latest().filter(share::equals).isPresent()
                || words.change()
                        .filter(change -> share.period().equals(change.from())
                                || share.period().equals(change.to()))
                        .isPresent();
    }

    private List<RichText> shares(AreaAnalysis area) {
        return shares(area, share -> true);
    }

    private List<RichText> shares(AreaAnalysis area, Predicate<PeriodShare> wanted) {
        List<RichText> figures = new ArrayList<>();
        for (PeriodShare share :
                words.of(area).printable().stream().filter(wanted).toList()) {
            before(area, share).ifPresent(old -> share(area, share, old).ifPresent(figure -> figures.add(0, figure)));
        }
        return figures;
    }

    /** Returns the victims and shares in the table of countries, in its order. */
    List<RichText> countries() {
        List<RichText> figures = new ArrayList<>();
        words.latest().ifPresent(latest -> {
            for (AreaAnalysis area : new CountriesSection(edition).shown()) {
                CountriesSection.at(area, latest.period())
                        .ifPresent(share -> before(area, share)
                                .filter(CountedShare.class::isInstance)
                                .map(CountedShare.class::cast)
                                .ifPresent(old -> {
                                    victims(area, share, old).ifPresent(figures::add);
                                    if (cells.allowsPercentage(share)) {
                                        share(area, share, old).ifPresent(figures::add);
                                    }
                                }));
            }
        });
        return figures;
    }

    /** Returns the share of the same area and period in the earlier vintage. */
    private Optional<PeriodShare> before(AreaAnalysis area, PeriodShare share) {
        return revisions.before().area(area.area().key()).stream()
                .flatMap(old -> old.shares().stream())
                .filter(old -> old.period().equals(share.period()))
                .findFirst();
    }

    private Optional<RichText> share(AreaAnalysis area, PeriodShare share, PeriodShare old) {
        if (words.value(old).isEmpty() || words.value(share).isEmpty() || !cells.allowsPercentage(old)) {
            return Optional.empty();
        }
        return figure("revisions.share", area, share, words.of(area).share(share), words.share(id(old), old));
    }

    /** Returns what the id of a figure of the earlier vintage begins with. */
    private FigureId id(PeriodShare old) {
        return FigureId.of("revisions", words.statistics().reference().file(), "sharesBefore")
                .at(old.area())
                .at(old.period().toString());
    }

    private Optional<RichText> victims(AreaAnalysis area, CountedShare share, CountedShare old) {
        return share.total().found().isEmpty() || old.total().found().isEmpty()
                ? Optional.empty()
                : figure(
                        "revisions.victims",
                        area,
                        share,
                        victims(words.statistics().id(share), share),
                        victims(id(old), old));
    }

    private RichText victims(FigureId id, CountedShare share) {
        return RichText.of(((Cell.Number) cells.count(id.at("total"), share.total(), null)).figure());
    }

    private Optional<RichText> figure(String key, AreaAnalysis area, PeriodShare share, RichText now, RichText before) {
        return now.plain().equals(before.plain())
                ? Optional.empty()
                : Optional.of(edition.rich(
                        key,
                        "area",
                        edition.language().countries().area(area.area().key()),
                        "period",
                        edition.language().dates().period(share.period()),
                        "now",
                        now,
                        "before",
                        before));
    }
}
