package org.thbreport.publication.compose.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.thbreport.analytics.decomposition.Contribution;
import org.thbreport.analytics.decomposition.Decomposition;
import org.thbreport.analytics.decomposition.LeaveOneOut;
import org.thbreport.analytics.figure.FigureId;
import org.thbreport.analytics.share.Change;
import org.thbreport.publication.chart.BarChart;
import org.thbreport.publication.compose.wording.BriefingWords;
import org.thbreport.publication.compose.wording.ShareWords;
import org.thbreport.publication.compose.wording.StudyWords;
import org.thbreport.publication.content.Block;
import org.thbreport.publication.content.Column;
import org.thbreport.publication.content.FigureBlock;
import org.thbreport.publication.content.Paragraph;
import org.thbreport.publication.content.Section;
import org.thbreport.publication.text.ColumnKind;
import org.thbreport.publication.text.Figure;
import org.thbreport.publication.text.RichText;

/** Where the change comes from: the contributions of countries, and the change among the same countries. */
public final class DriversSection {

    /** Differences in points that print alike. */
    static final double LEAST = 0.0005;

    private static final String FIGURE = "contributions";

    private final BriefingWords edition;

    public DriversSection(BriefingWords edition) {
        this.edition = edition;
    }

    /** Returns the section; empty where the change cannot be taken apart by country. */
    public List<Section> section() {
        Optional<ShareWords> told = ShareWords.ofParts(edition).filter(words -> !words.isTooSmall());
        Optional<Change> change = told.flatMap(ShareWords::change);
        Optional<Decomposition> parts = change.flatMap(found -> found.told().found());
        if (change.isEmpty() || parts.isEmpty() || parts.get().byArea().size() < 2) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        told.filter(words -> !words.isHeadline())
                .ifPresent(words -> blocks.add(Paragraph.body(edition.rich(
                        "drivers.of-sum",
                        "area",
                        edition.language().countries().area(words.area().area().key())))));
        RichText lead = lead(change.get(), parts.get());
        Optional<RichText> base = told.flatMap(words -> new BaseYears(edition, words).sentence(change.get()));
        blocks.add(Paragraph.body(base.map(sentence -> StudyWords.joined(lead, RichText.of(" "), sentence))
                .orElse(lead)));
        blocks.add(figure(change.get(), parts.get()));
        RichText survives = robust(change.get());
        if (!survives.inlines().isEmpty()) {
            blocks.add(Paragraph.body(survives));
        }
        return List.of(new Section(edition.placeOf("drivers"), edition.text("section.drivers"), blocks, List.of()));
    }

    private RichText lead(Change change, Decomposition parts) {
        FigureId id = id(change).at(change.toldKey());
        Contribution sum = parts.sum();
        List<RichText> sentences = new ArrayList<>();
        sentences.add(edition.rich(
                "drivers.lead",
                "figure",
                edition.aside(edition.placeOf(FIGURE)),
                "from",
                edition.language().dates().within(change.from()),
                "to",
                edition.language().dates().within(change.to()),
                "direction",
                direction(parts.difference()),
                "size",
                size(id.at("difference"), parts.difference())));
        sentences.add(edition.rich(
                "drivers.parts",
                "within",
                signed(id.at("within"), sum.within()),
                "between",
                signed(id.at("between"), sum.between())));
        if (sum.entry() != 0) {
            sentences.add(edition.rich(
                    "drivers.entered",
                    "entry",
                    signed(id.at("entry"), sum.entry()),
                    "countries",
                    names(parts, area -> area.entry() != 0)));
        }
        if (sum.exit() != 0) {
            sentences.add(edition.rich(
                    "drivers.left",
                    "exit",
                    signed(id.at("exit"), sum.exit()),
                    "countries",
                    names(parts, area -> area.exit() != 0)));
        }
        return RichText.joined(sentences, " ");
    }

    /** Returns whether a difference is printed as a rise, a fall, or none. */
    private static String direction(double difference) {
        return difference >= LEAST ? "up" : difference <= -LEAST ? "down" : "same";
    }

    private RichText size(FigureId id, double difference) {
        return edition.language().points(id, difference, StudyWords.DECIMALS);
    }

