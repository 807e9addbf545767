package org.thbreport.ingest.jsonstat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thbreport.ingest.statistics.IssueLog;
import org.thbreport.ingest.statistics.MissingMark;
import org.thbreport.ingest.statistics.RowCollector;
import org.thbreport.ingest.statistics.StatisticsInput;
import org.thbreport.ingest.statistics.StatisticsReading;
import org.thbreport.ingest.statistics.StatisticsRule;
import org.thbreport.ingest.statistics.StatusFields;
import org.thbreport.ingest.statistics.UnreadableException;
import org.thbreport.model.data.MissingReason;
import org.thbreport.model.data.ObservationStatus;
import org.thbreport.model.data.SeriesCells;

/** The cube that a JSON-stat dataset describes; turns positions into codes, the last dimension running fastest. */
final class JsonStatCube {

    private static final int LONGEST_SERIES = 1 << 16;

    private final RowCollector rows;
    private final List<JsonStatDimension> dimensions;
    private final int[][] indexes;
    private final int[] places;
    private final int[] codes;
    private final long cells;
    private final SeriesCells series = new SeriesCells();
    private boolean begun;
    private final Map<String, Integer> flags = new HashMap<>();
    private final int noFlags;
    private String lastText = "";
    private int lastFlags;
    private long position;

    JsonStatCube(String id, List<String> ids, List<JsonStatDimension> dimensions, StatisticsInput input, IssueLog log)
            throws UnreadableException {
        this.rows = new RowCollector(id, ids, input.limits(), log);
        this.dimensions = dimensions;
        this.indexes = new int[ids.size()][];
        this.places = new int[ids.size()];
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
        for (int i = 0; i < values.size(); i++) {
            add(values.position(i), values.value(i), common.isEmpty() ? statuses.take(values.position(i)) : common);
        }
        for (int i = 0; i < statuses.size(); i++) {
            if (!statuses.isTaken(i)) {
                add(statuses.position(i), Double.NaN, statuses.text(i));
            }
        }
        endSeries();
        return rows.finish();
    }

    private void add(long at, double value, String text) throws UnreadableException {
        if (at >= cells) {
            throw new UnreadableException(
                    StatisticsRule.STRUCTURE,
                    0,
                    0,
                    "a value has the position " + at,
                    "expected positions below " + cells + ", the product of size");
        }
        int last = places.length - 1;
        moveTo(at);
        int index = indexes[last][places[last]];
        if (index < 0) {
            index = index(last);
        }
        int flags = text.isEmpty() ? noFlags : flags(text);
        if (Double.isNaN(value)) {
            ObservationStatus status = StatusFields.of(text, "", false);
            series.missing(index, MissingMark.reason(MissingReason.NOT_AVAILABLE, status), flags);
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
            known = rows.status(StatusFields.of(text, "", false));
            flags.put(text, known);
        }
        return known;
    }

    private void endSeries() throws UnreadableException {
        if (series.size() > 0) {
            rows.series(codes, codes.length - 1, series, 0);
            series.clear();
        }
    }

    /** Settles the codes of all dimensions but the last. */
    private void beginSeries() throws UnreadableException {
        for (int i = 0; i < codes.length - 1; i++) {
            int index = indexes[i][places[i]];
            codes[i] = index < 0 ? index(i) : index;
        }
    }

    private int index(int dimension) throws UnreadableException {
        JsonStatDimension categories = dimensions.get(dimension);
        String code = categories.code(places[dimension]);
        int index = rows.code(dimension, code, categories.label(code));
        indexes[dimension][places[dimension]] = index;
        return index;
    }

    /**
     * Positions mostly come in order, so only the last place changes, within one series; division is for the others.
     */
    private void moveTo(long at) throws UnreadableException {
        int last = places.length - 1;
        long moved = places[last] + at - position;
        position = at;
        if (begun && moved >= 0 && moved < indexes[last].length) {
            places[last] = (int) moved;
            if (series.size() == LONGEST_SERIES) {
                endSeries();
            }
            return;
        }
        endSeries();
        begun = true;
        long rest = at;
        for (int i = last; i >= 0; i--) {
            places[i] = (int) (rest % indexes[i].length);
            rest /= indexes[i].length;
        }
        beginSeries();
    }
}
