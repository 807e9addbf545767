package org.thbreport.ingest.statistics;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.MissingReason;
import org.thbreport.model.data.ObservationStatus;
import org.thbreport.model.data.ObservationValue;
import org.thbreport.model.data.Precision;

/** Collects the rows that a reader finds into a dataset and, at the end, looks at what only the whole can show. */
public final class RowCollector {

    private final Dataset.Builder builder;
    private final StatisticsLimits limits;
    private final IssueLog log;
    private final String[] lastCodes;
    private final int[] lastIndexes;
    private int[] lines = new int[64];

    /**
     * Starts a dataset.
     *
     * @param datasetId id of the dataset
     * @param dimensions ids of its dimensions, in order
     */
    public RowCollector(String datasetId, List<String> dimensions, StatisticsLimits limits, IssueLog log) {
        this.builder = Dataset.builder(datasetId, dimensions);
        this.limits = limits;
        this.log = log;
        this.lastCodes = new String[dimensions.size()];
        Arrays.fill(lastCodes, "");
        this.lastIndexes = new int[dimensions.size()];
        Arrays.fill(lastIndexes, -1);
    }

    /** Returns the index of the code in a field, for a row; the code is its own label. */
    public int code(int dimension, DelimitedRow row, int field) throws UnreadableException {
        if (lastIndexes[dimension] >= 0 && row.is(field, lastCodes[dimension])) {
            return lastIndexes[dimension];
        }
        String code = row.field(field);
        return code(dimension, code, code);
    }

    /** Returns the index of a code, for a row. */
    public int code(int dimension, String code, String label) throws UnreadableException {
        int index = builder.code(dimension, code, label);
        if (index >= limits.codes()) {
            throw new UnreadableException(
                    StatisticsRule.LIMIT, 0, 0, "a dimension has more than " + limits.codes() + " codes", "");
        }
        lastCodes[dimension] = code;
        lastIndexes[dimension] = index;
        return index;
    }

    /** Adds an observation that has a value. */
    public void reported(int[] row, double value, ObservationStatus status, Precision precision, int line)
            throws UnreadableException {
        remember(line);
        builder.addReported(row, value, status, precision);
    }

    /**
     * Adds an observation that has none.
     *
     * @param mark the reason that stands in the place of the value; the flags may say more
     */
    public void missing(int[] row, MissingReason mark, ObservationStatus status, int line) throws UnreadableException {
        remember(line);
        MissingReason reason = MissingMark.reason(mark, status);
        builder.addRow(row, new ObservationValue.Missing(reason), status, Precision.EXACT);
    }

    private void remember(int line) throws UnreadableException {
        int size = builder.size();
        if (size == limits.rows()) {
            throw new UnreadableException(
                    StatisticsRule.LIMIT, line, 0, "more than " + limits.rows() + " observations", "");
        }
        if (size == lines.length) {
            lines = Arrays.copyOf(lines, size * 2);
        }
        lines[size] = line;
    }

    /** Returns the reading: the dataset without repeated rows, and all issues. */
    public StatisticsReading finish() {
        @Nullable Dataset dataset = builder.build();
        return new StatisticsReading(new RepeatedRows(dataset, lines, log).drop(), log.issues());
    }
}
