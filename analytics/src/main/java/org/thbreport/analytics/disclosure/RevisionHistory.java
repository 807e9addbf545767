package org.thbreport.analytics.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.thbreport.analytics.interval.Proportion;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.analytics.panel.Area;
import org.thbreport.analytics.panel.Panel;
import org.thbreport.analytics.panel.PanelPeriod;
import org.thbreport.analytics.panel.VictimCounts;
import org.thbreport.analytics.revision.RevisionMeasure;
import org.thbreport.analytics.revision.RevisionSize;
import org.thbreport.model.data.ReferencePeriod;

/** Measures revisions over all vintages of a file: sizes over several periods, which tell no single count. */
final class RevisionHistory {

    private RevisionHistory() {}

    /**
     * Returns the measures by area, in the order of print; none for areas with fewer than three periods that were published before.
     *
     * @param vintages the panels, oldest first; the last is the one in use
     */
    static List<RevisionMeasure> of(List<Panel> vintages) {
        Panel used = vintages.get(vintages.size() - 1);
        List<RevisionMeasure> measures = new ArrayList<>();
        for (Area area : used.areas()) {
            Outcome<RevisionSize> share = size(
                    vintages,
                    area,
                    victims ->
                            victims.ofKnown().filter(cases -> !cases.isEmpty()).map(Proportion::share));
            Outcome<RevisionSize> total =
                    size(vintages, area, victims -> victims.total().found());
            if (share.found().isPresent() || total.found().isPresent()) {
                measures.add(new RevisionMeasure(area.key(), vintages.size(), share, total));
            }
        }
        return measures;
    }

    private static Outcome<RevisionSize> size(
            List<Panel> vintages, Area area, Function<VictimCounts, Optional<Double>> number) {
        List<Double> first = new ArrayList<>();
        List<Double> latest = new ArrayList<>();
        Panel used = vintages.get(vintages.size() - 1);
        for (Map.Entry<ReferencePeriod, PanelPeriod> now : used.periods(area).entrySet()) {
            Optional<Double> newest = number.apply(now.getValue().victims());
            Optional<Double> oldest = vintages.subList(0, vintages.size() - 1).stream()
                    .flatMap(panel -> Optional.ofNullable(panel.periods(area).get(now.getKey())).stream())
                    .flatMap(place -> number.apply(place.victims()).stream())
                    .findFirst();
            if (!now.getKey().isPooled() && newest.isPresent() && oldest.isPresent()) {
                first.add(oldest.get());
                latest.add(newest.get());
            }
        }
        return RevisionSize.of(first, latest);
    }
}
