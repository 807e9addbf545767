package org.thbreport.ingest.review;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.thbreport.ingest.statistics.IssueLog;
import org.thbreport.ingest.statistics.KnownDimension;
import org.thbreport.ingest.statistics.StatisticsRule;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.DimensionRole;

/**
 * Finds attributes that no list has, in formats that do not say what is one: a column of an unusual name without which every
 * cell can still be told from every other. Its codes stay, so that a filter on it works.
 */
final class AttributeReview {

    private AttributeReview() {}

    static Dataset of(Dataset dataset, IssueLog log) {
        List<Integer> candidates = IntStream.range(0, dataset.dimensions().size())
                .filter(i -> dataset.dimensions().get(i).codes().size() > 1
                        && dataset.dimensions().get(i).role() == DimensionRole.BY_NAME
                        && !KnownDimension.isName(dataset.dimensions().get(i).id()))
                .boxed()
                .sorted(Comparator.comparing((Integer i) ->
                                -dataset.dimensions().get(i).codes().size())
                        .thenComparing(i -> -i))
                .toList();
        Dataset marked = dataset;
        for (int candidate : candidates) {
            Dataset without = marked.withRole(candidate, DimensionRole.ATTRIBUTE);
            if (new CellGroups(without, candidate).size() == dataset.size()) {
                marked = without;
            }
        }
        Dataset result = marked;
        String names = candidates.stream()
                .filter(i -> result.dimensions().get(i).role() == DimensionRole.ATTRIBUTE)
                .sorted()
                .map(i -> dataset.dimensions().get(i).id())
                .collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            log.add(
                    StatisticsRule.ATTRIBUTE,
                    (names.contains(",") ? "the columns " + names + " tell" : "the column " + names + " tells")
                            + " no cells apart and count as notes on them, not as dimensions",
                    "if one is a dimension, expected a filter on it: --filter, or filters in the mapping");
        }
        return result;
    }
}
