package org.thbreport.publication.compose.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.thbreport.analytics.figure.FigureId;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.analytics.panel.AreaKind;
import org.thbreport.analytics.panel.GroupCount;
import org.thbreport.analytics.share.CountedShare;
import org.thbreport.analytics.share.PeriodShare;
import org.thbreport.analytics.statistics.AreaAnalysis;
import org.thbreport.analytics.statistics.PooledYears;
import org.thbreport.analytics.statistics.StatisticsAnalysis;
import org.thbreport.analytics.trend.FilterResult;
import org.thbreport.analytics.trend.Segment;
import org.thbreport.analytics.trend.SegmentStart;
import org.thbreport.analytics.trend.Trend;
import org.thbreport.analytics.trend.Verdict;
import org.thbreport.analytics.trend.VerdictForm;
import org.thbreport.analytics.trend.VerdictId;
import org.thbreport.model.data.CitizenshipGroup;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.study.ShareBase;
import org.thbreport.model.study.StatisticsReference;
import org.thbreport.publication.language.Language;
import org.thbreport.publication.text.ColumnKind;
import org.thbreport.publication.text.Figure;
import org.thbreport.publication.text.RichText;

/** Words what can be said about a trend in one language: one sentence for each verdict, and what it survives. */
public final class VerdictWording {

    /** Four periods can never show an order beyond chance. */
    private static final int FEWEST_POOLED = 5;

    private final Language language;
    private final boolean named;

    private VerdictWording(Language language, boolean named) {
        this.language = language;
        this.named = named;
    }

    /**
     * Returns the wording for a file of which nothing is known but its codes: third-country nationals among victims where it has
     * their code.
     */
    public static VerdictWording ofCodes(Language language) {
        return new VerdictWording(language, false);
    }

    /** Returns the wording for a table of a study: where it names its group of interest, nothing is said of citizenship and victims. */
    public static VerdictWording of(Language language, StatisticsReference table) {
        return new VerdictWording(language, !table.isOfVictims());
    }

    /** Returns the sentence for an area; empty words for an area without a trend. */
    public String sentence(AreaAnalysis area) {
        return sentence(
                        area,
                        FigureId.of("trend", area.area().key()),
                        share -> FigureId.of(
                                "share", share.area(), share.period().toString()))
                .plain();
    }

    /**
     * Returns the sentence for an area with its figures; no words for an area without a trend.
     *
     * @param table the table that it is an area of
     */
    public RichText sentence(AreaAnalysis area, StatisticsAnalysis table) {
        return sentence(area, table.trendId(area), table::id);
    }

    private RichText sentence(AreaAnalysis area, FigureId id, Function<PeriodShare, FigureId> ofShare) {
        Trend trend = area.trend();
        if (trend == null) {
            return StudyWords.NOTHING;
        }
        RichText single = sentence(area, trend.verdict(), id);
        return area.pooled() == null
                ? single
                : StudyWords.joined(
                        single,
                        RichText.of(" "),
                        pooled(area.pooled(), trend.verdict().form() == VerdictForm.UNSHAPED, id, ofShare));
    }

    /** Words what years taken together say, where single ones have too few victims for percentages. */
    private RichText pooled(PooledYears pooled, boolean ordered, FigureId id, Function<PeriodShare, FigureId> ofShare) {
        List<RichText> values = new ArrayList<>();
        for (PeriodShare share : pooled.area().shares()) {
            if (share instanceof CountedShare counted) {
                values.add(0, value(pooled.base(), counted, ofShare.apply(counted)));
            }
        }
        RichText told = language.wording()
                .rich(
                        "pooled.years",
                        "years",
                        pooled.years() == 2 ? "two" : "three",
                        "values",
                        RichText.joined(values, language.wording().text("list.semicolon")));
        Trend trend = pooled.area().trend();
        if (trend == null || trend.periods().size() < FEWEST_POOLED) {
            return StudyWords.joined(told, RichText.of(" "), language.wording().rich("pooled.short"));
        }
        if (trend.verdict().id() == VerdictId.NO_CLEAR_CHANGE && ordered) {
            return told; // Single years were told to be in an order already.
        }
        if (trend.verdict().id() == VerdictId.NO_CLEAR_CHANGE) {
            return StudyWords.joined(told, RichText.of(" "), language.wording().rich("pooled.no-clear-change"));
        }
        return StudyWords.joined(told, RichText.of(" "), sentence(pooled.area(), trend.verdict(), id.at("pooled")));
    }

