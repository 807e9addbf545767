package org.thbreport.ingest.jsonstat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thbreport.ingest.statistics.MissingMark;
import org.thbreport.ingest.statistics.ObservationFlags;
import org.thbreport.ingest.statistics.RowCollector;
import org.thbreport.ingest.statistics.StatisticsReading;
import org.thbreport.ingest.statistics.StatisticsRule;
import org.thbreport.ingest.statistics.UnreadableException;
import org.thbreport.model.data.MissingReason;
import org.thbreport.model.data.ObservationStatus;
import org.thbreport.model.data.SeriesCells;

/** The cube that a JSON-stat dataset describes; turns positions into codes, the last dimension running fastest. */
final class JsonStatCube {

    private static final int LONGEST_SERIES = 1 << 16;

    private final RowCollector rows;
    private final String publisher;
    private final List<JsonStatDimension> dimensions;
    private final int[][] indexes;
    private final int last;
    private final int[] codes;
    private final long cells;
    private final SeriesCells series = new SeriesCells();
    private final Map<String, Integer> flags = new HashMap<>();
    private final int noFlags;
    private String lastText = "";
    private int lastFlags;
    private long seriesStart = Long.MAX_VALUE;
    private int place;

    /**
     * Makes a cube.
     *
     * @param publisher what the dataset says of its publisher, or an empty text
     */
    JsonStatCube(RowCollector rows, List<String> ids, List<JsonStatDimension> dimensions, String publisher)
            throws UnreadableException {
        this.rows = rows;
        this.publisher = publisher;
        this.dimensions = dimensions;
        this.indexes = new int[ids.size()][];
        this.last = ids.size() - 1;
        this.codes = new int[ids.size()];
        long product = 1;
        for (int i = 0; i < indexes.length; i++) {
            int size = dimensions.get(i).size();
            indexes[i] = new int[size];
            Arrays.fill(indexes[i], -1);
            if (size > 0 && product > Long.MAX_VALUE / size) {
                throw new UnreadableException(StatisticsRule.LIMIT, 0, 0, "the cube has too many cells", "");
            }
            product *= size;
        }
        this.cells = product;
        this.noFlags = rows.status(ObservationStatus.NONE);
    }

    /**
     * Returns the reading of all cells that the file names. A cell with a flag and no value is an observation that is
     * missing, not a value.
     *
     * @param common the flag of all cells, or an empty text
     */
    StatisticsReading rows(CellValues values, CellTexts statuses, String common) throws UnreadableException {
        statuses.sort();
        int next = 0;
        while (next < values.size()) {
            long at = values.position(next);
            moveTo(at);
            int end = values.endOfRun(next, room());
            for (; next < end; next++, at++) {
                add(values.value(next), common.isEmpty() ? statuses.take(at) : common);
            }
        }
        for (int i = 0; i < statuses.size(); i++) {
            if (!statuses.isTaken(i)) {
                moveTo(statuses.position(i));
                add(Double.NaN, statuses.text(i));
            }
        }
        endSeries();
        return rows.finish();
    }

    /** Adds the cell of the series that the position stands at, and moves on to the next. */
    private void add(double value, String text) throws UnreadableException {
        int index = indexes[last][place];
        if (index < 0) {
            index = index(last, place);
        }
        place++;
        int flags = text.isEmpty() ? noFlags : flags(text);
        if (Double.isNaN(value)) {
            series.missing(index, reason(text), flags);
        } else {
            series.reported(index, value, flags);
        }
    }

    private int flags(String text) {
        if (!text.equals(lastText)) {
            lastText = text;
            lastFlags = find(text);
        }
        return lastFlags;
    }

    private int find(String text) {
        Integer known = flags.get(text);
        if (known == null) {
            known = rows.status(status(text));
            flags.put(text, known);
        }
        return known;
    }

    /** PxWeb gives as a status the mark that stands in its tables in the place of the value. */
    private MissingReason reason(String text) {
        MissingReason mark =
                MissingMark.find(text, publisher).map(MissingMark::reason).orElse(MissingReason.NOT_AVAILABLE);
        return MissingMark.reason(mark, status(text));
    }

    private ObservationStatus status(String text) {
        ObservationStatus status = ObservationFlags.status(text, "", "");
        boolean mark =
                status.flags().isEmpty() && MissingMark.find(text, publisher).isPresent();
        return mark ? ObservationStatus.NONE : status;
    }

    private void endSeries() throws UnreadableException {
        if (series.size() > 0) {
            rows.series(codes, last, series, 0);
            series.clear();
        }
    }

    private int index(int dimension, int category) throws UnreadableException {
        int index = indexes[dimension][category];
        if (index < 0) {
            JsonStatDimension categories = dimensions.get(dimension);
            String code = categories.code(category);
            index = rows.code(dimension, code, categories.label(code));
            indexes[dimension][category] = index;
        }
        return index;
    }

    /** Returns how many cells fit into the series from its place on. */
    private int room() {
        return Math.min(indexes[last].length - place, LONGEST_SERIES - series.size());
    }

    /** Moves to a position: within the series, where only the last dimension's place changes, or to a series of its own. */
    private void moveTo(long at) throws UnreadableException {
        if (at >= cells) {
            throw new UnreadableException(
                    StatisticsRule.STRUCTURE,
                    0,
                    0,
                    "a value has the position " + at,
                    "expected positions below " + cells + ", the product of size");
        }
        long moved = at - seriesStart;
        if (moved >= 0 && moved < indexes[last].length && series.size() < LONGEST_SERIES) {
            place = (int) moved;
            return;
        }
        endSeries();
        place = (int) (at % indexes[last].length);
        seriesStart = at - place;
        long rest = at / indexes[last].length;
        for (int i = last - 1; i >= 0; i--) {
            codes[i] = index(i, (int) (rest % indexes[i].length));
            rest /= indexes[i].length;
        }
    }
}