    private String names(Decomposition parts, Predicate<Contribution> which) {
        return edition.language()
                .countries()
                .list(parts.byArea().entrySet().stream()
                        .filter(area -> which.test(area.getValue()))
                        .map(area -> edition.language().countries().area(area.getKey()))
                        .toList());
    }

    private FigureBlock figure(Change change, Decomposition parts) {
        List<BarChart.Bar> bars = bars(change, parts);
        double low = bars.stream().mapToDouble(BarChart.Bar::value).min().orElse(0);
        double high = bars.stream().mapToDouble(BarChart.Bar::value).max().orElse(0);
        RichText values = edition.commas(bars.stream()
                .map(bar -> edition.rich("drivers.alt-value", "label", bar.label(), "points", bar.shown()))
                .toList());
        String title = edition.text(
                "drivers.title",
                "from",
                edition.language().dates().within(change.from()),
                "to",
                edition.language().dates().within(change.to()));
        return Said.of(
                new FigureBlock(
                        edition.placeOf(FIGURE),
                        title,
                        new BarChart(bars, Math.min(0, low), Math.max(0, high), 0),
                        edition.rich("drivers.alt", "values", values),
                        FigureData.bars(
                                FIGURE,
                                title,
                                Column.rowHeader("country", edition.text("countries.country"), 3),
                                Column.number(
                                        "contribution",
                                        edition.text("sheet.decomposition.total"),
                                        ColumnKind.POINTS,
                                        StudyWords.DECIMALS,
                                        2),
                                bars),
                        List.of(
                                edition.rich("figure.note", "text", note(parts)),
                                edition.dataLine(edition.placeOf("decomposition")))),
                message(change, parts));
    }

    /** Returns how the bars are read; where one is longer than the whole change, also why. */
    private String note(Decomposition parts) {
        boolean larger = parts.staying().stream()
                .anyMatch(area -> Math.abs(area.getValue().total()) >= Math.abs(parts.difference()) + LEAST);
        String note = edition.text("drivers.note");
        return larger ? edition.text("drivers.larger") + ' ' + note : note;
    }

    /** Returns the line over the bars: which country added most, and which took away most. */
    private RichText message(Change change, Decomposition parts) {
        List<Map.Entry<String, Contribution>> inOrder = ordered(parts);
        if (inOrder.isEmpty()) {
            return StudyWords.NOTHING;
        }
        Map.Entry<String, Contribution> up = inOrder.get(0);
        Map.Entry<String, Contribution> down = inOrder.get(inOrder.size() - 1);
        for (Map.Entry<String, Contribution> one : inOrder) {
            down = one.getValue().total() < down.getValue().total() ? one : down;
        }
        boolean both = up.getValue().total() >= LEAST && down.getValue().total() <= -LEAST;
        return both
                ? edition.rich(
                        "drivers.message",
                        "area",
                        edition.language().countries().area(up.getKey()),
                        "up",
                        total(change, up),
                        "other",
                        edition.language().countries().area(down.getKey()),
                        "down",
                        total(change, down))
                : edition.rich(
                        "drivers.message-one",
                        "area",
                        edition.language().countries().area(up.getKey()),
                        "up",
                        total(change, up));
    }

    private Figure total(Change change, Map.Entry<String, Contribution> area) {
        FigureId id = id(change)
                .at(change.toldKey())
                .at("byCountry")
                .at(area.getKey())
                .at("total");
        return signed(id, area.getValue().total());
    }

    /** Returns the largest contributions: rises from the largest down, then falls from the largest down. */
    private static List<Map.Entry<String, Contribution>> ordered(Decomposition parts) {
        List<Map.Entry<String, Contribution>> largest =
                parts.staying().stream().limit(Decomposition.LARGEST).toList();
        return Stream.concat(
                        largest.stream().filter(area -> area.getValue().total() >= 0),
                        largest.stream().filter(area -> area.getValue().total() < 0))
                .toList();
    }

