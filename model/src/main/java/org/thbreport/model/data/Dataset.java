package org.thbreport.model.data;

import java.util.ArrayList;
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
 * takes 10 bytes and one more for each dimension, four for a dimension of more than 256 codes. Immutable.
 */
public final class Dataset {

    private final String id;
    private final List<Dimension> dimensions;
    private final List<IndexColumn> codes;
    private final int size;
    private final NumberColumn values;
    private final IndexColumn states;
    private final IndexColumn statuses;
    private final List<ObservationStatus> statusCodes;
    private final LineNumbers lines;
    private final Map<String, UnitKind> units;

    private Dataset(Builder builder) {
        this.id = builder.id;
        List<Dimension> made = new ArrayList<>();
        for (int i = 0; i < builder.columns.size(); i++) {
            Dimension dimension = builder.columns.get(i).dimension();
            made.add(dimension.in(builder.roles.getOrDefault(i, dimension.role())));
        }
        this.dimensions = List.copyOf(made);
        this.codes = builder.columns.stream().map(CodeColumn::indexes).toList();
        this.size = builder.size;
        this.values = builder.values;
        this.states = builder.states;
        this.statuses = builder.statuses;
        this.statusCodes = List.copyOf(builder.statusCodes.keySet());
        this.lines = builder.lines;
        this.units = builder.units;
    }

    private Dataset(Dataset other, List<Dimension> dimensions, List<IndexColumn> codes, Map<String, UnitKind> units) {
        this.id = other.id;
        this.dimensions = List.copyOf(dimensions);
        this.codes = List.copyOf(codes);
        this.size = other.size;
        this.values = other.values;
        this.states = other.states;
        this.statuses = other.statuses;
        this.statusCodes = other.statusCodes;
        this.lines = other.lines;
        this.units = Map.copyOf(units);
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

    /** Returns the place of the first dimension in a role. */
    public OptionalInt dimension(DimensionRole role) {
        return IntStream.range(0, dimensions.size())
                .filter(i -> dimensions.get(i).role() == role)
                .findFirst();
    }

    /** Returns the dataset with one dimension in a role. */
    public Dataset withRole(int dimension, DimensionRole role) {
        List<Dimension> changed = new ArrayList<>(dimensions);
        changed.set(dimension, dimensions.get(dimension).in(role));
        return new Dataset(this, changed, codes, units);
    }

    /** Returns what values of a unit may be used for: as it was found in a list of units, else by the codes NR and PC. */
    public UnitKind unitKind(String unit) {
        UnitKind usual =
                unit.equals("NR") ? UnitKind.PERSONS : unit.equals("PC") ? UnitKind.PERCENTAGE : UnitKind.UNKNOWN;
        return units.getOrDefault(unit, usual);
    }

    /** Returns the dataset with what values of each unit may be used for, by the codes of its dimension of units. */
    public Dataset withUnits(Map<String, UnitKind> kinds) {
        return new Dataset(this, dimensions, codes, kinds);
    }

    /** Returns the number of rows. */
    public int size() {
        return size;
    }

    /** Returns the line of the file on which a row stands, from 1; 0 where it is not known. */
    public int line(int row) {
        return lines.line(row);
    }

    /** Returns the index, in {@link Dimension#codes()}, of a row's code. */
    public int codeIndex(int dimension, int row) {
        return codes.get(dimension).get(row);
    }

    /** Returns a row's value, or why there is none. */
    public ObservationValue value(int row) {
        int state = states.get(row);
        return CellState.isReported(state)
                ? new ObservationValue.Reported(values.get(row))
                : new ObservationValue.Missing(CellState.reason(state));
    }

    /** Returns a row's flags. */
    public ObservationStatus status(int row) {
        return statusCodes.get(statuses.get(row));
    }

    /** Returns whether a row's value is exact. */
    public Precision precision(int row) {
        return CellState.precision(states.get(row));
    }

    /** Returns the rows in the file's order. */
    public Stream<Observation> observations() {
        return IntStream.range(0, size()).mapToObj(row -> new Observation(this, row));
    }

    /** Returns a dataset of the same dimensions, with the rows that a condition holds for, in the same order. */
    public Dataset select(IntPredicate rows) {
        int[] kept = IntStream.range(0, size()).filter(rows).toArray();
        Builder builder = new Builder(id, dimensions.stream().map(Dimension::id).toList(), Math.max(1, kept.length));
        builder.copyCodes(this);
        int[] row = new int[dimensions.size()];
        for (int from : kept) {
            for (int i = 0; i < row.length; i++) {
                row[i] = codes.get(i).get(from);
            }
            builder.lines(line(from), 1);
            builder.addRow(row, value(from), status(from), precision(from));
        }
        return builder.like(this).build();
    }

    /** Changes a reported value. */
    @FunctionalInterface
    public interface Change {
        /**
         * Returns the new value of a row.
         *
         * @param value the reported value
         * @param precision whether it is exact
         */
        Changed of(int row, double value, Precision precision);
    }

    /**
     * A value after a change.
     *
     * @param value the value, finite
     * @param precision whether it is exact
     */
    public record Changed(double value, Precision precision) {}

    /** Returns the dataset with reported values changed, and all else as it is. */
    public Dataset change(Change change) {
        Builder builder = new Builder(id, dimensions.stream().map(Dimension::id).toList(), Math.max(1, size));
        builder.copyCodes(this);
        int[] row = new int[dimensions.size()];
        for (int i = 0; i < size; i++) {
            for (int column = 0; column < row.length; column++) {
                row[column] = codes.get(column).get(i);
            }
            builder.lines(line(i), 1);
            if (CellState.isReported(states.get(i))) {
                Changed changed = change.of(i, values.get(i), precision(i));
                builder.addReported(row, changed.value(), status(i), changed.precision());
            } else {
                builder.addRow(row, value(i), status(i), precision(i));
            }
        }
        return builder.like(this).build();
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
        IndexColumn indexes = new IndexColumn(size);
        for (int row = 0; row < size; row++) {
            indexes.add(places[codes.get(dimension).get(row)]);
        }
        List<Dimension> changed = new ArrayList<>(dimensions);
        changed.set(dimension, column.dimension().in(old.role()));
        List<IndexColumn> columns = new ArrayList<>(codes);
        columns.set(dimension, indexes);
        return new Dataset(this, changed, columns, units);
    }

    /** Collects the rows of a dataset. Not for use by several threads. */
    public static final class Builder {
        private final String id;
        private final List<CodeColumn> columns;
        private final Map<ObservationStatus, Integer> statusCodes = new LinkedHashMap<>();
        private ObservationStatus lastStatus = ObservationStatus.NONE;
        private int lastStatusCode = -1;
        private final NumberColumn values;
        private final IndexColumn states;
        private final IndexColumn statuses;
        private final LineNumbers lines = new LineNumbers();
        private final Map<Integer, DimensionRole> roles = new HashMap<>();
        private Map<String, UnitKind> units = Map.of();
        private boolean built;
        private int size;

        private Builder(String id, List<String> dimensionIds, int rows) {
            this.id = id;
            this.columns = dimensionIds.stream()
                    .map(dimension -> new CodeColumn(dimension, rows))
                    .toList();
            this.values = new NumberColumn(rows);
            this.states = new IndexColumn(rows);
            this.statuses = new IndexColumn(rows);
        }

        private void copyCodes(Dataset other) {
            for (int i = 0; i < other.dimensions.size(); i++) {
                Dimension dimension = other.dimensions.get(i);
                for (int code = 0; code < dimension.codes().size(); code++) {
                    code(i, dimension.codes().get(code), dimension.labels().get(code));
                }
            }
        }

        private Builder like(Dataset other) {
            for (int i = 0; i < other.dimensions.size(); i++) {
                roles.put(i, other.dimensions.get(i).role());
            }
            units = other.units;
            return this;
        }

        /** Says what a dimension holds. */
        public Builder role(int dimension, DimensionRole role) {
            roles.put(dimension, role);
            return this;
        }

        /**
         * Says on which line of the file the next rows stand; rows of which nothing is said have no line.
         *
         * @param line the line, from 1, or 0
         * @param rows how many rows
         */
        public void lines(int line, int rows) {
            lines.add(line, rows);
        }

        /** Returns how many codes a dimension has so far. */
        public int codes(int dimension) {
            return columns.get(dimension).dimension().codes().size();
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
            addCodes(row);
            addCell(0, CellState.of(((ObservationValue.Missing) value).reason(), precision), status);
            return this;
        }

        /** Adds a row with a value, as {@link #addRow} does. */
        public Builder addReported(int[] row, double value, ObservationStatus status, Precision precision) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a reported value must be finite, not " + value);
            }
            addCodes(row);
            addCell(value, CellState.of(precision), status);
            return this;
        }

