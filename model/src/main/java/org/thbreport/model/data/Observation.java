package org.thbreport.model.data;

/**
 * A view of one row of a dataset.
 *
 * @param dataset the dataset
 * @param row the row, from 0
 */
public record Observation(Dataset dataset, int row) {

    /** Returns the code in a dimension, by the dimension's place from 0. */
    public String code(int dimension) {
        return dataset.dimensions().get(dimension).codes().get(dataset.codeIndex(dimension, row));
    }

    /** Returns the value, or why there is none. */
    public ObservationValue value() {
        return dataset.value(row);
    }

    /** Returns the flags. */
    public ObservationStatus status() {
        return dataset.status(row);
    }

    /** Returns whether the value is exact. */
    public Precision precision() {
        return dataset.precision(row);
    }
}
