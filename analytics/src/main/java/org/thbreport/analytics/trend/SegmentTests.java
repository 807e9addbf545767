package org.thbreport.analytics.trend;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.analytics.shape.ShapePoint;
import org.thbreport.analytics.shape.Shapes;

/**
 * The tests that a verdict rests on.
 *
 * @param mannKendall test for a rise or fall; within seasons where there are some
 * @param sen median slope; within seasons where there are some
 * @param quasiBinomial logit line
 * @param laney the last period against the ones before it; withheld for a series with a season
 * @param shapes what the series may look like, or null for one that is too short
 * @param adjusted the shares without what their season adds
 */
record SegmentTests(
        Outcome<MannKendallResult> mannKendall,
        Outcome<SenSlope> sen,
        Outcome<QuasiBinomialFit> quasiBinomial,
        Outcome<LaneyResult> laney,
        @Nullable Shapes shapes,
        List<ShapePoint> adjusted) {

    SegmentTests {
        adjusted = List.copyOf(adjusted);
    }
}
