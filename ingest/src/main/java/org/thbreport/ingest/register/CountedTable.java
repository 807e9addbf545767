package org.thbreport.ingest.register;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.register.CaseRegister;
import org.thbreport.model.register.RegisterBreakdown;
import org.thbreport.model.register.RegisterCount;
import org.thbreport.model.register.RegisterCounts;
import org.thbreport.model.register.RegisterTable;

/** Counts of a register by one property as a tidy table of statistics, which every other step reads as it reads files. */
public final class CountedTable {

    private CountedTable() {}

    /**
     * Returns the table: for each area and single period that the study names, every category of the property, 0 where nobody is in
     * it, and the total.
     */
    public static byte[] csv(CaseRegister register, RegisterCounts counts, RegisterTable table) {
        String property = table.breakdown().parts().get(0);
        String status = StandardCodes.REGISTERED;
        Set<String> areas = values(counts, "total", RegisterCount::area);
        if (register.columns().area() != null) {
            areas.add(register.columns().area());
        }
        List<String> categories = StandardCodes.of(property, register.rules());
        if (categories.isEmpty()) {
            categories = List.copyOf(values(counts, property, RegisterCount::category));
        }
        String total = RegisterBreakdown.TOTAL.toString();
        StringBuilder csv = new StringBuilder("area,period," + property.replace(':', '-') + ",value,unit\n");
        for (String area : areas) {
            for (ReferencePeriod period : register.periods().single()) {
                for (String category : categories) {
                    long persons = counts.persons(status, area, period.toString(), property, category);
                    line(csv, area, period, category, persons);
                }
                line(csv, area, period, "TOTAL", counts.persons(status, area, period.toString(), total, "TOTAL"));
            }
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder csv, String area, ReferencePeriod period, String category, long persons) {
        csv.append(area + "," + period + "," + category + "," + persons + ",NR\n");
    }

    private static Set<String> values(RegisterCounts counts, String breakdown, Function<RegisterCount, String> part) {
        Set<String> values = new TreeSet<>();
        counts.counts().stream()
                .filter(count -> count.breakdown().equals(breakdown))
                .map(part)
                .forEach(values::add);
        return values;
    }
}