    private RichText value(ShareBase base, CountedShare share, FigureId id) {
        boolean all = base == ShareBase.ALL;
        return language.wording()
                .rich(
                        "pooled.value",
                        "count",
                        number(id.at("count"), share.count(), ColumnKind.COUNT),
                        "known",
                        number(id.at(all ? "total" : "known"), all ? share.total() : share.known(), ColumnKind.COUNT),
                        "share",
                        number(id.at(all ? "shareOfAll" : "shareOfKnown"), share.share(base), ColumnKind.PERCENT),
                        "in",
                        language.dates().in(share.period()));
    }

    /** Returns a number without decimals: so few victims bear none. */
    private Figure number(FigureId id, Outcome<Double> value, ColumnKind kind) {
        return language.numbers().figure(id, value.found().orElseThrow(), kind, 0);
    }

    /** Returns whether the groups are those of citizenship, with third-country nationals, which have words of their own. */
    String topic(AreaAnalysis area) {
        if (named) {
            return "other";
        }
        List<String> codes = area.shares().stream()
                .filter(CountedShare.class::isInstance)
                .flatMap(share -> ((CountedShare) share).groups().stream())
                .map(GroupCount::code)
                .distinct()
                .toList();
        return codes.isEmpty() || codes.contains(CitizenshipGroup.NON_EU.code()) ? "usual" : "other";
    }

    private RichText sentence(AreaAnalysis area, Verdict verdict, FigureId id) {
        if (verdict.periods().isEmpty()) {
            return StudyWords.NOTHING;
        }
        FigureId judged = id.at("verdict");
        VerdictArguments all = new VerdictArguments(language, area, verdict, judged);
        Object[] arguments = all.all(topic(area));
        List<RichText> sentences = new ArrayList<>();
        // First of all: the numbers that follow are those of the others, and not those that stand on the page before.
        if (!verdict.leftOut().isEmpty()) {
            sentences.add(language.wording()
                    .rich(
                            "verdict.left-out",
                            "areas",
                            all.names(verdict.leftOut()),
                            "n",
                            verdict.leftOut().size()));
        }
        sentences.add(language.wording().rich(key(verdict), arguments));
        if (verdict.id() == VerdictId.TOO_FEW_VICTIMS && verdict.numbers().containsKey("firstCount")) {
            String counts = verdict.form() == VerdictForm.UNSHAPED ? "verdict.small-order" : "verdict.small-counts";
            sentences.add(language.wording().rich(counts, arguments));
        }
        Double detectable = verdict.numbers().get("detectableSlope");
        if (verdict.id() == VerdictId.NO_CLEAR_CHANGE && detectable != null && !all.isWithinOnePoint()) {
            FigureId slope = judged.at("numbers").at("detectableSlope");
            sentences.add(language.wording()
                    .rich("verdict.detectable", "slope", language.points(slope, detectable, StudyWords.DECIMALS)));
        }
        if (isMix(verdict)) {
            int against = (int) Math.rint(verdict.numbers().getOrDefault("areasAgainst", 0.0));
            FigureId areas = judged.at("numbers").at("areasAgainst");
            sentences.add(language.wording()
                    .rich("verdict.mix", "n", language.numbers().figure(areas, against)));
        }
        sentences.add(all.season());
        if (verdict.lastPeriodUnusual() && verdict.id() == VerdictId.NO_CLEAR_CHANGE) {
            sentences.add(RichText.of(
                    Language.capital(language.wording().text("verdict.last-unusual", "last", lastPeriod(verdict)))));
        }
        sentences.add(all.gaps());
        return RichText.joined(
                sentences.stream()
                        .filter(sentence -> !sentence.inlines().isEmpty())
                        .toList(),
                " ");
    }

