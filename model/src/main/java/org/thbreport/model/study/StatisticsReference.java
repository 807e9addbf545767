package org.thbreport.model.study;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thbreport.model.data.GroupMapping;
import org.thbreport.model.issue.Location;

/**
 * A statistics file that a study uses.
 *
 * @param file path relative to the study folder
 * @param source id of the source it comes from
 * @param note id of the source's note that cites the figures, or null
 * @param dataset id of the dataset at the publisher, such as {@code crim_thb_vctz}, or null
 * @param base what published shares in it are shares of
 * @param scope who is counted, by language tag: "registered victims in the EU"
 * @param shareOf the group of interest in words, by language tag: "women and girls"; empty for third-country nationals
 * @param mapping which dimensions and codes make the groups
 * @param query how the dataset is asked for at the publisher
 * @param location where it was read
 */
public record StatisticsReference(
        String file,
        String source,
        @Nullable String note,
        @Nullable String dataset,
        ShareBase base,
        Map<String, String> scope,
        Map<String, String> shareOf,
        GroupMapping mapping,
        TableQuery query,
        Location location) {

    /** Copies the words. */
    public StatisticsReference {
        scope = Map.copyOf(scope);
        shareOf = Map.copyOf(shareOf);
    }

    /** Returns the same file, asked for by another service. */
    public StatisticsReference by(TableService service) {
        return new StatisticsReference(
                file, source, note, dataset, base, scope, shareOf, mapping, query.by(service), location);
    }
}
