package org.thbreport.ingest.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.thbreport.ingest.statistics.IssueLog;
import org.thbreport.ingest.statistics.KnownDimension;
import org.thbreport.ingest.statistics.StatisticsRule;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.Dimension;
import org.thbreport.model.data.ObservationValue;

/** Compares totals with the sum of their parts, where a dataset has both. Only numbers add up: rates and shares do not. */
final class PartsCheck {

    private static final List<Partition> PARTITIONS = Partition.load();

    private final Dataset dataset;
    private final Partition partition;
    private final int place;
    private final CellGroups groups;
    private final IssueLog log;

    private PartsCheck(Dataset dataset, Partition partition, int place, CellGroups groups, IssueLog log) {
        this.dataset = dataset;
        this.partition = partition;
        this.place = place;
        this.groups = groups;
        this.log = log;
    }

    static void check(Dataset dataset, IssueLog log) {
        for (KnownDimension dimension : List.of(KnownDimension.CITIZEN, KnownDimension.SEX)) {
            int place = dimension.in(dataset).orElse(-1);
            if (place < 0) {
                continue;
            }
            List<String> codes = dataset.dimensions().get(place).codes();
            List<Partition> present = PARTITIONS.stream()
                    .filter(each -> each.dimension() == dimension
                            && codes.contains(each.total())
                            && codes.containsAll(each.parts()))
                    .toList();
            if (!present.isEmpty()) {
                CellGroups groups = new CellGroups(dataset, place);
                present.forEach(each -> new PartsCheck(dataset, each, place, groups, log).compare());
            }
        }
    }

    private void compare() {
        PartSums sums = new PartSums(partition, groups.size());
        for (int row = 0; row < dataset.size(); row++) {
            if (dataset.value(row) instanceof ObservationValue.Reported reported) {
                String code = dataset.dimensions().get(place).codes().get(dataset.codeIndex(place, row));
                sums.add(groups.groupOf(row), code, reported.value());
            }
        }
        int[] whole = IntStream.range(0, groups.size())
                .filter(group -> sums.isWhole(group) && isAdditive(groups.firstRow(group)))
                .toArray();
        int[] added = IntStream.range(0, groups.size()).map(sums::beside).toArray();
        int[] wrong = IntStream.of(whole)
                .filter(group -> !sums.agree(group, added[group]))
                .toArray();
        if (wrong.length > 0) {
            report(wrong, sums, added);
        }
        for (int code = 0; code < partition.either().size(); code++) {
            int bit = 1 << code;
            long beside = IntStream.of(whole)
                    .filter(group -> (added[group] & bit) != 0 && sums.agree(group, added[group]))
                    .count();
            if (beside > 0) {
                log.add(
                        StatisticsRule.BESIDE,
                        partition.either().get(code) + " stands beside " + String.join(" + ", partition.parts())
                                + ", not within them, in " + beside + " of " + whole.length + " cells of "
                                + partition.total(),
                        "it counts in a group only where interest, rest or unknown names it");
            }
        }
    }

    private void report(int[] wrong, PartSums sums, int[] added) {
        long compared = IntStream.range(0, groups.size())
                .filter(group -> isAdditive(groups.firstRow(group)))
                .count();
        log.add(
                StatisticsRule.PARTS,
                partition.total() + " differs from the sum of " + String.join(" + ", partition.parts()) + " in "
                        + wrong.length + " of " + compared + " cells",
                "figures are used as they are");
        for (int group : wrong) {
            double sum = sums.sum(group, added[group]);
            log.add(
                    StatisticsRule.PARTS,
                    cell(group) + ": " + partition.total() + " is " + number(sums.total(group)) + ", its parts make "
                            + number(sum) + ", a gap of " + number(sums.total(group) - sum),
                    "");
        }
    }

    private boolean isAdditive(int row) {
        return KnownDimension.UNIT
                .in(dataset)
                .map(unit -> dataset.unitKind(
                                dataset.dimensions().get(unit).codes().get(dataset.codeIndex(unit, row)))
                        .addsOverAreas())
                .orElse(true);
    }

    private String cell(int group) {
        int row = groups.firstRow(group);
        return IntStream.range(0, dataset.dimensions().size())
                .filter(i -> i != place && isNamed(dataset.dimensions().get(i)))
                .mapToObj(i -> dataset.dimensions().get(i).codes().get(dataset.codeIndex(i, row)))
                .collect(Collectors.joining(", "));
    }

    private static boolean isNamed(Dimension dimension) {
        return dimension.codes().size() > 1
                || KnownDimension.AREA.is(dimension.id())
                || KnownDimension.PERIOD.is(dimension.id());
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
