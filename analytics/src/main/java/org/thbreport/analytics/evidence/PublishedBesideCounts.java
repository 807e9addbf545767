package org.thbreport.analytics.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.analytics.share.CountedShare;
import org.thbreport.analytics.share.PublishedShare;
import org.thbreport.analytics.statistics.StatisticsAnalysis;
import org.thbreport.model.data.Precision;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.study.ShareBase;

/** A published percentage against the counts that stand beside it. */
final class PublishedBesideCounts {

    private static final String RULE = "EVID-9";
    private static final double ROUNDING = 1e-12;

    private PublishedBesideCounts() {}

    /** Returns whether the percentage follows from the counts, by its base or, where that is not stated, by either. */
    static boolean agrees(CountedShare share) {
        PublishedShare published = share.published();
        if (published == null) {
            return true;
        }
        double half = published.resolution() * (published.precision() == Precision.EXACT ? 0.5 : 1) + ROUNDING;
        List<Double> possible = bases(share, published.base());
        return possible.isEmpty()
                || possible.stream().anyMatch(value -> Math.abs(value - published.publishedShare()) <= half);
    }

    private static List<Double> bases(CountedShare share, ShareBase base) {
        List<Outcome<Double>> shares = switch (base) {
            case KNOWN -> List.of(share.shareOfKnown());
            case ALL -> List.of(share.shareOfAll());
            case NOT_STATED -> List.of(share.shareOfKnown(), share.shareOfAll());
        };
        return shares.stream().map(Outcome::found).flatMap(Optional::stream).toList();
    }

    static EvidenceCheck fault(StatisticsAnalysis file, CountedShare share) {
        PublishedShare published = java.util.Objects.requireNonNull(share.published());
        double stated = 100 * published.publishedShare();
        double computed = 100 * bases(share, published.base()).get(0);
        Map<String, Fact> facts = new LinkedHashMap<>();
        facts.put("area", new Fact.Name(share.area()));
        facts.put("period", new Fact.Period(share.period()));
        facts.put("stated", new Fact.Number(stated));
        facts.put("computed", new Fact.Number(computed));
        return new EvidenceCheck(
                Issue.warning(
                        RULE,
                        file.reference().location(),
                        String.format(
                                Locale.ROOT,
                                "area %s has a published share of %.1f %% in %s, but the counts beside it give %.1f %%",
                                share.area(),
                                stated,
                                share.period(),
                                computed),
                        "a share that follows from the counts"),
                file.reference().source(),
                facts);
    }
}
