package org.thbreport.analytics.panel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.Dimension;
import org.thbreport.model.data.MissingReason;
import org.thbreport.model.data.ObservationStatus;
import org.thbreport.model.data.ObservationValue;
import org.thbreport.model.data.Precision;
import org.thbreport.model.data.UnitKind;

/** Collects the values of one area and period. */
final class CellBuilder {

    private final Dimension dimension;
    private final PanelGroups groups;
    private final Map<Integer, Outcome<Double>> counts = new HashMap<>();
    private final TreeSet<Character> flags = new TreeSet<>();
    private boolean breaks;
    private boolean definitionDiffers;
    private boolean additive = true;
    private Precision precision = Precision.EXACT;
    private @Nullable PublishedValue published;

    CellBuilder(Dimension dimension, PanelGroups groups) {
        this.dimension = dimension;
        this.groups = groups;
    }

    /** Takes a row whose group has an index; returns false if there is such a value already. */
    boolean add(Dataset dataset, int row, int group, UnitKind kind) {
        boolean needed = groups.parts().contains(group) || groups.total().contains(group);
        if (!needed) {
            return true;
        }
        ObservationStatus status = dataset.status(row);
        if (kind == UnitKind.PERCENTAGE) {
            return addPercentage(dataset, row, group);
        }
        additive &= kind.addsWithinAreas();
        status.flags().chars().forEach(letter -> flags.add((char) letter));
        breaks |= status.isBreak();
        definitionDiffers |= status.definitionDiffers();
        if (dataset.precision(row) == Precision.APPROXIMATE) {
            precision = Precision.APPROXIMATE;
        }
        return counts.put(group, outcome(dataset.value(row))) == null;
    }

    private boolean addPercentage(Dataset dataset, int row, int group) {
        if (groups.interest().size() != 1
                || groups.interest().get(0) != group
                || !(dataset.value(row) instanceof ObservationValue.Reported reported)) {
            return true;
        }
        boolean first = published == null;
        BigDecimal percent = BigDecimal.valueOf(reported.value()).stripTrailingZeros();
        published = new PublishedValue(
                percent.movePointLeft(2).doubleValue(),
                BigDecimal.ONE.movePointLeft(2 + Math.max(0, percent.scale())).doubleValue(),
                dataset.status(row).flags(),
                dataset.precision(row));
        return first;
    }

    private static Outcome<Double> outcome(ObservationValue value) {
        if (value instanceof ObservationValue.Missing missing) {
            return Outcome.none(why(missing.reason()));
        }
        return Outcome.of(((ObservationValue.Reported) value).value());
    }

    private static Obstacle why(MissingReason reason) {
        return switch (reason) {
            case CONFIDENTIAL -> Obstacle.CONFIDENTIAL;
            case NOT_APPLICABLE -> Obstacle.NOT_APPLICABLE;
            case WITHHELD -> Obstacle.WITHHELD;
            case NOT_AVAILABLE, NOT_IN_FILE -> Obstacle.NOT_REPORTED;
        };
    }

    /** Notes that the series breaks here, for its groups are others from here on. */
    void breakHere() {
        breaks = true;
        flags.add('b');
    }

    /**
     * Returns the victims of the cell. Where other cells have a total and this one has not, nobody says how many there are in
     * all: those known are no total.
     *
     * @param totals whether the file has totals somewhere
     */
    VictimCounts counts(boolean totals) {
        Outcome<Double> count = sum(groups.interest());
        Outcome<Double> known = groups.rest().isEmpty()
                ? Outcome.none(Obstacle.NOT_REPORTED)
                : count.then(cases -> sum(groups.rest()).map(others -> DecimalSum.of(cases, others)));
        Outcome<Double> stated = totals ? sum(groups.total()) : Outcome.none(Obstacle.NOT_REPORTED);
        Outcome<Double> unknown = unknown(known, stated);
        Outcome<Double> parts =
                groups.unknown().isEmpty() ? known : known.then(n -> unknown.map(u -> DecimalSum.of(n, u)));
        Outcome<Double> total =
                stated.why().filter(Obstacle.NOT_REPORTED::equals).isPresent()
                        ? totals && groups.unknown().isEmpty() ? Outcome.none(Obstacle.UNKNOWN_NOT_REPORTED) : parts
                        : stated;
        List<GroupCount> listed = new ArrayList<>();
        for (int index : groups.parts()) {
            listed.add(new GroupCount(
                    dimension.codes().get(index), dimension.labels().get(index), sum(List.of(index))));
        }
        return new VictimCounts(
                count,
                additive ? known : Outcome.none(Obstacle.NOT_ADDITIVE),
                additive ? unknown : Outcome.none(Obstacle.NOT_ADDITIVE),
                additive ? total : Outcome.none(Obstacle.NOT_ADDITIVE),
                listed,
                flags.stream().map(String::valueOf).collect(Collectors.joining()),
                breaks,
                definitionDiffers,
                precision,
                published);
    }

    /** Returns those whose group is not known: as given, or where this cell alone lacks them what the known leave of its total. */
    private Outcome<Double> unknown(Outcome<Double> known, Outcome<Double> stated) {
        if (groups.unknown().isEmpty()) {
            return Outcome.none(Obstacle.UNKNOWN_NOT_REPORTED);
        }
        Outcome<Double> given = sum(groups.unknown());
        boolean lacking = given.why().filter(Obstacle.NOT_REPORTED::equals).isPresent();
        Outcome<Double> rest = stated.then(all -> known.map(n -> DecimalSum.of(all, -n)));
        return lacking && rest.found().filter(left -> left >= 0).isPresent() ? rest : given;
    }

    private Outcome<Double> sum(List<Integer> indexes) {
        double sum = 0;
        for (int index : indexes) {
            Outcome<Double> value = counts.getOrDefault(index, Outcome.none(Obstacle.NOT_REPORTED));
            if (value.why().isPresent()) {
                return value;
            }
            sum = DecimalSum.of(sum, value.found().orElseThrow());
        }
        return Outcome.of(sum);
    }
}
