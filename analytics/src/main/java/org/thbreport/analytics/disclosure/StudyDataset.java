package org.thbreport.analytics.disclosure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.panel.YearsTogether;
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
 * @param alreadyPublic counts of the same persons that others have published
 * @param population how many people live in its areas, or null
 */
public record StudyDataset(
        StatisticsReference reference,
        Dataset dataset,
        @Nullable VintageReference vintage,
        @Nullable EarlierVintage earlier,
        List<Dataset> alreadyPublic,
        @Nullable Dataset population) {

    /** Copies the list. */
    public StudyDataset {
        alreadyPublic = List.copyOf(alreadyPublic);
    }

    /** Returns the same file with years taken together, as many as the study says or as are asked for. */
    StudyDataset together(int years) {
        int all = Math.max(years, reference.counted().yearsTogether());
        return all < 2
                ? this
                : new StudyDataset(
                        reference,
                        coarse(dataset, all),
                        vintage,
                        earlier == null
                                ? null
                                : new EarlierVintage(
                                        earlier.used(),
                                        earlier.earlier(),
                                        coarse(earlier.dataset(), all),
                                        earlier.older().stream()
                                                .map(other -> coarse(other, all))
                                                .toList()),
                        alreadyPublic.stream().map(other -> coarse(other, all)).toList(),
                        population);
    }

    private Dataset coarse(Dataset of, int years) {
        return YearsTogether.of(of, reference.mapping(), reference.location(), years);
    }

    /** Makes a file that was not downloaded. */
    public StudyDataset(StatisticsReference reference, Dataset dataset) {
        this(reference, dataset, null, null);
    }

    /** Makes a file of whose persons nobody else publishes anything. */
    public StudyDataset(
            StatisticsReference reference,
            Dataset dataset,
            @Nullable VintageReference vintage,
            @Nullable EarlierVintage earlier) {
        this(reference, dataset, vintage, earlier, List.of(), null);
    }
}
