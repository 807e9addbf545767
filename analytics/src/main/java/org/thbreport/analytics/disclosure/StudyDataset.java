package org.thbreport.analytics.disclosure;

import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.revision.VintageReference;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.study.StatisticsReference;

/**
 * A statistics file of a study, read.
 *
 * @param reference what the study says of it
 * @param dataset its observations
 * @param vintage the download that the file is, or null where it is none that was kept
 * @param earlier the vintage before the one that the file is, or null where there is none
 */
public record StudyDataset(
        StatisticsReference reference,
        Dataset dataset,
        @Nullable VintageReference vintage,
        @Nullable EarlierVintage earlier) {

    /** Makes a file that was not downloaded. */
    public StudyDataset(StatisticsReference reference, Dataset dataset) {
        this(reference, dataset, null, null);
    }
}