    /** Returns the largest contributions of countries in both periods, rises first, then the others together, then entry and exit. */
    private List<BarChart.Bar> bars(Change change, Decomposition parts) {
        FigureId id = id(change).at(change.toldKey());
        List<BarChart.Bar> bars = new ArrayList<>();
        ordered(parts)
                .forEach(area -> bars.add(bar(
                        edition.language().countries().area(area.getKey()),
                        id.at("byCountry").at(area.getKey()).at("total"),
                        area.getValue().total(),
                        BarChart.Tone.MAIN)));
        int others = parts.others().size();
        if (others > 0) {
            bars.add(bar(
                    edition.text("drivers.others", "n", others),
                    id.at("others").at("total"),
                    parts.totalOfOthers(),
                    BarChart.Tone.OTHER));
        }
        if (parts.sum().entry() != 0) {
            bars.add(bar(
                    edition.text("drivers.entry"), id.at("entry"), parts.sum().entry(), BarChart.Tone.OTHER));
        }
        if (parts.sum().exit() != 0) {
            bars.add(
                    bar(edition.text("drivers.exit"), id.at("exit"), parts.sum().exit(), BarChart.Tone.OTHER));
        }
        return bars;
    }

    private BarChart.Bar bar(String label, FigureId id, double value, BarChart.Tone tone) {
        return new BarChart.Bar(label, value, RichText.of(signed(id, value)), tone);
    }

    /** Words the change among the same countries, and without the country that matters most to it. */
    private RichText robust(Change change) {
        List<RichText> sentences = new ArrayList<>();
        FigureId told = id(change).at(change.toldKey());
        change.told()
                .found()
                .filter(DriversSection::isMix)
                .ifPresent(parts -> sentences.add(edition.rich(
                        "drivers.mix",
                        "within",
                        signed(told.at("within"), parts.sum().within()),
                        "between",
                        signed(told.at("between"), parts.sum().between()))));
        change.matchedPanel()
                .found()
                .ifPresent(panel -> sentences.add(edition.rich(
                        "drivers.matched",
                        "n",
                        edition.count(
                                id(change).at("matchedPanel").at("n"),
                                panel.areas().size()),
                        "difference",
                        signed(id(change).at("matchedPanel").at("difference"), panel.difference()))));
        change.leaveOneOut()
                .found()
                .flatMap(DriversSection::mostInfluential)
                .ifPresent(without -> sentences.add(edition.rich(
                        "drivers.without",
                        "area",
                        edition.language().countries().area(without.getKey()),
                        "direction",
                        direction(without.getValue()),
                        "size",
                        size(id(change).at("leaveOneOut").at(without.getKey()), without.getValue()))));
        return RichText.joined(sentences, " ");
    }

    /** Returns whether the shares within countries moved one way and the whole the other, because weights shifted. */
    private static boolean isMix(Decomposition parts) {
        Contribution sum = parts.sum();
        return sum.within() * parts.difference() < 0
                && Math.abs(sum.within()) >= LEAST
                && Math.abs(parts.difference()) >= LEAST
                && sum.between() * parts.difference() > 0;
    }

    /** Returns the country without which the change differs most; none where another makes a difference that prints the same. */
    private static Optional<Map.Entry<String, Double>> mostInfluential(LeaveOneOut changes) {
        List<Double> distances = changes.without().values().stream()
                .flatMap(without -> without.found().stream())
                .map(without -> Math.abs(without - changes.difference()))
                .sorted(Comparator.reverseOrder())
                .toList();
        if (distances.isEmpty()
                || distances.get(0) < LEAST
                || distances.size() > 1 && distances.get(0) - distances.get(1) < LEAST) {
            return Optional.empty();
        }
        return changes.without().entrySet().stream()
                .filter(area -> area.getValue().found().isPresent())
                .map(area -> Map.entry(area.getKey(), area.getValue().found().orElseThrow()))
                .max(Comparator.comparingDouble(
                                (Map.Entry<String, Double> area) -> Math.abs(area.getValue() - changes.difference()))
                        .thenComparing(Map.Entry.comparingByKey()));
    }

    private FigureId id(Change change) {
        return ShareWords.ofParts(edition).orElseThrow().statistics().id(change);
    }

    private Figure signed(FigureId id, double difference) {
        return edition.figure(id, difference, ColumnKind.POINTS, StudyWords.DECIMALS);
    }
}
