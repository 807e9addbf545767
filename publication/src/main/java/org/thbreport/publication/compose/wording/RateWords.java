package org.thbreport.publication.compose.wording;

import java.util.List;
import java.util.Optional;
import org.thbreport.analytics.figure.FigureId;
import org.thbreport.analytics.share.Change;
import org.thbreport.analytics.share.PeriodShare;
import org.thbreport.analytics.share.Reconciler;
import org.thbreport.analytics.share.VictimRate;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.study.PopulationReference;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.text.ColumnKind;
import org.thbreport.publication.text.Figure;
import org.thbreport.publication.text.RichText;

/** Words how many were registered for each 100,000 inhabitants; nothing where the study has no population. */
public final class RateWords {

    /** Digits of a rate behind the decimal sign. */
    public static final int DECIMALS = 1;

    private final StudyWords common;
    private final ShareWords words;

    public RateWords(StudyWords common, ShareWords words) {
        this.common = common;
        this.words = words;
    }

    /** Returns the sentence on the latest period with a rate, beside that of the period of the first change that has one. */
    public Optional<RichText> sentence() {
        List<VictimRate> rates = words.area().rates().stream()
                .filter(rate -> !rate.period().isPooled() && rate.rate().found().isPresent())
                .toList();
        if (rates.isEmpty()) {
            return Optional.empty();
        }
        ReferencePeriod latest = rates.get(rates.size() - 1).period();
        Optional<ReferencePeriod> earlier = words.area().changes().stream()
                .filter(change -> change.to().equals(latest))
                .map(Change::from)
                .filter(from -> rates.stream().anyMatch(rate -> rate.period().equals(from)))
                .findFirst();
        ReferencePeriod other = earlier.orElse(latest);
        return Optional.of(common.rich(
                "rate.sentence",
                "compared",
                earlier.isPresent() ? "yes" : "no",
                "rate",
                rate(latest),
                "in",
                common.language().dates().in(latest),
                "total",
                total(latest),
                "otherRate",
                rate(other),
                "inOther",
                common.language().dates().in(other),
                "otherTotal",
                total(other)));
    }

    /** Returns what a rate says and does not say, and where the numbers of inhabitants come from. */
    public RichText caution() {
        PopulationReference population =
                words.statistics().reference().inhabitants().orElseThrow();
        String source = common.study().sources().stream()
                .filter(one -> one.id().equals(population.source()))
                .map(one -> common.inLanguage(one.title()))
                .findFirst()
                .orElse(population.source());
        return common.rich("rate.caution", "source", source);
    }

    /** Returns the rate of a period as a cell. */
    public Cell cell(ReferencePeriod period) {
        return words.area()
                .rate(period)
                .map(rate -> new CountedCells(common).decimal(id(period).at("per100000"), rate.rate(), DECIMALS))
                .orElseGet(() -> new Cell.Missing("[x]", common.text("symbol.x")));
    }

    /** Returns the id that the figures of a rate begin with. */
    public FigureId id(ReferencePeriod period) {
        return words.statistics().id(share(period)).at("rate");
    }

    private PeriodShare share(ReferencePeriod period) {
        return words.at(period).orElseThrow();
    }

    private Figure rate(ReferencePeriod period) {
        double rate = words.area().rate(period).orElseThrow().rate().found().orElseThrow();
        return common.figure(id(period).at("per100000"), rate, ColumnKind.DECIMAL, DECIMALS);
    }

    private Figure total(ReferencePeriod period) {
        PeriodShare share = share(period);
        double total = Reconciler.total(share).found().orElseThrow();
        return common.figure(words.statistics().id(share).at("total"), total, ColumnKind.COUNT, 0);
    }
}