    /** Returns the key of the sentence that a verdict and its form need. */
    private static String key(Verdict verdict) {
        VerdictId id = verdict.id();
        boolean line = id == VerdictId.RISING || id == VerdictId.FALLING;
        boolean last = id == VerdictId.JUMP || id == VerdictId.DROP;
        boolean step = id == VerdictId.STEP_UP || id == VerdictId.STEP_DOWN;
        if (verdict.season() != null && verdict.form() == VerdictForm.PLAIN && (line || last)) {
            return line ? "verdict.form.season-line" : "verdict.form.season-last";
        }
        return switch (verdict.form()) {
            case SINCE, FASTER, SLOWER, APART, UNSHAPED ->
                line ? "verdict.form." + verdict.form().id() : "verdict." + id.id();
            case WITH_STEP ->
                line ? "verdict.form.with-step" : step ? "verdict.form.step-with-line" : "verdict." + id.id();
            case AFTER_LINE -> last ? "verdict.form.after-line" : "verdict." + id.id();
            case TWO_STEPS ->
                last || step
                        ? "verdict.form.two-steps"
                        : id == VerdictId.ONE_OFF ? "verdict.form.back" : "verdict." + id.id();
            case PLAIN -> "verdict." + id.id();
        };
    }

    /**
     * Returns whether a change a year describes the series: it does not where there was a step, a turn or one period apart, where only
     * its end rises or falls, or where years hang together.
     */
    public static boolean isOfLine(Verdict verdict) {
        VerdictId first = verdict.first();
        return verdict.id() != VerdictId.UNCERTAIN
                && verdict.form() != VerdictForm.SINCE
                && (first == VerdictId.RISING || first == VerdictId.FALLING || first == VerdictId.NO_CLEAR_CHANGE);
    }

    /** Returns whether the sum moved one way and each area in it the other. */
    private static boolean isMix(Verdict verdict) {
        return verdict.numbers().getOrDefault("areasWith", 1.0) == 0
                && verdict.numbers().getOrDefault("areasAgainst", 0.0) > 1;
    }

    /**
     * Returns what a rise, fall, jump or drop survives, one sentence each; empty for other verdicts. What replaced the
     * verdict is in its sentence already.
     *
     * @param id what the ids of the figures of the trend begin with
     */
    public List<RichText> survives(AreaAnalysis area, FigureId id) {
        Trend trend = area.trend();
        return trend == null ? List.of() : survives(area, trend.verdict(), id);
    }

    private List<RichText> survives(AreaAnalysis area, Verdict verdict, FigureId id) {
        String topic = topic(area);
        List<RichText> sentences = new ArrayList<>();
        for (FilterResult filter : verdict.filters()) {
            // Of a country alone nobody asks on which country its trend rests.
            boolean isAlone = area.area().kind() != AreaKind.GROUP
                    && filter.survives()
                            .why()
                            .filter(Obstacle.NOT_A_SUM::equals)
                            .isPresent();
            // No direction is told where the unknown could reverse it, so that no model can show the same one.
            boolean isUntold =
                    verdict.id() == VerdictId.UNKNOWN_CITIZENSHIP && filter.filter() == VerdictId.TREND_NOT_CONFIRMED;
            if (filter.filter() == verdict.id() || isAlone || isUntold) {
                continue;
            }
            boolean weak = filter.filter() == VerdictId.DRIVEN_BY_ONE_AREA
                    && verdict.replaced() == null
                    && !verdict.areas().isEmpty();
            String outcome = filter.survives()
                    .found()
                    .map(survives -> survives ? weak ? "weak" : "yes" : "no")
                    .orElse("not-asked");
            String reason = filter.survives()
                    .why()
                    .map(obstacle -> language.wording().text("obstacle." + obstacle.id()))
                    .orElse("");
            List<Object> arguments = new ArrayList<>(List.of("outcome", outcome, "reason", reason));
            arguments.addAll(List.of(new VerdictArguments(language, area, verdict, id.at("verdict")).all(topic)));
            sentences.add(language.wording().rich("survives." + filter.filter().id(), arguments.toArray()));
        }
        return sentences;
    }

    /** Returns the sentence on breaks in a series, after which alone it is judged; empty where there is none. */
    public String breaks(Trend trend) {
        List<ReferencePeriod> breaks = trend.segments().stream()
                .filter(segment -> segment.start() != SegmentStart.FIRST_PERIOD)
                .map(Segment::from)
                .toList();
        return breaks.isEmpty()
                ? ""
                : language.wording()
                        .text(
                                "trend.segments",
                                "n",
                                breaks.size(),
                                "periods",
                                language.countries()
                                        .list(breaks.stream()
                                                .map(language.dates()::period)
                                                .toList()),
                                "last",
                                language.dates().within(breaks.get(breaks.size() - 1)));
    }

    private String lastPeriod(Verdict verdict) {
        List<ReferencePeriod> periods = verdict.periods();
        return language.dates().within(periods.get(periods.size() - 1));
    }
}
