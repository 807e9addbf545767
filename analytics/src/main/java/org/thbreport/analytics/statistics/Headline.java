package org.thbreport.analytics.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.panel.AreaKind;
import org.thbreport.analytics.share.CountedShare;
import org.thbreport.analytics.share.PeriodShare;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.study.ShareBase;
import org.thbreport.model.study.StatisticsReference;

/**
 * Which area headlines are about: the one that the study names; else the publisher's own total of the Union, where the file has
 * counts of it up to the newest period; else the first, the sum of the countries.
 */
final class Headline {

    private static final String RULE = "STAT-32";

    /** What the codes of the Union as a whole begin with: EU27_2020, EU28. */
    private static final String UNION = "EU";

    private Headline() {}

    /** Returns the areas with that of headlines first. */
    static List<AreaAnalysis> first(List<AreaAnalysis> areas, @Nullable String chosen) {
        Optional<AreaAnalysis> headline = chosen == null ? ofPublisher(areas) : find(areas, chosen);
        if (headline.isEmpty()) {
            return areas;
        }
        List<AreaAnalysis> ordered = new ArrayList<>(areas);
        ordered.remove(headline.get());
        ordered.add(0, headline.get());
        return ordered;
    }

    /** Returns what is wrong with the area that a study names. */
    static Optional<Issue> fault(List<AreaAnalysis> areas, StatisticsReference reference) {
        String chosen = reference.headline();
        return chosen == null || areas.isEmpty() || find(areas, chosen).isPresent()
                ? Optional.empty()
                : Optional.of(Issue.error(
                        RULE,
                        reference.location(),
                        "the headline shall be about \"" + chosen + "\", and the file has no such area",
                        "one of "
                                + String.join(
                                        ", ",
                                        areas.stream()
                                                .map(area -> area.area().key())
                                                .toList())
                                + " was expected"));
    }

    private static Optional<AreaAnalysis> find(List<AreaAnalysis> areas, String key) {
        return areas.stream().filter(area -> area.area().key().equals(key)).findFirst();
    }

    private static Optional<AreaAnalysis> ofPublisher(List<AreaAnalysis> areas) {
        Optional<ReferencePeriod> newest = areas.stream()
                .filter(area -> area.area().kind() == AreaKind.SUM)
                .findFirst()
                .flatMap(Headline::newest);
        return areas.stream()
                .filter(area -> area.area().kind() == AreaKind.GROUP
                        && area.area().key().startsWith(UNION))
                .filter(area -> newest.isPresent() && newest(area).equals(newest))
                .max(Comparator.comparingLong(Headline::counted));
    }

    private static Optional<ReferencePeriod> newest(AreaAnalysis area) {
        return area.shares().stream()
                .filter(Headline::isCounted)
                .map(PeriodShare::period)
                .max(Comparator.naturalOrder());
    }

    private static long counted(AreaAnalysis area) {
        return area.shares().stream().filter(Headline::isCounted).count();
    }

    private static boolean isCounted(PeriodShare share) {
        return share instanceof CountedShare counted
                && !share.period().isPooled()
                && counted.share(ShareBase.KNOWN).found().isPresent();
    }
}