        /**
         * Adds rows that differ in one dimension alone: the quickest way.
         *
         * @param row for each dimension an index that {@link #code} returned; that of the dimension in which the rows differ
         *     is not looked at
         * @param varying place of the dimension in which they differ
         * @param cells the rows' cells, with their indexes in that dimension
         * @throws IllegalArgumentException if the number of indexes is not that of the dimensions, or an index was not
         *     returned
         */
        public Builder addSeries(int[] row, int varying, SeriesCells cells) {
            check(row, varying);
            if (cells.size() == 0) {
                return this;
            }
            columns.get(varying).check(cells.highestIndex());
            if (cells.highestStatus() >= statusCodes.size()) {
                throw new IllegalArgumentException("no flags with index " + cells.highestStatus());
            }
            for (int i = 0; i < row.length; i++) {
                if (i != varying) {
                    columns.get(i).indexes().fill(row[i], cells.size());
                }
            }
            cells.addTo(columns.get(varying).indexes(), values, states, statuses);
            size += cells.size();
            return this;
        }

        private void addCodes(int[] row) {
            check(row, -1);
            for (int i = 0; i < row.length; i++) {
                columns.get(i).indexes().add(row[i]);
            }
        }

        private void check(int[] row, int leftOut) {
            if (row.length != columns.size()) {
                throw new IllegalArgumentException(row.length + " codes for " + columns.size() + " dimensions");
            }
            for (int i = 0; i < row.length; i++) {
                if (i != leftOut) {
                    columns.get(i).check(row[i]);
                }
            }
            if (built) {
                throw new IllegalStateException("the dataset is built already");
            }
        }

        private void addCell(double value, int state, ObservationStatus status) {
            values.add(value);
            states.add(state);
            statuses.add(status(status));
            size++;
        }

        /** Returns the index of flags, for {@link SeriesCells}; new ones get the next index. */
        public int status(ObservationStatus status) {
            if (lastStatusCode < 0 || status != lastStatus && !status.equals(lastStatus)) {
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

        /**
         * Returns the dataset of the rows added. No more can be added then.
         */
        public Dataset build() {
            built = true;
            return new Dataset(this);
        }
    }
}
