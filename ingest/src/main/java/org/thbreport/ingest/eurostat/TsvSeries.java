package org.thbreport.ingest.eurostat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thbreport.ingest.statistics.DecimalNumber;
import org.thbreport.ingest.statistics.DelimitedRow;
import org.thbreport.ingest.statistics.RowCollector;
import org.thbreport.ingest.statistics.StatisticsRule;
import org.thbreport.ingest.statistics.StatusFields;
import org.thbreport.ingest.statistics.UnreadableException;
import org.thbreport.model.data.MissingReason;
import org.thbreport.model.data.ObservationStatus;
import org.thbreport.model.data.Precision;

/** Turns lines of a TSV file into observations. A cell is a value or a colon, a blank, and flags: {@code 11 i}. */
final class TsvSeries {

    private final RowCollector rows;
    private final int[] codes;
    private final int[] periods;
    private final Map<String, ObservationStatus> statuses = new HashMap<>();

    TsvSeries(RowCollector rows, int dimensions, List<String> header) throws UnreadableException {
        this.rows = rows;
        this.codes = new int[dimensions];
        this.periods = new int[header.size()];
        for (int i = 1; i < periods.length; i++) {
            periods[i] = rows.code(dimensions - 1, header.get(i), header.get(i));
        }
    }

    void add(DelimitedRow row) throws UnreadableException {
        String[] key = row.field(0).strip().split(",", -1);
        if (key.length != codes.length - 1) {
            rows.log()
                    .add(
                            StatisticsRule.STRUCTURE,
                            row.line(),
                            1,
                            "the line has " + key.length + " codes",
                            "expected " + (codes.length - 1) + ", as in the header");
            return;
        }
        for (int i = 0; i < key.length; i++) {
            codes[i] = rows.code(i, key[i].strip(), key[i].strip());
        }
        for (int field = 1; field < periods.length; field++) {
            codes[key.length] = periods[field];
            addCell(row, field);
        }
    }

    private void addCell(DelimitedRow row, int field) throws UnreadableException {
        char[] text = row.characters();
        int from = row.from(field);
        int to = row.to(field);
        while (from < to && text[from] == ' ') {
            from++;
        }
        while (from < to && text[to - 1] == ' ') {
            to--;
        }
        boolean none = from < to && text[from] == ':';
        int end = none ? from + 1 : from;
        while (!none && end < to && text[end] != ' ') {
            end++;
        }
        ObservationStatus status = end == to ? ObservationStatus.NONE : status(new String(text, end, to - end));
        double number = none ? Double.NaN : DecimalNumber.parse(text, from, end);
        if (Double.isFinite(number)) {
            rows.reported(codes, number, status, Precision.EXACT, row.line());
        } else if (none) {
            rows.missing(codes, MissingReason.NOT_AVAILABLE, status, row.line());
        } else {
            rows.add(codes, text, from, end, status, row.place(field));
        }
    }

    /** Reads what stands behind the value: flags, then, after an at sign, the code of confidentiality. */
    private ObservationStatus status(String text) {
        return statuses.computeIfAbsent(text.strip(), flags -> {
            int at = flags.indexOf('@');
            return at < 0
                    ? StatusFields.of(flags, "", false)
                    : StatusFields.of(flags.substring(0, at), flags.substring(at + 1), false);
        });
    }
}
