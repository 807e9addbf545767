package org.thbreport.ingest.sdmxcsv;

import java.util.OptionalInt;
import org.thbreport.ingest.statistics.DelimitedRow;
import org.thbreport.ingest.statistics.IssueLog;
import org.thbreport.ingest.statistics.RowCollector;
import org.thbreport.ingest.statistics.UnitMultiplier;
import org.thbreport.ingest.statistics.UnreadableException;
import org.thbreport.model.data.ObservationStatus;

/** The column UNIT_MULT of an SDMX-CSV file, which may be absent. A multiplier that stays the same costs a comparison. */
final class MultiplierField {

    private final int field;
    private final UnitMultiplier multiplier;
    private int lastChange = -1;
    private OptionalInt power = OptionalInt.of(0);

    MultiplierField(int field, IssueLog log) {
        this.field = field;
        this.multiplier = new UnitMultiplier(log);
    }

    /** Adds the observation of a row, unless its multiplier cannot be understood. */
    void add(RowCollector rows, int[] codes, DelimitedRow row, int value, ObservationStatus status)
            throws UnreadableException {
        if (field >= 0 && row.change(field) != lastChange) {
            lastChange = row.change(field);
            power = multiplier.power(row.field(field), row.place(field));
        }
        if (power.isPresent() && power.getAsInt() == 0) {
            rows.add(codes, row, value, status);
        } else if (power.isPresent()) {
            multiplier.add(rows, codes, row.field(value), power.getAsInt(), status, row.place(value));
        }
    }

    void report() {
        multiplier.report();
    }
}
