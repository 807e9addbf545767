package org.thbreport.ingest.review;

import java.util.List;
import org.thbreport.ingest.statistics.IssueLog;
import org.thbreport.ingest.statistics.StatisticsRule;
import org.thbreport.ingest.statistics.UnitMultiplier;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.Dimension;

/**
 * Refuses values in thousands or millions where a format has the multiplier only as a dimension: TSV, JSON-stat and tidy
 * tables know no attributes, and the same cell in two units would be two cells.
 */
final class MultiplierCheck {

    private static final int HEADER = 1;

    private MultiplierCheck() {}

    static void check(Dataset dataset, IssueLog log) {
        for (Dimension dimension : dataset.dimensions()) {
            List<String> codes = dimension.codes();
            if (UnitMultiplier.isName(dimension.id())
                    && !codes.stream().allMatch(code -> code.equals("0") || code.equalsIgnoreCase("units"))) {
                log.add(
                        StatisticsRule.MULTIPLIER,
                        HEADER,
                        0,
                        "the dimension " + dimension.id() + " has the codes " + String.join(", ", codes)
                                + ", and values are not multiplied by a dimension",
                        "expected values in units, or " + UnitMultiplier.NAME
                                + " as an attribute in SDMX-CSV or SDMX-ML");
            }
        }
    }
}
