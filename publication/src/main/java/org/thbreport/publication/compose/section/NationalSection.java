package org.thbreport.publication.compose.section;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.thbreport.analytics.coverage.CountryCoverage;
import org.thbreport.analytics.coverage.QuestionCoverage;
import org.thbreport.analytics.figure.FigureId;
import org.thbreport.analytics.share.CountedShare;
import org.thbreport.analytics.share.PeriodShare;
import org.thbreport.analytics.statistics.AreaAnalysis;
import org.thbreport.analytics.statistics.MedianShare;
import org.thbreport.analytics.statistics.PooledYears;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.study.CountryAnswer;
import org.thbreport.model.study.Finding;
import org.thbreport.model.study.ListKind;
import org.thbreport.publication.compose.wording.AnswerWords;
import org.thbreport.publication.compose.wording.BriefingWords;
import org.thbreport.publication.compose.wording.CountedCells;
import org.thbreport.publication.compose.wording.EditionWords;
import org.thbreport.publication.compose.wording.FindingWords;
import org.thbreport.publication.compose.wording.ListRemarks;
import org.thbreport.publication.compose.wording.RateWords;
import org.thbreport.publication.compose.wording.ShareWords;
import org.thbreport.publication.compose.wording.SourceNotes;
import org.thbreport.publication.compose.wording.StudyWords;
import org.thbreport.publication.compose.wording.VerdictWording;
import org.thbreport.publication.content.Block;
import org.thbreport.publication.content.BulletList;
import org.thbreport.publication.content.FigureBlock;
import org.thbreport.publication.content.KeyFigure;
import org.thbreport.publication.content.KeyFigures;
import org.thbreport.publication.content.Section;
import org.thbreport.publication.language.Language;
import org.thbreport.publication.text.ColumnKind;
import org.thbreport.publication.text.RichText;

/** The country of a national edition: its share against the median of countries, and the findings that name it. */
public final class NationalSection {

    private static final String FIGURE = "share-of-country";

    private final BriefingWords edition;
    private final SourceNotes notes;

    public NationalSection(BriefingWords edition, SourceNotes notes) {
        this.edition = edition;
        this.notes = notes;
    }

    /** Returns the section; empty in an edition for the whole. */
    public List<Section> section() {
        return section(true, true);
    }

    /**
     * Returns the section of a flash: without the figure, and with the number of findings in the place of their texts.
     *
     * @param tiles whether a row of key figures stands over the points
     */
    public List<Section> flash(boolean tiles) {
        return section(false, tiles);
    }

