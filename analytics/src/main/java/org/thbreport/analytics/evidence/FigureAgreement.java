package org.thbreport.analytics.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.thbreport.analytics.share.CountedShare;
import org.thbreport.analytics.share.PeriodShare;
import org.thbreport.analytics.share.Reconciler;
import org.thbreport.analytics.share.Reconciliation;
import org.thbreport.analytics.statistics.AreaAnalysis;
import org.thbreport.analytics.statistics.StatisticsAnalysis;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.issue.Issue;

/** Recomputes sums and percentages of published figures for overlapping periods. */
final class FigureAgreement {

    private static final String SUM = "EVID-6";
    private static final String SHARE = "EVID-7";

    private FigureAgreement() {}

    static List<EvidenceCheck> of(StatisticsAnalysis file) {
        List<EvidenceCheck> found = new ArrayList<>();
        for (AreaAnalysis area : file.areas()) {
            for (PeriodShare share : area.shares()) {
                if (share.period().isPooled()) {
                    found.addAll(sum(file, area, share));
                }
                if (share instanceof CountedShare counted && !PublishedBesideCounts.agrees(counted)) {
                    found.add(PublishedBesideCounts.fault(file, counted));
                }
            }
            for (Reconciliation reconciliation : area.reconciliations()) {
                if (!reconciliation.agrees().found().orElse(true)) {
                    found.add(share(file, reconciliation));
                }
            }
        }
        return found;
    }

    private static List<EvidenceCheck> sum(StatisticsAnalysis file, AreaAnalysis area, PeriodShare pooled) {
        return Reconciler.total(pooled)
                .then(stated -> Reconciler.totalOfParts(pooled.period(), area.shares())
                        .map(sum -> stated.equals(sum)
                                ? List.<EvidenceCheck>of()
                                : List.of(sum(file, area.area().key(), pooled.period(), stated, sum))))
                .found()
                .orElse(List.of());
    }

    private static EvidenceCheck sum(
            StatisticsAnalysis file, String area, ReferencePeriod period, double stated, double sum) {
        Map<String, Fact> facts = new LinkedHashMap<>();
        facts.put("area", new Fact.Name(area));
        facts.put("period", new Fact.Period(period));
        facts.put("stated", new Fact.Number(stated));
        facts.put("sum", new Fact.Number(sum));
        return new EvidenceCheck(
                Issue.warning(
                        SUM,
                        file.reference().location(),
                        "area " + area + " has " + plain(stated) + " in all in " + period
                                + ", but the periods in it add up to " + plain(sum),
                        "the sum of the periods"),
                file.reference().source(),
                facts);
    }

    private static EvidenceCheck share(StatisticsAnalysis file, Reconciliation reconciliation) {
        Map<String, Fact> facts = new LinkedHashMap<>();
        double stated =
                50 * (reconciliation.stated().low() + reconciliation.stated().high());
        double low = 100 * reconciliation.expected().found().orElseThrow().low();
        double high = 100 * reconciliation.expected().found().orElseThrow().high();
        facts.put("area", new Fact.Name(reconciliation.area()));
        facts.put("period", new Fact.Period(reconciliation.period()));
        facts.put("stated", new Fact.Number(stated));
        facts.put("low", new Fact.Number(low));
        facts.put("high", new Fact.Number(high));
        String parts = reconciliation.parts().stream()
                .map(part -> String.format(
                        Locale.ROOT,
                        "%.1f %% of %s in %s",
                        50 * (part.share().low() + part.share().high()),
                        plain(part.total()),
                        part.period()))
                .collect(Collectors.joining(" and "));
        return new EvidenceCheck(
                Issue.warning(
                        SHARE,
                        file.reference().location(),
                        String.format(
                                Locale.ROOT,
                                "area %s has a share of %.1f %% in %s, but %s give %.1f to %.1f %%",
                                reconciliation.area(),
                                stated,
                                reconciliation.period(),
                                parts,
                                low,
                                high),
                        "a share that agrees within rounding"),
                file.reference().source(),
                facts);
    }

    private static String plain(double number) {
        return java.math.BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
