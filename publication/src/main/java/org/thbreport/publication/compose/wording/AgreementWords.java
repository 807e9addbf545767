package org.thbreport.publication.compose.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thbreport.analytics.figure.FigureId;
import org.thbreport.analytics.interval.Interval;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.analytics.share.PeriodShare;
import org.thbreport.analytics.share.Reconciler;
import org.thbreport.analytics.share.Reconciliation;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.publication.language.Language;
import org.thbreport.publication.text.ColumnKind;
import org.thbreport.publication.text.Figure;
import org.thbreport.publication.text.RichText;

/** Words whether the published share of a pooled period agrees with those of the single periods in it. */
public final class AgreementWords {

    /** Numbers of persons that differ by less are the same. */
    private static final double SAME = 0.5;

    private final StudyWords common;
    private final ShareWords words;

    public AgreementWords(StudyWords common, ShareWords words) {
        this.common = common;
        this.words = words;
    }

    /** Returns the pooled periods that some single period can be held against, and whose shares may be printed. */
    public List<Reconciliation> told() {
        List<ReferencePeriod> printable =
                words.printable().stream().map(PeriodShare::period).toList();
        return words.area().reconciliations().stream()
                .filter(found -> !found.parts().isEmpty() && printable.contains(found.period()))
                .filter(found -> found.parts().stream().allMatch(part -> printable.contains(part.period())))
                .toList();
    }

    /**
     * Returns what can be said in one sentence.
     *
     * @param table reference to the table in brackets; without words where another sentence has it
     */
    public RichText sentence(Reconciliation found, RichText table) {
        RichText stated = stated(found);
        if (found.agrees().found().isEmpty()) {
            return Language.sentence(common.rich(
                    "agreement.unchecked",
                    "stated",
                    stated,
                    "period",
                    within(found.period()),
                    "missing",
                    common.language()
                            .countries()
                            .list(found.missing().stream().map(this::within).toList())));
        }
        return common.rich(
                "agreement.sentence",
                "table",
                table,
                "outcome",
                outcome(found),
                "parts",
                common.language()
                        .countries()
                        .listed(found.parts().stream()
                                .map(part -> part(found, part))
                                .toList()),
                "expected",
                range(found, found.expected().found().orElseThrow()),
                "stated",
                stated,
                "period",
                within(found.period()));
    }

    /** Returns the published share with the number of victims beside it. */
    public RichText stated(Reconciliation found) {
        return figure(
                words.share(words.at(found.period()).orElseThrow()), id(found).at("total"), found.total());
    }

    /** Returns the single periods one by one, those without a figure as well. */
    public RichText parts(Reconciliation found) {
        List<RichText> parts = new ArrayList<>();
        for (int i = 0; i < found.period().units(); i++) {
            ReferencePeriod unit = found.period().unit(i);
            Optional<Reconciliation.Part> part = found.parts().stream()
                    .filter(one -> one.period().equals(unit))
                    .findFirst();
            parts.add(
                    part.isEmpty()
                            ? common.rich("agreement.part-missing", "period", period(unit))
                            : common.rich(
                                    "agreement.part-cell",
                                    "period",
                                    period(unit),
                                    "figure",
                                    figure(found, part.get())));
        }
        return RichText.joined(parts, common.text("list.semicolon"));
    }

    /** Returns what the single periods give together; empty where one is missing. */
    public Optional<RichText> together(Reconciliation found) {
        return found.expected()
                .found()
                .map(expected -> figure(range(found, expected), id(found).at("totalOfParts"), found.totalOfParts()));
    }

    /** Returns whether they agree, in a word, and whether the numbers of victims do not. */
    public String answer(Reconciliation found) {
        boolean differ = found.total()
                .then(total -> found.totalOfParts().map(sum -> Math.abs(total - sum) > SAME))
                .found()
                .orElse(false);
        return common.text("agreement.answer", "outcome", outcome(found), "totals", differ ? "differ" : "same");
    }

    private static String outcome(Reconciliation found) {
        return found.agrees().found().map(agrees -> agrees ? "yes" : "no").orElse("unknown");
    }

    private FigureId id(Reconciliation found) {
        return words.statistics().id(found);
    }

    private RichText part(Reconciliation found, Reconciliation.Part part) {
        return common.rich(
                "agreement.part",
                "figure",
                figure(found, part),
                "in",
                common.language().dates().in(part.period()));
    }

    private RichText figure(Reconciliation found, Reconciliation.Part part) {
        PeriodShare share = words.at(part.period()).orElseThrow();
        FigureId total = id(found).at("parts").at(part.period().toString()).at("total");
        return figure(words.share(share), total, Reconciler.total(share));
    }

    private RichText figure(RichText share, FigureId id, Outcome<Double> total) {
        Optional<Figure> counted = total.found().map(count -> common.figure(id, count, ColumnKind.COUNT, 0));
        return common.rich(
                "agreement.figure",
                "kind",
                counted.isPresent() ? "counted" : "share",
                "share",
                share,
                "total",
                counted.map(RichText::of).orElse(StudyWords.NOTHING));
    }

    private RichText range(Reconciliation found, Interval interval) {
        FigureId id = id(found).at("expected");
        Figure low = common.figure(id.at(0), interval.low(), ColumnKind.PERCENT, StudyWords.DECIMALS);
        Figure high = common.figure(id.at(1), interval.high(), ColumnKind.PERCENT, StudyWords.DECIMALS);
        return low.text().equals(high.text())
                ? RichText.of(low)
                : common.rich("agreement.range", "low", low, "high", high);
    }

    private String period(ReferencePeriod period) {
        return common.language().dates().period(period);
    }

    private String within(ReferencePeriod period) {
        return common.language().dates().within(period);
    }
}
