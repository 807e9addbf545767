package org.thbreport.ingest.review;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.thbreport.ingest.statistics.IssueLog;
import org.thbreport.ingest.statistics.KnownDimension;
import org.thbreport.ingest.statistics.StatisticsRule;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.DimensionRole;

/** Lists the series, combinations of all codes but the period, that a dataset could have and has not. */
final class AbsentSeries {

    private static final int MOST = 100_000;
    private static final int LISTED = 20;

    private AbsentSeries() {}

    static void check(Dataset dataset, IssueLog log) {
        if (dataset.size() == 0) {
            return;
        }
        List<Integer> places = new ArrayList<>();
        long combinations = 1;
        for (int i = 0; i < dataset.dimensions().size(); i++) {
            int codes = dataset.dimensions().get(i).codes().size();
            if (codes > 1
                    && dataset.dimensions().get(i).role() != DimensionRole.ATTRIBUTE
                    && dataset.dimensions().get(i).role() != DimensionRole.PERIOD
                    && !KnownDimension.PERIOD.is(dataset.dimensions().get(i).id())) {
                places.add(i);
                combinations *= codes;
                if (combinations > MOST) {
                    return;
                }
            }
        }
        BitSet present = new BitSet((int) combinations);
        for (int row = 0; row < dataset.size(); row++) {
            int series = 0;
            for (int place : places) {
                series = series * dataset.dimensions().get(place).codes().size() + dataset.codeIndex(place, row);
            }
            present.set(series);
        }
        int absent = (int) combinations - present.cardinality();
        if (absent > 0) {
            List<String> names = new ArrayList<>();
            for (int series = present.nextClearBit(0);
                    series < combinations && names.size() < LISTED;
                    series = present.nextClearBit(series + 1)) {
                names.add(name(dataset, places, series));
            }
            String more = absent > names.size() ? " and " + (absent - names.size()) + " more" : "";
            log.add(
                    StatisticsRule.ABSENT,
                    absent + " of " + combinations + " series are absent: " + String.join("; ", names) + more,
                    "");
        }
    }

    private static String name(Dataset dataset, List<Integer> places, int series) {
        List<String> codes = new ArrayList<>();
        int rest = series;
        for (int i = places.size() - 1; i >= 0; i--) {
            List<String> all = dataset.dimensions().get(places.get(i)).codes();
            codes.add(0, all.get(rest % all.size()));
            rest /= all.size();
        }
        return String.join(", ", codes);
    }
}
