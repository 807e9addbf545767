package org.thbreport.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.thbreport.ingest.register.StandardCodes;
import org.thbreport.model.register.CaseRegister;
import org.thbreport.model.register.RegisterBreakdown;
import org.thbreport.model.register.RegisterCount;
import org.thbreport.register.text.CountPlan;
import org.thbreport.register.text.CountText;

/** Turns the answer of an engine into counts by breakdown and category. */
final class CountAnswer {
    private static final List<String> STATUSES = statuses();

    private final CaseRegister register;
    private final CountPlan plan;
    private final Map<Key, Long> counts = new TreeMap<>();
    private long conflictingSex;
    private long conflictingCitizenship;
    private long leftOut;

    private record Key(String status, String area, String period, String breakdown, String category)
            implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return Arrays.compare(parts(), other.parts());
        }

        private String[] parts() {
            return new String[] {status, area, period, breakdown, category};
        }
    }

    CountAnswer(CaseRegister register) {
        this.register = register;
        this.plan = new CountPlan(register.breakdowns());
    }

    private static List<String> statuses() {
        List<String> statuses = new ArrayList<>(List.of(StandardCodes.NO_STATUS));
        statuses.addAll(StandardCodes.list("status"));
        return statuses;
    }

    /** Reads all rows of the answer. */
    CountAnswer read(List<List<@Nullable String>> rows) {
        rows.forEach(this::row);
        return this;
    }

    private void row(List<@Nullable String> row) {
        String period = String.valueOf(row.get(0));
        String area = String.valueOf(row.get(1));
        String status = STATUSES.get(Integer.parseInt(String.valueOf(row.get(2))));
        int set = Integer.parseInt(String.valueOf(row.get(3)));
        List<String> properties = plan.properties();
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < properties.size(); i++) {
            if ((set >> i & 1) == 1) {
                values.put(properties.get(i), code(properties.get(i), String.valueOf(row.get(4 + i))));
            }
        }
        long[] measures = row.subList(4 + properties.size(), row.size()).stream()
                .mapToLong(value -> Long.parseLong(String.valueOf(value)))
                .toArray();
        boolean whole = register.rules().include().isEmpty();
        if (!whole && !register.rules().include().contains(status)) {
            leftOut += values.isEmpty() ? measures[0] : 0;
            return;
        }
        if (values.isEmpty()) {
            conflictingSex += measures[2];
            conflictingCitizenship += measures[3];
        }
        for (String each : whole ? List.of(StandardCodes.REGISTERED) : List.of(StandardCodes.REGISTERED, status)) {
            new Margin(each, area, period, values, measures).add();
        }
    }

    private static String code(String property, String value) {
        return switch (property) {
            case "sex", "age", "outcome" -> {
                int number = Integer.parseInt(value);
                yield number == 0
                        ? StandardCodes.UNKNOWN
                        : StandardCodes.list(property).get(number - 1);
            }
            default -> value;
        };
    }

    /** One row of the answer, under one status. */
    private final class Margin {
        private final String status;
        private final String area;
        private final String period;
        private final Map<String, String> values;
        private final long[] measures;

        @SuppressWarnings("ArrayRecordComponent")
        Margin(String status, String area, String period, Map<String, String> values, long[] measures) {
            this.status = status;
            this.area = area;
            this.period = period;
            this.values = values;
            this.measures = measures;
        }

        void add() {
            if (values.isEmpty()) {
                put(RegisterBreakdown.TOTAL.toString(), "TOTAL", measures[0]);
                put("records", "RECORDS", measures[1]);
            }
            Set<String> grouping = values.keySet();
            for (RegisterBreakdown breakdown : register.breakdowns()) {
                if (CountPlan.grouping(breakdown).equals(grouping)) {
                    add(breakdown);
                }
            }
        }

        private void add(RegisterBreakdown breakdown) {
            int organisations = 4;
            int forms = organisations + 2 + 2 * CountText.ORGANISATIONS;
            switch (breakdown.parts().get(0)) {
                case "organisation" -> each(breakdown, organisations, StandardCodes.list("organisation"), false);
                case "organisation-exclusive" ->
                    each(breakdown, organisations, StandardCodes.list("organisation"), true);
                case "form" -> each(breakdown, forms, StandardCodes.list("form"), false);
                case "form-exclusive", "form-eu" -> each(breakdown, forms, StandardCodes.list("form"), true);
                default ->
                    put(
                            breakdown.toString(),
                            String.join(
                                    "*",
                                    breakdown.parts().stream()
                                            .map(part -> String.valueOf(values.get(part)))
                                            .toList()),
                            measures[0]);
            }
        }

        /** Adds a property of several values: none, several, and each, alone or beside others. */
        private void each(RegisterBreakdown breakdown, int from, List<String> codes, boolean exclusive) {
            String property = breakdown.parts().get(0);
            String tail = breakdown.parts().size() == 1
                    ? ""
                    : "*" + values.get(breakdown.parts().get(1));
            put(breakdown.toString(), StandardCodes.UNKNOWN + tail, measures[from]);
            String several = property.equals("form-eu")
                    ? "OTH"
                    : property.equals("form-exclusive") ? StandardCodes.MIXED : StandardCodes.SEVERAL;
            if (exclusive || tail.isEmpty()) {
                put(breakdown.toString(), several + tail, measures[from + 1]);
            }
            int first = from + 2 + (exclusive ? codes.size() : 0);
            for (int i = 0; i < codes.size(); i++) {
                String code = property.equals("form-eu") ? StandardCodes.eu(codes.get(i)) : codes.get(i);
                put(breakdown.toString(), code + tail, measures[first + i]);
            }
        }

        private void put(String breakdown, String category, long persons) {
            if (persons > 0) {
                counts.merge(new Key(status, area, period, breakdown, category), persons, Long::sum);
            }
        }
    }

    /** Returns the counts in their order. */
    List<RegisterCount> counts() {
        List<RegisterCount> list = new ArrayList<>();
        counts.forEach((key, persons) -> list.add(new RegisterCount(
                register.rules().kind().code(),
                key.status(),
                key.area(),
                key.period(),
                key.breakdown(),
                key.category(),
                persons,
                isAdditive(key))));
        return list;
    }

    private static boolean isAdditive(Key key) {
        return key.period().indexOf('/') < 0
                && RegisterBreakdown.parse(key.breakdown())
                        .map(RegisterBreakdown::isAdditive)
                        .orElse(true);
    }

    /** Returns persons and periods with two values of sex. */
    long conflictingSex() {
        return conflictingSex;
    }

    /** Returns persons and periods with two citizenships that count on different days. */
    long conflictingCitizenship() {
        return conflictingCitizenship;
    }

    /** Returns persons and periods whose status is not counted. */
    long leftOut() {
        return leftOut;
    }
}
