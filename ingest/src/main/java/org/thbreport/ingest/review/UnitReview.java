package org.thbreport.ingest.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thbreport.ingest.statistics.IssueLog;
import org.thbreport.ingest.statistics.KnownDimension;
import org.thbreport.ingest.statistics.StatisticsRule;
import org.thbreport.ingest.statistics.UnitList;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.Dimension;
import org.thbreport.model.data.ObservationValue;
import org.thbreport.model.data.Precision;
import org.thbreport.model.data.UnitKind;

/** Says of each unit in a dataset what its values may be used for, and brings thousands of persons to persons. */
final class UnitReview {

    private static final int FEWEST = 3;
    private static final String PERSONS = "NR";
    private static final String PERCENTAGE = "PC";

    private final Dataset dataset;
    private final int place;
    private final IssueLog log;

    private UnitReview(Dataset dataset, int place, IssueLog log) {
        this.dataset = dataset;
        this.place = place;
        this.log = log;
    }

    static Dataset of(Dataset dataset, IssueLog log) {
        Optional<Integer> place = KnownDimension.UNIT.in(dataset);
        if (place.isEmpty()) {
            new UnitReview(dataset, -1, log).fractions();
            return dataset;
        }
        return new UnitReview(dataset, place.get(), log).review();
    }

    private Dataset review() {
        Dimension units = dataset.dimensions().get(place);
        Map<String, UnitKind> kinds = new HashMap<>();
        List<String> codes = new ArrayList<>(units.codes());
        List<String> labels = new ArrayList<>(units.labels());
        int[] powers = new int[codes.size()];
        for (int i = 0; i < powers.length; i++) {
            String code = codes.get(i);
            Optional<UnitList.Unit> unit = UnitList.of(code, labels.get(i));
            UnitKind kind = unit.map(UnitList.Unit::kind).orElse(UnitKind.UNKNOWN);
            if (kind == UnitKind.UNKNOWN) {
                unknown(i, code, labels.get(i));
            }
            boolean scaled = kind == UnitKind.PERSONS || kind == UnitKind.PERCENTAGE;
            powers[i] = scaled ? unit.orElseThrow().power() : 0;
            String base = kind == UnitKind.PERSONS ? PERSONS : PERCENTAGE;
            if (powers[i] != 0 && !units.codes().contains(base) && !codes.contains(base)) {
                codes.set(i, base);
                labels.set(i, base);
            }
            kinds.put(codes.get(i), kind);
        }
        Dataset scaled = scaled(powers).recode(place, codes, labels).withUnits(kinds);
        new UnitReview(scaled, place, log).fractions();
        return scaled;
    }

    private void unknown(int index, String code, String label) {
        log.add(
                StatisticsRule.UNIT,
                line(index),
                0,
                "the unit \"" + code + "\"" + (label.equals(code) ? "" : " (" + label + ")")
                        + " is in no list: its values are not added, and no share is taken of them",
                "expected one such as NR (persons), PC (percentages) or THS_PER (thousand persons)");
    }

    private int line(int unit) {
        for (int row = 0; row < dataset.size(); row++) {
            if (dataset.codeIndex(place, row) == unit) {
                return dataset.line(row);
            }
        }
        return 0;
    }

    /** Values in thousands with three decimals each say the number of persons exactly; with fewer they are about. */
    private Dataset scaled(int[] powers) {
        int[] decimals = new int[powers.length];
        int[] counts = new int[powers.length];
        boolean any = false;
        for (int power : powers) {
            any |= power != 0;
        }
        if (!any) {
            return dataset;
        }
        for (int row = 0; row < dataset.size(); row++) {
            int unit = dataset.codeIndex(place, row);
            if (dataset.value(row) instanceof ObservationValue.Reported reported) {
                counts[unit]++;
                decimals[unit] = Math.max(
                        decimals[unit],
                        BigDecimal.valueOf(reported.value())
                                .stripTrailingZeros()
                                .scale());
            }
        }
        for (int unit = 0; unit < powers.length; unit++) {
            if (powers[unit] != 0) {
                log.add(
                        StatisticsRule.MULTIPLIED,
                        line(unit),
                        0,
                        "the unit is " + dataset.dimensions().get(place).codes().get(unit) + ": " + counts[unit]
                                + " values are multiplied by "
                                + BigDecimal.ONE.scaleByPowerOfTen(powers[unit]).toPlainString(),
                        decimals[unit] < powers[unit] ? "those that are rounded count as approximate" : "");
            }
        }
        return dataset.change((row, value, precision) -> {
            int unit = dataset.codeIndex(place, row);
            if (powers[unit] == 0) {
                return new Dataset.Changed(value, precision);
            }
            double moved =
                    BigDecimal.valueOf(value).scaleByPowerOfTen(powers[unit]).doubleValue();
            boolean exact = decimals[unit] >= powers[unit] || value == 0;
            return new Dataset.Changed(moved, exact ? precision : Precision.APPROXIMATE);
        });
    }

    private UnitKind kind(int row) {
        return place < 0
                ? UnitKind.PERSONS
                : dataset.unitKind(dataset.dimensions().get(place).codes().get(dataset.codeIndex(place, row)));
    }

    /** Persons come whole, and percentages are seldom all below 1. */
    private void fractions() {
        int fractions = 0;
        int first = 0;
        int percentages = 0;
        int small = 0;
        int between = 0;
        for (int row = 0; row < dataset.size(); row++) {
            if (!(dataset.value(row) instanceof ObservationValue.Reported reported)) {
                continue;
            }
            double value = reported.value();
            UnitKind kind = kind(row);
            if (kind == UnitKind.PERSONS && value != Math.rint(value)) {
                first = fractions++ == 0 ? dataset.line(row) : first;
            }
            if (kind == UnitKind.PERCENTAGE) {
                percentages++;
                small += value >= 0 && value <= 1 ? 1 : 0;
                between += value > 0 && value < 1 ? 1 : 0;
            }
        }
        if (fractions > 0) {
            log.add(
                    StatisticsRule.FRACTION,
                    first,
                    0,
                    fractions + (fractions == 1 ? " value is" : " values are") + " no whole number of persons"
                            + (place < 0 ? ", and the file has no unit of measure" : ""),
                    "figures are used as they are, without the tests that need counts");
        }
        if (percentages >= FEWEST && small == percentages && between > 0) {
            log.add(
                    StatisticsRule.FRACTION,
                    "all " + percentages + " percentages lie between 0 and 1",
                    "if they are fractions of 1, expected the unit FRACTION, or values from 0 to 100");
        }
    }
}
