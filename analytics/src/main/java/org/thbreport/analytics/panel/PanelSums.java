package org.thbreport.analytics.panel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.geo.CountryRegister;

/**
 * The sums that are computed from the countries of a file. Groups and parts of countries are never summed.
 *
 * @param register the countries and who was a Member State when
 * @param breakingPart a sum breaks where areas that break hold more than this part of its known victims
 */
public record PanelSums(CountryRegister register, double breakingPart) {

    /**
     * Returns all series of a panel: {@code TOTAL} first where there is more than one country with data, {@code EU} where
     * all Member States reported in some period, then the areas of the file in the order of print.
     */
    public List<AreaSeries> series(Panel panel) {
        List<AreaSeries> single =
                panel.areas().stream().map(area -> AreaSeries.of(panel, area)).toList();
        List<AreaSeries> countries = single.stream()
                .filter(series -> series.area().kind() == AreaKind.COUNTRY)
                .filter(series -> series.periods().stream()
                        .anyMatch(place -> place.victims().hasData()))
                .toList();
        List<AreaSeries> all = new ArrayList<>();
        if (countries.size() > 1) {
            all.add(AreaSeries.sum(
                    new Area(Area.TOTAL, AreaKind.SUM, null, Area.TOTAL), countries, panel.periods(), breakingPart));
            AreaSeries union = union(panel, countries);
            if (!union.singlePeriods().isEmpty()) {
                all.add(union);
            }
        }
        all.addAll(single);
        return all;
    }

    private AreaSeries union(Panel panel, List<AreaSeries> countries) {
        List<ReferencePeriod> complete = new ArrayList<>();
        SortedMap<ReferencePeriod, List<String>> incomplete = new TreeMap<>();
        for (ReferencePeriod period : panel.periods()) {
            if (period.isPooled()) {
                continue;
            }
            List<String> absent = memberStates(period.lastDay()).stream()
                    .filter(code -> countries.stream()
                            .noneMatch(series -> code.equals(series.area().country())
                                    && series.at(period)
                                            .filter(place -> place.victims().hasData())
                                            .isPresent()))
                    .map(CountryCode::code)
                    .toList();
            if (absent.isEmpty()) {
                complete.add(period);
            } else {
                incomplete.put(period, absent);
            }
        }
        List<AreaSeries> members = countries.stream()
                .filter(series -> complete.stream().anyMatch(period -> isMember(series, period)))
                .toList();
        return AreaSeries.sum(new Area(Area.EU, AreaKind.SUM, null, Area.EU), members, complete, breakingPart)
                .withMissing(incomplete);
    }

    private boolean isMember(AreaSeries series, ReferencePeriod period) {
        return series.area().country() != null
                && register.isIn(CountryRegister.EU, series.area().country(), period.lastDay());
    }

    private List<CountryCode> memberStates(LocalDate day) {
        return register.membersOf(CountryRegister.EU, day);
    }
}
