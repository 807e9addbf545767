package org.thbreport.register.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.register.RegisterPeriods;

/** Periods as rows of data: which months each is made of, counted from the year 0. A pooled one has the months of all its periods. */
final class PeriodMonths {
    private PeriodMonths() {}

    static Map<String, List<Integer>> of(RegisterPeriods periods) {
        Map<String, List<Integer>> months = new LinkedHashMap<>();
        Stream.concat(periods.single().stream(), periods.pooled().stream())
                .forEach(period -> months.put(period.toString(), list(period)));
        return months;
    }

    private static List<Integer> list(ReferencePeriod period) {
        List<Integer> months = new ArrayList<>();
        int first = period.first().getYear() * 12 + period.first().getMonthValue() - 1;
        for (int i = 0; i < period.months(); i++) {
            months.add(first + i);
        }
        return months;
    }

    /** Returns every month of any period once. */
    static TreeSet<Integer> all(RegisterPeriods periods) {
        TreeSet<Integer> all = new TreeSet<>();
        of(periods).values().forEach(all::addAll);
        return all;
    }
}
