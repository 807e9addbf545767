package org.thbreport.model.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A set of observations by columns: for each dimension the index of its code, then value, status and precision. A row
 * takes 4 bytes for each dimension and 14 more. Immutable.
 */
public final class Dataset {

    private static final MissingReason[] REASONS = MissingReason.values();

    private final String id;
    private final List<Dimension> dimensions;
    private final int[][] codes;
    private final double[] values;
    private final byte[] missing;
    private final int[] statuses;
    private final boolean[] approximate;
    private final List<ObservationStatus> statusCodes;

    private Dataset(Builder builder) {
        this.id = builder.id;
        this.dimensions = builder.columns.stream().map(CodeColumn::dimension).toList();
        int size = builder.size;
        this.codes = builder.columns.stream()
                .map(column -> Arrays.copyOf(column.indexes, size))
                .toArray(int[][]::new);
        this.values = Arrays.copyOf(builder.values, size);
        this.missing = Arrays.copyOf(builder.missing, size);
        this.statuses = Arrays.copyOf(builder.statuses, size);
        this.approximate = Arrays.copyOf(builder.approximate, size);
        this.statusCodes = List.copyOf(builder.statusCodes.keySet());
    }

    /**
     * Starts a dataset.
     *
     * @param id id of the dataset: the publisher's, or the name of the file
     * @param dimensionIds ids of the dimensions, in order
     */
    public static Builder builder(String id, List<String> dimensionIds) {
        return new Builder(id, dimensionIds);
    }

    /** Returns the id. */
    public String id() {
        return id;
    }

    /** Returns the dimensions, in the file's order. */
    public List<Dimension> dimensions() {
        return dimensions;
    }

    /** Returns the place of the dimension with an id, without regard to case. */
    public OptionalInt dimension(String dimensionId) {
        return IntStream.range(0, dimensions.size())
                .filter(i -> dimensions.get(i).id().equalsIgnoreCase(dimensionId))
                .findFirst();
    }

    /** Returns the number of rows. */
    public int size() {
        return values.length;
    }

    /** Returns the index, in {@link Dimension#codes()}, of a row's code. */
    public int codeIndex(int dimension, int row) {
        return codes[dimension][row];
    }

    /** Returns a row's value, or why there is none. */
    public ObservationValue value(int row) {
        return missing[row] < 0
                ? new ObservationValue.Reported(values[row])
                : new ObservationValue.Missing(REASONS[missing[row]]);
    }

    /** Returns a row's flags. */
    public ObservationStatus status(int row) {
        return statusCodes.get(statuses[row]);
    }

    /** Returns whether a row's value is exact. */
    public Precision precision(int row) {
        return approximate[row] ? Precision.APPROXIMATE : Precision.EXACT;
    }

    /** Returns the rows in the file's order. */
    public Stream<Observation> observations() {
        return IntStream.range(0, size()).mapToObj(row -> new Observation(this, row));
    }

    /** One dimension while a dataset is made. */
    private static final class CodeColumn {
        private final String id;
        private final Map<String, Integer> places = new HashMap<>();
        private final List<String> codes = new ArrayList<>();
        private final List<String> labels = new ArrayList<>();
        private int[] indexes = new int[64];

        CodeColumn(String id) {
            this.id = id;
        }

        void set(int row, String code, String label) {
            Integer place = places.get(code);
            if (place == null) {
                place = codes.size();
                places.put(code, place);
                codes.add(code);
                labels.add(label);
            }
            if (row == indexes.length) {
                indexes = Arrays.copyOf(indexes, row * 2);
            }
            indexes[row] = place;
        }

        Dimension dimension() {
            return new Dimension(id, codes, labels);
        }
    }

    /** Collects the rows of a dataset. Not for use by several threads. */
    public static final class Builder {
        private final String id;
        private final List<CodeColumn> columns;
        private final Map<ObservationStatus, Integer> statusCodes = new LinkedHashMap<>();
        private double[] values = new double[64];
        private byte[] missing = new byte[64];
        private int[] statuses = new int[64];
        private boolean[] approximate = new boolean[64];
        private int size;

        private Builder(String id, List<String> dimensionIds) {
            this.id = id;
            this.columns = dimensionIds.stream().map(CodeColumn::new).toList();
        }

        /**
         * Adds a row whose codes are their own labels.
         *
         * @param rowCodes one code for each dimension
         * @throws IllegalArgumentException if the number of codes is not that of the dimensions, or a reported value is
         *     not finite
         */
        public Builder add(
                List<String> rowCodes, ObservationValue value, ObservationStatus status, Precision precision) {
            return add(rowCodes, rowCodes, value, status, precision);
        }

        /**
         * Adds a row.
         *
         * @param rowCodes one code for each dimension
         * @param rowLabels one label for each code; the first label that a code comes with is kept
         * @throws IllegalArgumentException if the number of codes or labels is not that of the dimensions, or a reported
         *     value is not finite
         */
        public Builder add(
                List<String> rowCodes,
                List<String> rowLabels,
                ObservationValue value,
                ObservationStatus status,
                Precision precision) {
            if (rowCodes.size() != columns.size() || rowLabels.size() != columns.size()) {
                throw new IllegalArgumentException(rowCodes.size() + " codes for " + columns.size() + " dimensions");
            }
            grow();
            if (value instanceof ObservationValue.Reported reported) {
                if (!Double.isFinite(reported.value())) {
                    throw new IllegalArgumentException("a reported value must be finite, not " + reported.value());
                }
                values[size] = reported.value();
                missing[size] = -1;
            } else if (value instanceof ObservationValue.Missing none) {
                missing[size] = (byte) none.reason().ordinal();
            }
            for (int i = 0; i < columns.size(); i++) {
                columns.get(i).set(size, rowCodes.get(i), rowLabels.get(i));
            }
            Integer statusCode = statusCodes.get(status);
            if (statusCode == null) {
                statusCode = statusCodes.size();
                statusCodes.put(status, statusCode);
            }
            statuses[size] = statusCode;
            approximate[size] = precision == Precision.APPROXIMATE;
            size++;
            return this;
        }

        private void grow() {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
                missing = Arrays.copyOf(missing, size * 2);
                statuses = Arrays.copyOf(statuses, size * 2);
                approximate = Arrays.copyOf(approximate, size * 2);
            }
        }

        /** Returns the dataset of the rows added so far. */
        public Dataset build() {
            return new Dataset(this);
        }
    }
}
