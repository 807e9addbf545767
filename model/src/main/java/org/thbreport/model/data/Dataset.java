package org.thbreport.model.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
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

    private Dataset(Dataset other, int dimension, Dimension recoded, int[] indexes) {
        this.id = other.id;
        List<Dimension> changed = new ArrayList<>(other.dimensions);
        changed.set(dimension, recoded);
        this.dimensions = List.copyOf(changed);
        this.codes = other.codes.clone();
        this.codes[dimension] = indexes;
        this.values = other.values;
        this.missing = other.missing;
        this.statuses = other.statuses;
        this.approximate = other.approximate;
        this.statusCodes = other.statusCodes;
    }

    /**
     * Starts a dataset.
     *
     * @param id id of the dataset: the publisher's, or the name of the file
     * @param dimensionIds ids of the dimensions, in order
     */
    public static Builder builder(String id, List<String> dimensionIds) {
        return new Builder(id, dimensionIds, 64);
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

    /** Returns a dataset of the same dimensions, with the rows that a condition holds for, in the same order. */
    public Dataset select(IntPredicate rows) {
        int[] kept = IntStream.range(0, size()).filter(rows).toArray();
        Builder builder = new Builder(id, dimensions.stream().map(Dimension::id).toList(), Math.max(1, kept.length));
        for (int i = 0; i < dimensions.size(); i++) {
            Dimension dimension = dimensions.get(i);
            for (int code = 0; code < dimension.codes().size(); code++) {
                builder.code(i, dimension.codes().get(code), dimension.labels().get(code));
            }
        }
        int[] row = new int[dimensions.size()];
        for (int from : kept) {
            for (int i = 0; i < row.length; i++) {
                row[i] = codes[i][from];
            }
            builder.addRow(row, value(from), status(from), precision(from));
        }
        return builder.build();
    }

    /**
     * Returns the dataset with one dimension coded anew. Codes that become the same are one code afterwards.
     *
     * @param dimension place of the dimension
     * @param recoded for each code of the dimension, in order, its new code; the label of the first of equal ones is kept
     * @param labels for each code, its new label
     * @throws IllegalArgumentException if the lists have not one element for each code
     */
    public Dataset recode(int dimension, List<String> recoded, List<String> labels) {
        Dimension old = dimensions.get(dimension);
        if (recoded.size() != old.codes().size() || labels.size() != recoded.size()) {
            throw new IllegalArgumentException(
                    recoded.size() + " codes for " + old.codes().size());
        }
        CodeColumn column = new CodeColumn(old.id(), 1);
        int[] places = new int[recoded.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = column.place(recoded.get(i), labels.get(i));
        }
        int[] indexes = codes[dimension].clone();
        for (int row = 0; row < indexes.length; row++) {
            indexes[row] = places[indexes[row]];
        }
        return new Dataset(this, dimension, column.dimension(), indexes);
    }

    /** One dimension while a dataset is made. */
    private static final class CodeColumn {
        private final String id;
        private final Map<String, Integer> places = new HashMap<>();
        private final List<String> codes = new ArrayList<>();
        private final List<String> labels = new ArrayList<>();
        private int[] indexes;

        CodeColumn(String id, int rows) {
            this.id = id;
            this.indexes = new int[rows];
        }

        int place(String code, String label) {
            Integer place = places.get(code);
            if (place == null) {
                place = codes.size();
                places.put(code, place);
                codes.add(code);
                labels.add(label);
            }
            return place;
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
        private ObservationStatus lastStatus = ObservationStatus.NONE;
        private int lastStatusCode = -1;
        private double[] values;
        private byte[] missing;
        private int[] statuses;
        private boolean[] approximate;
        private int size;

        private Builder(String id, List<String> dimensionIds, int rows) {
            this.id = id;
            this.columns = dimensionIds.stream()
                    .map(dimension -> new CodeColumn(dimension, rows))
                    .toList();
            this.values = new double[rows];
            this.missing = new byte[rows];
            this.statuses = new int[rows];
            this.approximate = new boolean[rows];
        }

        /** Returns the number of rows added so far. */
        public int size() {
            return size;
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
            int[] row = new int[columns.size()];
            for (int i = 0; i < row.length; i++) {
                row[i] = code(i, rowCodes.get(i), rowLabels.get(i));
            }
            return addRow(row, value, status, precision);
        }

        /**
         * Returns the index of a code in a dimension, for {@link #addRow}; a new code gets the next one.
         *
         * @param dimension place of the dimension
         * @param code the code
         * @param label its label; the first label that a code comes with is kept
         */
        public int code(int dimension, String code, String label) {
            return columns.get(dimension).place(code, label);
        }

        /**
         * Adds a row by the indexes of its codes: the quick way for readers, who mostly meet the same codes again.
         *
         * @param row for each dimension an index that {@link #code} returned
         * @throws IllegalArgumentException if the number of indexes is not that of the dimensions, an index was not
         *     returned, or a reported value is not finite
         */
        public Builder addRow(int[] row, ObservationValue value, ObservationStatus status, Precision precision) {
            if (value instanceof ObservationValue.Reported reported) {
                return addReported(row, reported.value(), status, precision);
            }
            start(row);
            missing[size] = (byte) ((ObservationValue.Missing) value).reason().ordinal();
            end(status, precision);
            return this;
        }

        /** Adds a row with a value, as {@link #addRow} does. */
        public Builder addReported(int[] row, double value, ObservationStatus status, Precision precision) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a reported value must be finite, not " + value);
            }
            start(row);
            values[size] = value;
            missing[size] = -1;
            end(status, precision);
            return this;
        }

        private void start(int[] row) {
            if (row.length != columns.size()) {
                throw new IllegalArgumentException(row.length + " codes for " + columns.size() + " dimensions");
            }
            if (size == values.length) {
                grow();
            }
            for (int i = 0; i < row.length; i++) {
                CodeColumn column = columns.get(i);
                if (row[i] < 0 || row[i] >= column.codes.size()) {
                    throw new IllegalArgumentException("no code with index " + row[i]);
                }
                column.indexes[size] = row[i];
            }
        }

        private void end(ObservationStatus status, Precision precision) {
            statuses[size] = statusCode(status);
            approximate[size] = precision == Precision.APPROXIMATE;
            size++;
        }

        private int statusCode(ObservationStatus status) {
            if (lastStatusCode < 0 || !status.equals(lastStatus)) {
                Integer known = statusCodes.get(status);
                if (known == null) {
                    known = statusCodes.size();
                    statusCodes.put(status, known);
                }
                lastStatus = status;
                lastStatusCode = known;
            }
            return lastStatusCode;
        }

        private void grow() {
            int rows = size * 2;
            values = Arrays.copyOf(values, rows);
            missing = Arrays.copyOf(missing, rows);
            statuses = Arrays.copyOf(statuses, rows);
            approximate = Arrays.copyOf(approximate, rows);
            for (CodeColumn column : columns) {
                column.indexes = Arrays.copyOf(column.indexes, rows);
            }
        }

        /** Returns the dataset of the rows added so far. */
        public Dataset build() {
            return new Dataset(this);
        }
    }
}
