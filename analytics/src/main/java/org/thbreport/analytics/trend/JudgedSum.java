package org.thbreport.analytics.trend;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.thbreport.analytics.interval.Proportion;
import org.thbreport.analytics.panel.AreaSeries;
import org.thbreport.analytics.panel.PanelPeriod;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.study.ShareBase;

/**
 * What is judged of a segment: the series as it is, or a sum without the areas whose own series breaks within the segment.
 *
 * @param series the series, without those areas
 * @param judged its periods
 * @param leftOut keys of those areas
 */
record JudgedSum(AreaSeries series, List<JudgedPeriod> judged, List<String> leftOut) {

    /** Areas that break are left out if together they hold more than this part of the sum: fewer cannot make a verdict. */
    private static final double PART_THAT_MATTERS = 0.02;

    /** And if the others hold at least this part in each period. */
    private static final double PART_THAT_STAYS = 0.5;

    JudgedSum {
        judged = List.copyOf(judged);
        leftOut = List.copyOf(leftOut);
    }

    static JudgedSum of(AreaSeries series, List<JudgedPeriod> judged, ShareBase base) {
        JudgedSum whole = new JudgedSum(series, judged, List.of());
        Set<String> breaking = new HashSet<>();
        for (AreaSeries member : series.members()) {
            if (breaksWithin(member, judged)) {
                breaking.add(member.area().key());
            }
        }
        boolean withheld = judged.stream().anyMatch(period -> series.withholdsMember(period.period()));
        if (withheld
                || breaking.isEmpty()
                || breaking.size() == series.members().size()) {
            return whole;
        }
        AreaSeries others = series.without(breaking);
        List<JudgedPeriod> rest = new ArrayList<>();
        double all = 0;
        double kept = 0;
        for (JudgedPeriod period : judged) {
            Optional<PanelPeriod> place = others.at(period.period());
            Optional<Proportion> cases = place.flatMap(found -> JudgedPeriod.cases(found.victims(), base));
            double total = cases.map(Proportion::total).orElse(0.0);
            if (total < PART_THAT_STAYS * period.point().cases().total() || total == 0) {
                return whole;
            }
            all += period.point().cases().total();
            kept += total;
            rest.add(new JudgedPeriod(
                    period.period(),
                    new SharePoint(period.point().time(), cases.orElseThrow()),
                    place.orElseThrow().victims()));
        }
        if (all - kept <= PART_THAT_MATTERS * all) {
            return whole;
        }
        return new JudgedSum(
                others,
                rest,
                series.members().stream()
                        .map(member -> member.area().key())
                        .filter(breaking::contains)
                        .toList());
    }

    private static boolean breaksWithin(AreaSeries member, List<JudgedPeriod> judged) {
        ReferencePeriod first = judged.get(0).period();
        ReferencePeriod last = judged.get(judged.size() - 1).period();
        boolean seen = false;
        for (PanelPeriod place : member.periods()) {
            ReferencePeriod period = place.period();
            if (period.compareTo(last) > 0 || period.isPooled() != first.isPooled()) {
                continue;
            }
            if (seen && period.compareTo(first) > 0 && Segmentation.breaks(place)) {
                return true;
            }
            seen |= period.compareTo(first) >= 0 && place.victims().hasData();
        }
        return false;
    }
}
