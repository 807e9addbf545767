package org.thbreport.analytics.share;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.model.data.Precision;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.study.ShareBase;

/**
 * A share as a source published it, without counts; it is never turned into a count of the group.
 *
 * @param area key of the area
 * @param period single or pooled period
 * @param publishedShare the share, a fraction of 1
 * @param resolution value of its last digit, a fraction of 1: 0.001 for 63.1 %
 * @param total number of victims that the source gives beside it, known or all by its base
 * @param base what the source says it is a share of
 * @param scope who is counted, by language tag
 * @param source id of the source
 * @param note id of the source's note that cites it, or null
 * @param flags flags of the value
 * @param precision whether it is exact
 */
public record PublishedShare(
        String area,
        ReferencePeriod period,
        double publishedShare,
        double resolution,
        Outcome<Double> total,
        ShareBase base,
        Map<String, String> scope,
        String source,
        @Nullable String note,
        String flags,
        Precision precision)
        implements PeriodShare {

    /** Copies the scopes. */
    public PublishedShare {
        scope = Map.copyOf(scope);
    }

    @Override
    public Outcome<Double> share(ShareBase asked) {
        return Outcome.of(publishedShare);
    }
}
