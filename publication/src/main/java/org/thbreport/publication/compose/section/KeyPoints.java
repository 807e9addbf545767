package org.thbreport.publication.compose.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thbreport.analytics.coverage.FindingCoverage;
import org.thbreport.analytics.figure.FigureId;
import org.thbreport.analytics.panel.AreaKind;
import org.thbreport.analytics.share.Change;
import org.thbreport.analytics.share.CountedShare;
import org.thbreport.analytics.share.PeriodShare;
import org.thbreport.model.data.Precision;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.study.Finding;
import org.thbreport.model.study.FindingIndex;
import org.thbreport.model.study.FindingKind;
import org.thbreport.model.study.ShareBase;
import org.thbreport.publication.compose.wording.EditionWords;
import org.thbreport.publication.compose.wording.FindingWords;
import org.thbreport.publication.compose.wording.ShareWords;
import org.thbreport.publication.compose.wording.SourceNotes;
import org.thbreport.publication.compose.wording.VerdictTitle;
import org.thbreport.publication.content.Block;
import org.thbreport.publication.content.BulletList;
import org.thbreport.publication.content.KeyFigure;
import org.thbreport.publication.content.KeyFigures;
import org.thbreport.publication.content.Section;
import org.thbreport.publication.language.Language;
import org.thbreport.publication.text.ColumnKind;
import org.thbreport.publication.text.RichText;

/**
 * The key points: the share with what it is compared with, then the findings whose lists are longest. Each carries its
 * number, base, period, comparator and note.
 */
public final class KeyPoints {

    private static final int MOST_FINDINGS = 3;

    /** More countries than these are numbered, not named. */
    private static final int MOST_NAMED = 5;

    private final EditionWords edition;
    private final SourceNotes notes;
    private final FindingSentences sentences;
    private final RichText figure;

    /**
     * Takes what the points are worded with.
     *
     * @param figure reference to the figure of shares; without words where there is none
     */
    public KeyPoints(EditionWords edition, SourceNotes notes, FindingSentences sentences, RichText figure) {
        this.edition = edition;
        this.notes = notes;
        this.sentences = sentences;
        this.figure = figure;
    }

    /** Returns the section; empty where there is neither a share nor a list of countries. */
    public List<Section> section() {
        return section(true, MOST_FINDINGS);
    }

    /** Returns the section without key figures: in a national edition those of the country alone stand out. */
    public List<Section> withoutTiles() {
        return section(false, MOST_FINDINGS);
    }

