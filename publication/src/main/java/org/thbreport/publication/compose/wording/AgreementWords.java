package org.thbreport.publication.compose.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thbreport.analytics.interval.Interval;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.analytics.share.PeriodShare;
import org.thbreport.analytics.share.Reconciler;
import org.thbreport.analytics.share.Reconciliation;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.publication.content.RichText;
import org.thbreport.publication.language.Language;

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
        String stated = stated(found);
        if (found.agrees().found().isEmpty()) {
            return RichText.of(Language.sentence(common.text(
                    "agreement.unchecked",
                    "stated",
                    stated,
                    "period",
                    within(found.period()),
                    "missing",
                    list(found.missing().stream().map(this::within).toList()))));
        }
        return common.rich(
                "agreement.sentence",
                "table",
                table,
                "outcome",
                outcome(found),
                "parts",
                list(found.parts().stream().map(this::part).toList()),
                "expected",
                found.expected().found().map(this::range).orElseThrow(),
                "stated",
                stated,
                "period",
                within(found.period()));
    }

    /** Returns the published share with the number of victims beside it. */
    public String stated(Reconciliation found) {
        return figure(words.share(words.at(found.period()).orElseThrow()), found.total());
    }

    /** Returns the single periods one by one, those without a figure as well. */
    public String parts(Reconciliation found) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < found.period().units(); i++) {
            ReferencePeriod unit = found.period().unit(i);
            Optional<Reconciliation.Part> part = found.parts().stream()
                    .filter(one -> one.period().equals(unit))
                    .findFirst();
            parts.add(
                    part.isEmpty()
                            ? common.text("agreement.part-missing", "period", period(unit))
                            : common.text("agreement.part-cell", "period", period(unit), "figure", figure(part.get())));
        }
        return String.join(common.text("list.semicolon"), parts);
    }

    /** Returns what the single periods give together; empty where one is missing. */
    public Optional<String> together(Reconciliation found) {
        return found.expected().found().map(expected -> figure(range(expected), found.totalOfParts()));
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

    private String part(Reconciliation.Part part) {
        return common.text(
                "agreement.part",
                "figure",
                figure(part),
                "in",
                common.language().dates().in(part.period()));
    }

    private String figure(Reconciliation.Part part) {
        PeriodShare share = words.at(part.period()).orElseThrow();
        return figure(words.share(share), Reconciler.total(share));
    }

    private String figure(String share, Outcome<Double> total) {
        return common.text(
                "agreement.figure",
                "kind",
                total.found().isPresent() ? "counted" : "share",
                "share",
                share,
                "total",
                total.found()
                        .map(count -> common.language().numbers().decimal(count, 0))
                        .orElse(""));
    }

    private String range(Interval interval) {
        String low = common.language().numbers().percent(interval.low(), StudyWords.DECIMALS);
        String high = common.language().numbers().percent(interval.high(), StudyWords.DECIMALS);
        return low.equals(high) ? low : common.text("agreement.range", "low", low, "high", high);
    }

    private String period(ReferencePeriod period) {
        return common.language().dates().period(period);
    }

    private String within(ReferencePeriod period) {
        return common.language().dates().within(period);
    }

    private String list(List<String> texts) {
        return common.language().countries().list(texts);
    }
}
