package org.thbreport.ingest.jsonstat;

import java.util.Arrays;
import java.util.List;
import org.thbreport.ingest.statistics.IssueLog;
import org.thbreport.ingest.statistics.RowCollector;
import org.thbreport.ingest.statistics.StatisticsInput;
import org.thbreport.ingest.statistics.StatisticsReading;
import org.thbreport.ingest.statistics.StatisticsRule;
import org.thbreport.ingest.statistics.StatusFields;
import org.thbreport.ingest.statistics.UnreadableException;
import org.thbreport.model.data.MissingReason;
import org.thbreport.model.data.ObservationStatus;
import org.thbreport.model.data.Precision;

/** The cube that a JSON-stat dataset describes; turns positions into codes, the last dimension running fastest. */
final class JsonStatCube {

    private final RowCollector rows;
    private final List<JsonStatDimension> dimensions;
    private final int[][] indexes;
    private final int[] places;
    private final int[] codes;
    private final long cells;
    private long position;
    private String lastText = "";
    private ObservationStatus lastStatus = ObservationStatus.NONE;

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
        if (cells > 0) {
            moveTo(0);
        }
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
        moveTo(at);
        for (int i = 0; i < codes.length; i++) {
            int index = indexes[i][places[i]];
            codes[i] = index < 0 ? index(i) : index;
        }
        if (!text.equals(lastText)) {
            lastText = text;
            lastStatus = StatusFields.of(text, "", false);
        }
        if (Double.isNaN(value)) {
            rows.missing(codes, MissingReason.NOT_AVAILABLE, lastStatus, 0);
        } else {
            rows.reported(codes, value, lastStatus, Precision.EXACT, 0);
        }
    }

    private int index(int dimension) throws UnreadableException {
        JsonStatDimension categories = dimensions.get(dimension);
        String code = categories.code(places[dimension]);
        int index = rows.code(dimension, code, categories.label(code));
        indexes[dimension][places[dimension]] = index;
        return index;
    }

    /** Positions mostly come in order, so only the last place changes; division is for the others. */
    private void moveTo(long at) {
        int last = places.length - 1;
        long moved = places[last] + at - position;
        position = at;
        if (moved >= 0 && moved < indexes[last].length) {
            places[last] = (int) moved;
            return;
        }
        long rest = at;
        for (int i = last; i >= 0; i--) {
            places[i] = (int) (rest % indexes[i].length);
            rest /= indexes[i].length;
        }
    }
}