    /**
     * Returns the section in a chosen length.
     *
     * @param keyFigures whether a row of key figures stands over the points
     * @param mostFindings number of findings at most
     */
    public List<Section> section(boolean keyFigures, int mostFindings) {
        Optional<ShareWords> shares = ShareWords.headline(edition).filter(words -> !words.isTooSmall());
        List<Finding> findings = findingsToTell(mostFindings);
        List<KeyFigure> figures = new ArrayList<>();
        List<RichText> points = new ArrayList<>();
        shares.ifPresent(words -> {
            figures.addAll(figures(words));
            words.latest().ifPresent(latest -> points.add(point(words, latest)));
        });
        findingsToTell(1).stream().map(this::figure).forEach(figures::add);
        findings.forEach(finding -> points.add(sentences.keyPoint(coverage(finding), finding)));
        if (points.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        if (keyFigures && figures.size() > 1) {
            blocks.add(new KeyFigures(figures));
        }
        blocks.add(new BulletList(points));
        return List.of(new Section("key-points", edition.text("section.key-points"), blocks, List.of()));
    }

    /** Returns the findings that the editor chose, or those with the longest lists. */
    private List<Finding> findingsToTell(int most) {
        List<String> chosen = edition.study().keyPoints();
        return chosen.isEmpty()
                ? edition.findings().longest().limit(most).toList()
                : chosen.stream()
                        .flatMap(id -> edition.findings().find(id).stream())
                        .limit(most == MOST_FINDINGS ? chosen.size() : most)
                        .toList();
    }

    /** Returns the findings with the longest lists; in a national edition those that name the country go first. */
    public List<Finding> listsToTell(int most) {
        CountryCode country = edition.facts().area();
        FindingIndex findings = edition.findings();
        return (country == null ? findings.longest() : findings.longest(country))
                .limit(most)
                .toList();
    }

    private FindingCoverage coverage(Finding finding) {
        return edition.coverage(finding.id()).orElseThrow();
    }

    private KeyFigure figure(Finding finding) {
        FindingCoverage coverage = coverage(finding);
        FigureId id = FigureId.of("coverage", finding.id());
        FindingWords words = new FindingWords(edition);
        String clause = edition.clause(finding);
        String label = finding.kind() == FindingKind.MEASURE
                ? clause
                : edition.text(
                        "coverage.labelled",
                        "label",
                        edition.text("kind." + finding.kind().code()),
                        "text",
                        clause);
        return new KeyFigure(
                edition.rich(
                        "key.coverage.value",
                        "n",
                        edition.count(id.at("n"), coverage.n().found().orElseThrow()),
                        "of",
                        edition.count(id.at("of"), coverage.of())),
                RichText.of(Language.capital(edition.text("key.coverage.label", "text", label))),
                words.base(coverage));
    }

    private List<KeyFigure> figures(ShareWords words) {
        List<KeyFigure> figures = new ArrayList<>();
        words.latest().ifPresent(latest -> {
            figures.add(new KeyFigure(
                    words.share(latest),
                    edition.rich(
                            "key.share.label", "in", edition.language().dates().in(latest.period())),
                    edition.rich("key.share.base", "scope", words.scope(latest), "base", words.baseWords(latest))));
            comparison(words, latest).ifPresent(change -> figures.add(figure(words, latest, change)));
        });
        return figures;
    }

    private KeyFigure figure(ShareWords words, PeriodShare latest, Change change) {
        PeriodShare before = words.at(change.from()).orElseThrow();
        boolean pooled = before.period().isPooled() && !latest.period().isPooled();
        boolean same = words.base(before) == words.base(latest) && words.base(latest) != ShareBase.NOT_STATED;
        return new KeyFigure(
                words.changeFigure(change),
                edition.rich(
                        "key.change.label",
                        "direction",
                        ShareWords.direction(change),
                        "in",
                        edition.language().dates().in(before.period()),
                        "share",
                        words.share(before)),
                beside(
                        words,
                        change,
                        edition.rich(
                                "key.change.base",
                                "kind",
                                pooled ? same ? "pooled" : "pooledUnstated" : same ? "same" : "other",
                                "period",
                                Language.capital(edition.language().dates().period(change.to())),
                                "other",
                                edition.language().dates().period(change.from()))));
    }

    /** Returns what stands beside a change wherever it is told of: the verdict first, and that figures are rounded where it is seen. */
    private RichText beside(ShareWords words, Change change, RichText rest) {
        List<RichText> sentences = new ArrayList<>();
        String verdict = new VerdictTitle(edition.language(), words).sentence();
        if (!verdict.isEmpty()) {
            sentences.add(RichText.of(verdict));
        }
        sentences.add(rest);
        if (words.isRoundingSeen(change)) {
            sentences.add(edition.rich("point.rounded"));
        }
        return RichText.joined(sentences, " ");
    }

    /** Returns the change that ends in the latest period, if both its shares have a value. */
    private static Optional<Change> comparison(ShareWords words, PeriodShare latest) {
        return words.change()
                .filter(change -> change.to().equals(latest.period())
                        && words.at(change.from()).isPresent());
    }

    private RichText point(ShareWords words, PeriodShare latest) {
        RichText note = words.note(latest, notes);
        RichText scope = scope(words, latest);
        String in = edition.language().dates().in(latest.period());
        Optional<Change> comparison = comparison(words, latest);
        if (comparison.isEmpty()) {
            return edition.rich(
                    "point.share",
                    "share",
                    words.share(latest),
                    "in",
                    in,
                    "figure",
                    figure,
                    "note",
                    note,
                    "scope",
                    scope);
        }
        Change change = comparison.get();
        PeriodShare before = words.at(change.from()).orElseThrow();
        return edition.rich(
                "point.share-compared",
                "share",
                words.share(latest),
                "in",
                in,
                "figure",
                figure,
                "direction",
                ShareWords.direction(change),
                "difference",
                words.difference(change),
                "inOther",
                edition.language().dates().in(before.period()),
                "otherShare",
                words.share(before),
                "note",
                note,
                "scope",
                beside(words, change, scope));
    }

    private RichText scope(ShareWords words, PeriodShare share) {
        RichText scope = edition.rich(
                words.areOfTheStudy() ? "point.scope" : "point.scope-not-study",
                "scope",
                words.scope(share),
                "base",
                base(words, share),
                "of",
                edition.stated());
        return absent(words, share)
                .map(without -> RichText.joined(List.of(scope, without), " "))
                .orElse(scope);
    }

    /** Returns the base in words, with how many it holds where that is known. */
    private RichText base(ShareWords words, PeriodShare share) {
        RichText base = RichText.of(words.baseWords(share));
        if (!(share instanceof CountedShare counted) || counted.precision() != Precision.EXACT) {
            return base;
        }
        boolean ofAll = words.base(share) == ShareBase.ALL;
        FigureId id = words.statistics().id(share).at(ofAll ? "total" : "known");
        return (ofAll ? counted.total() : counted.known())
                .found()
                .map(number -> edition.rich(
                        "point.base-counted", "base", base, "n", edition.figure(id, number, ColumnKind.COUNT, 0)))
                .orElse(base);
    }

    /** Tells which countries of the file a sum lacks in the period of the headline: by name, or by number where they are many. */
    private Optional<RichText> absent(ShareWords words, PeriodShare share) {
        List<String> absent = share instanceof CountedShare counted ? counted.absent() : List.of();
        if (absent.isEmpty()) {
            return Optional.empty();
        }
        long all = words.statistics().areas().stream()
                .filter(area -> area.area().kind() == AreaKind.COUNTRY)
                .count();
        return Optional.of(edition.rich(
                "point.absent",
                "n",
                absent.size(),
                "all",
                (int) Math.max(all, absent.size()),
                "in",
                edition.language().dates().in(share.period()),
                "names",
                absent.size() <= MOST_NAMED ? "few" : "many",
                "areas",
                edition.listed(absent.stream()
                        .map(edition.language().countries()::area)
                        .toList())));
    }
}