    private List<Section> section(boolean whole, boolean keyFigures) {
        CountryCode country = edition.facts().area();
        if (country == null) {
            return List.of();
        }
        List<RichText> points = new ArrayList<>();
        List<Block> figures = new ArrayList<>();
        addTable(country, points, figures, whole);
        if (whole) {
            edition.further()
                    .forEach(table -> new NationalSection(table, notes).addTable(country, points, figures, true));
        }
        Set<Integer> parts = new HashSet<>(addFindings(country, points, whole));
        if (whole) {
            addAnswers(country, points, parts);
        }
        if (points.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        List<KeyFigure> tiles = new NationalTiles(edition, country).tiles();
        if (keyFigures && tiles.size() > 1) {
            blocks.add(new KeyFigures(tiles));
        }
        blocks.add(new BulletList(points, parts, BulletList.Role.BODY));
        blocks.addAll(figures);
        return List.of(new Section("national", edition.language().countries().name(country), blocks, List.of()));
    }

    /**
     * Returns whether an edition tells of its first table as that for the whole does: it is one, or the table is about its country
     * alone.
     */
    public static boolean tellsAsWhole(EditionWords edition) {
        CountryCode country = edition.facts().area();
        return country == null
                || ShareWords.headline(edition)
                        .filter(words -> isOf(country, words))
                        .isPresent();
    }

    private static boolean isOf(CountryCode country, ShareWords words) {
        return words.area().area().key().equals(country.code());
    }

    /** Returns the words for a country in a table of several; in a table of its own it is told as the whole is, and not here too. */
    static Optional<ShareWords> ofCountry(EditionWords edition, CountryCode country) {
        return ShareWords.headline(edition)
                .filter(words -> !isOf(country, words))
                .flatMap(words -> words.statistics().area(country.code()).map(words::of));
    }

    private void addTable(CountryCode country, List<RichText> points, List<Block> figures, boolean whole) {
        ofCountry(edition, country).ifPresent(words -> addShare(words, points, figures, whole));
    }

    private void addShare(ShareWords words, List<RichText> points, List<Block> figures, boolean whole) {
        Optional<PeriodShare> latest = words.latest();
        if (latest.isEmpty()) {
            return;
        }
        addLatest(words, latest.get(), points, figures, whole);
        RateWords rates = new RateWords(edition, words);
        rates.sentence()
                .ifPresent(sentence -> points.add(StudyWords.joined(sentence, RichText.of(" "), rates.caution())));
    }

    private void addLatest(
            ShareWords words, PeriodShare latest, List<RichText> points, List<Block> figures, boolean whole) {
        CountedCells cells = new CountedCells(edition);
        if (!cells.allowsPercentage(latest)) {
            points.add(edition.rich(
                    "national.too-few",
                    "period",
                    edition.language().dates().period(latest.period()),
                    "limit",
                    cells.limitFigure(),
                    "note",
                    words.note(latest, notes)));
            new NationalCounts(edition, words).swing(latest).ifPresent(points::add);
            pooled(words, points, figures, whole);
            return;
        }
        List<PeriodShare> shares = words.printable();
        boolean drawn = whole && shares.size() > 1 && words.area().pooled() == null;
        RichText place = drawn ? edition.also(edition.placeOf(FIGURE)) : StudyWords.NOTHING;
        points.add(against(words, latest, cells, place));
        AreaAnalysis area = words.area();
        if (area.pooled() != null) {
            pooled(words, points, figures, whole);
        } else if (area.trend() != null) {
            points.add(VerdictWording.of(edition.language(), words.statistics().reference())
                    .sentence(area, words.statistics()));
        }
        if (drawn) {
            FigureBlock figure = new ShareSection(edition, notes).figure(words, shares, edition.placeOf(FIGURE));
            figures.add(figure);
        }
    }

    /** Tells of years taken together, where single ones are too few for percentages. */
    private void pooled(ShareWords words, List<RichText> points, List<Block> figures, boolean whole) {
        AreaAnalysis area = words.area();
        PooledYears pooled = area.pooled();
        if (pooled == null) {
            return;
        }
        points.add(VerdictWording.of(edition.language(), words.statistics().reference())
                .sentence(area, words.statistics()));
        if (whole) {
            figures.add(new ShareSection(edition, notes)
                    .figure(words.of(pooled.area()), pooled.area().shares(), edition.placeOf(FIGURE)));
        }
    }

    private RichText against(ShareWords words, PeriodShare latest, CountedCells cells, RichText place) {
        Optional<MedianShare> median = MedianShare.of(
                        words.statistics().areas(),
                        latest.period(),
                        edition.study().options().denominator(),
                        cells.limit())
                .found();
        RichText scope = edition.rich("point.scope", "scope", words.scope(latest), "base", words.baseWords(latest));
        RichText share = words.share(latest);
        FigureId id = words.statistics().medianId(latest.period());
        String period = edition.language().dates().period(latest.period());
        RichText note = words.note(latest, notes);
        if (words.isTooSmall() && latest instanceof CountedShare counted) {
            RichText told = new NationalCounts(edition, words)
                    .share(counted, place, StudyWords.joined(note, RichText.of(" "), scope));
            return median.isEmpty()
                    ? told
                    : StudyWords.joined(
                            told,
                            RichText.of(" "),
                            edition.rich(
                                    "national.median",
                                    "n",
                                    edition.count(
                                            id.at("countries"), median.get().countries()),
                                    "limit",
                                    cells.limitFigure(),
                                    "median",
                                    edition.figure(
                                            id.at("share"),
                                            median.get().share(),
                                            ColumnKind.PERCENT,
                                            StudyWords.DECIMALS)));
        }
        return median.isEmpty()
                ? edition.rich(
                        "national.share",
                        "share",
                        share,
                        "period",
                        period,
                        "figure",
                        place,
                        "note",
                        note,
                        "scope",
                        scope)
                : edition.rich(
                        "national.share-median",
                        "share",
                        share,
                        "period",
                        period,
                        "figure",
                        place,
                        "n",
                        edition.count(id.at("countries"), median.get().countries()),
                        "limit",
                        cells.limitFigure(),
                        "median",
                        edition.figure(id.at("share"), median.get().share(), ColumnKind.PERCENT, StudyWords.DECIMALS),
                        "note",
                        note,
                        "scope",
                        scope);
    }

    /**
     * Adds how many findings name the country.
     *
     * @param told whether each of them stands under the sentence that counts them
     * @return the places of those
     */
    private Set<Integer> addFindings(CountryCode country, List<RichText> points, boolean told) {
        int lists = edition.findings().loneLists();
        if (lists == 0) {
            return Set.of();
        }
        Optional<CountryCoverage> coverage = edition.analysis().coverage().byCountry().stream()
                .filter(one -> one.country().equals(country))
                .findFirst();
        int own = coverage.map(CountryCoverage::lists).orElse(0);
        String counted = told || own == 0 ? "national.named" : "national.named-in";
        points.add(edition.rich(
                counted,
                "n",
                edition.count(FigureId.of("coverageByCountry", country.code(), "lists"), own),
                "lists",
                edition.count(FigureId.of("study", "findings", "listed"), lists)));
        Set<Integer> parts = new HashSet<>();
        if (!told) {
            return parts;
        }
        FindingWords words = new FindingWords(edition);
        for (String id : coverage.map(CountryCoverage::findings).orElse(List.of())) {
            Finding finding = edition.findings().find(id).orElseThrow();
            if (!finding.isLoneList()) {
                continue;
            }
            parts.add(points.size());
            String label =
                    edition.coverage(finding.id()).map(words::ofCountry).orElseGet(() -> edition.findingText(finding));
            points.add(new ListRemarks(edition)
                    .behind(
                            edition.rich("statement", "text", Language.sentence(label), "note", notes.of(finding)),
                            country,
                            finding.list().remarks().get(country),
                            ListKind.COMPLETE));
        }
        return parts;
    }

    /** Adds what the country answered, and how many others answered the same. */
    private void addAnswers(CountryCode country, List<RichText> points, Set<Integer> parts) {
        AnswerWords words = new AnswerWords(edition);
        boolean first = true;
        for (QuestionCoverage question : edition.analysis().coverage().questions()) {
            Optional<CountryAnswer> own = question.answers().stream()
                    .filter(answer -> answer.country().equals(country))
                    .findFirst();
            if (own.isEmpty()) {
                continue;
            }
            if (first) {
                points.add(edition.rich("national.answers"));
                first = false;
            }
            parts.add(points.size());
            points.add(new ListRemarks(edition)
                    .behind(
                            answer(question, own.get(), words),
                            country,
                            own.get().detail(),
                            question.open().getOrDefault(own.get().answer(), ListKind.COMPLETE)));
        }
    }

    private RichText answer(QuestionCoverage question, CountryAnswer own, AnswerWords words) {
        RichText note = notes.of(own.source(), own.note());
        String text = edition.questionText(question.question());
        FigureId id = FigureId.of("questions", question.question());
        Double median = question.median();
        if (own.value() != null && median != null) {
            return edition.rich(
                    "national.value",
                    "question",
                    text,
                    "value",
                    words.value(question, own),
                    "n",
                    edition.count(id.at("valueCount"), question.values().size()),
                    "median",
                    words.figure(id.at("median"), median),
                    "note",
                    note);
        }
        return edition.rich(
                isDated(question, own)
                        ? "national.answer-dated"
                        : question.open().containsKey(own.answer()) ? "national.answer-open" : "national.answer",
                "question",
                text,
                "answer",
                words.shown(question, own),
                "n",
                edition.count(
                        id.at("n").at(own.answer().code()),
                        question.with(own.answer()).size()),
                "of",
                edition.count(id.at("of"), question.of()),
                "note",
                note);
    }

    /** Returns whether the country, and all that gave the same answer, named a day. */
    private static boolean isDated(QuestionCoverage question, CountryAnswer own) {
        return own.day() != null
                && question.answers().stream()
                        .filter(answer -> answer.answer() == own.answer())
                        .allMatch(answer -> answer.day() != null);
    }
}
