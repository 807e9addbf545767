package org.thbreport.ingest.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.MissingReason;
import org.thbreport.model.data.ObservationStatus;
import org.thbreport.model.data.ObservationValue;
import org.thbreport.model.data.Precision;
import org.thbreport.model.data.SeriesCells;

/** Collects the rows that a reader finds into a dataset and, at the end, looks at what only the whole can show. */
public final class RowCollector {

    private final Dataset.Builder builder;
    private final List<String> dimensions;
    private final StatisticsLimits limits;
    private final IssueLog log;
    private final LineNumbers lines = new LineNumbers();
    private int @Nullable [] seriesIndexes;
    private int seriesDimension;
    private boolean onlySeries = true;

    /**
     * Starts a dataset.
     *
     * @param datasetId id of the dataset
     * @param dimensions ids of its dimensions, in order
     * @throws UnreadableException if there are no dimensions or two have the same id
     */
    public RowCollector(String datasetId, List<String> dimensions, StatisticsLimits limits, IssueLog log)
            throws UnreadableException {
        if (dimensions.isEmpty() || dimensions.stream().distinct().count() < dimensions.size()) {
            throw new UnreadableException(
                    StatisticsRule.STRUCTURE,
                    0,
                    0,
                    dimensions.isEmpty() ? "there are no dimensions" : "two dimensions have the same name",
                    "expected dimensions of different names, of area and period at least");
        }
        this.builder = Dataset.builder(datasetId, dimensions);
        this.dimensions = List.copyOf(dimensions);
        this.limits = limits;
        this.log = log;
    }

    /** Returns where issues go. */
    public IssueLog log() {
        return log;
    }

    /** Returns the id of a dimension by its place. */
    public String dimension(int place) {
        return dimensions.get(place);
    }

    /** Returns the index of a code, for a row. */
    public int code(int dimension, String code, String label) throws UnreadableException {
        int index = builder.code(dimension, code, label);
        if (index >= limits.codes()) {
            throw new UnreadableException(
                    StatisticsRule.LIMIT, 0, 0, "a dimension has more than " + limits.codes() + " codes", "");
        }
        return index;
    }

    /**
     * Adds an observation as a file writes it: a number or a mark that there is none. What is neither is logged.
     *
     * @param codes for each dimension the index of its code
     * @param text characters that hold the value
     * @param from where it begins
     * @param to where it ends
     * @param place where it stands in the file
     */
    public void add(int[] codes, char[] text, int from, int to, ObservationStatus status, Place place)
            throws UnreadableException {
        double number = DecimalNumber.parse(text, from, to);
        if (Double.isFinite(number)) {
            reported(codes, number, status, Precision.EXACT, place.line());
            return;
        }
        String shown = new String(text, from, Math.min(to - from, 40));
        MissingReason mark =
                Double.isNaN(number) ? MissingMark.parse(shown.strip()).orElse(null) : null;
        if (mark != null) {
            missing(codes, mark, status, place.line());
        } else {
            log.add(
                    StatisticsRule.VALUE,
                    place.line(),
                    place.column(),
                    (Double.isNaN(number) ? "not a number: \"" : "too large a number: \"") + shown + "\"",
                    "expected a finite number with a decimal point");
        }
    }

    /** Adds an observation as a field of a row writes it. */
    public void add(int[] codes, DelimitedRow row, int field, ObservationStatus status) throws UnreadableException {
        double number = DecimalNumber.parse(row.characters(field), 0, row.length(field));
        if (Double.isFinite(number)) {
            reported(codes, number, status, Precision.EXACT, row.line());
        } else {
            add(codes, row.characters(field), 0, row.length(field), status, row.place(field));
        }
    }

    /** Adds an observation as a text writes it. */
    public void add(int[] codes, String text, ObservationStatus status, Place place) throws UnreadableException {
        char[] characters = text.toCharArray();
        add(codes, characters, 0, characters.length, status, place);
    }

    /** Adds an observation that has a value. */
    public void reported(int[] codes, double value, ObservationStatus status, Precision precision, int line)
            throws UnreadableException {
        remember(line);
        builder.addReported(codes, value, status, precision);
    }

    /**
     * Adds an observation that has none.
     *
     * @param mark the reason that stands in the place of the value; the flags may say more
     */
    public void missing(int[] codes, MissingReason mark, ObservationStatus status, int line)
            throws UnreadableException {
        remember(line);
        MissingReason reason = MissingMark.reason(mark, status);
        builder.addRow(codes, new ObservationValue.Missing(reason), status, Precision.EXACT);
    }

    /** Returns the index of flags, for the cells of a series. */
    public int status(ObservationStatus status) {
        return builder.status(status);
    }

    /**
     * Adds the cells of a series, all of one line.
     *
     * @param codes for each dimension the index of its code; that of the dimension in which the cells differ is not looked
     *     at
     * @param dimension place of the dimension in which they differ
     */
    public void series(int[] codes, int dimension, SeriesCells cells, int line) throws UnreadableException {
        if (seriesIndexes == null) {
            seriesIndexes = cells.indexes();
            seriesDimension = dimension;
            onlySeries &= builder.size() == 0;
        }
        onlySeries &= dimension == seriesDimension && cells.hasIndexes(seriesIndexes);
        count(line, cells.size());
        builder.addSeries(codes, dimension, cells);
    }

    private void remember(int line) throws UnreadableException {
        onlySeries = false;
        count(line, 1);
    }

    private void count(int line, int more) throws UnreadableException {
        if (builder.size() > limits.rows() - more) {
            throw new UnreadableException(
                    StatisticsRule.LIMIT, line, 0, "more than " + limits.rows() + " observations", "");
        }
        lines.add(line, more);
    }

    /** Returns the reading: the dataset without repeated rows, and all issues. */
    public StatisticsReading finish() {
        if (builder.size() == 0 && log.isEmpty()) {
            log.add(StatisticsRule.STRUCTURE, "the file holds no observations", "expected at least one");
        }
        RepeatedRows rows = new RepeatedRows(builder.build(), lines, log);
        Dataset dataset =
                onlySeries && seriesIndexes != null ? rows.dropOfSeries(seriesDimension, seriesIndexes) : rows.drop();
        return new StatisticsReading(dataset, log.issues());
    }
}
