package org.thbreport.analytics.disclosure;

import java.util.List;
import java.util.stream.Stream;
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
 * @param single its observations before years were taken together, or null where none were
 */
public record StudyDataset(
        StatisticsReference reference,
        Dataset dataset,
        @Nullable VintageReference vintage,
        @Nullable EarlierVintage earlier,
        List<Dataset> alreadyPublic,
        @Nullable Dataset population,
        @Nullable Dataset single) {

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
                        alreadyPublic.stream()
                                .flatMap(other -> Stream.of(other, coarse(other, all)))
                                .toList(),
                        population,
                        single == null ? dataset : single);
    }

    private Dataset coarse(Dataset of, int years) {
        return YearsTogether.of(of, reference.mapping(), reference.location(), years);
    }

    /** Makes a file as it is. */
    public StudyDataset(
            StatisticsReference reference,
            Dataset dataset,
            @Nullable VintageReference vintage,
            @Nullable EarlierVintage earlier,
            List<Dataset> alreadyPublic,
            @Nullable Dataset population) {
        this(reference, dataset, vintage, earlier, alreadyPublic, population, null);
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
