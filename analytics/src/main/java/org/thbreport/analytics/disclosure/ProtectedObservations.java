package org.thbreport.analytics.disclosure;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.revision.VintageReference;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.Dimension;
import org.thbreport.model.data.MissingReason;
import org.thbreport.model.data.ObservationStatus;
import org.thbreport.model.data.ObservationValue;
import org.thbreport.model.data.Precision;
import org.thbreport.model.study.StatisticsReference;

/**
 * The observations of a statistics file as far as they may be published: all rows, some of them without their values. Disclosure
 * control alone makes them. Immutable.
 */
public final class ProtectedObservations {

    /** Status of a row whose value is withheld: SDMX's codes for a suppressed and a confidential value. */
    private static final ObservationStatus SUPPRESSED = new ObservationStatus("Q", "C");

    private static final ObservationValue NO_VALUE = new ObservationValue.Missing(MissingReason.WITHHELD);

    private final StatisticsReference reference;
    private final @Nullable VintageReference vintage;
    private final Dataset dataset;
    private final BitSet withheld;

    /**
     * Makes the observations.
     *
     * @param input the file
     * @param withheld the rows whose values are withheld
     */
    ProtectedObservations(StudyDataset input, BitSet withheld) {
        this.reference = input.reference();
        this.vintage = input.vintage();
        this.dataset = input.dataset();
        this.withheld = (BitSet) withheld.clone();
    }

    /** Returns what the study says of the file. */
    public StatisticsReference reference() {
        return reference;
    }

    /** Returns the download that the file is, or null where it is none that was kept. */
    public @Nullable VintageReference vintage() {
        return vintage;
    }

    /** Returns the dimensions, in the file's order. */
    public List<Dimension> dimensions() {
        return dataset.dimensions();
    }

    /** Returns the place of the dimension with an id, without regard to case. */
    public OptionalInt dimension(String id) {
        return dataset.dimension(id);
    }

    /** Returns the number of rows. */
    public int size() {
        return dataset.size();
    }

    /** Returns the index, in {@link Dimension#codes()}, of a row's code. */
    public int codeIndex(int dimension, int row) {
        return dataset.codeIndex(dimension, row);
    }

    /** Returns a row's value, or why there is none. */
    public ObservationValue value(int row) {
        return withheld.get(row) ? NO_VALUE : dataset.value(row);
    }

    /** Returns a row's flags. */
    public ObservationStatus status(int row) {
        return withheld.get(row) ? SUPPRESSED : dataset.status(row);
    }

    /** Returns whether a row's value is exact. */
    public Precision precision(int row) {
        return dataset.precision(row);
    }
}
