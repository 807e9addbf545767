package org.thbreport.ingest.eurostat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.thbreport.ingest.statistics.CodeTable;
import org.thbreport.ingest.statistics.FieldSink;
import org.thbreport.ingest.statistics.MissingMark;
import org.thbreport.ingest.statistics.NumberStyle;
import org.thbreport.ingest.statistics.ObservationFlags;
import org.thbreport.ingest.statistics.Place;
import org.thbreport.ingest.statistics.PlainText;
import org.thbreport.ingest.statistics.RowCollector;
import org.thbreport.ingest.statistics.StatisticsRule;
import org.thbreport.ingest.statistics.UnreadableException;
import org.thbreport.model.data.MissingReason;
import org.thbreport.model.data.ObservationStatus;
import org.thbreport.model.data.SeriesCells;

/**
 * Turns lines of a TSV file into observations. A cell is a value or a colon, a blank, and flags: {@code 11 i}. Cells are read
 * as they come and belong to the dataset once their line is complete.
 */
final class TsvSeries implements FieldSink {

    private static final int EXACT_DIGITS = 15;
    private static final NumberStyle GROUPS = new NumberStyle('.', ' ');

    private final RowCollector rows;
    private final int[] codes;
    private final int[] periods;
    private final CodeTable[] known;
    private final CodeTable knownStatuses = new CodeTable();
    private final List<ObservationStatus> statuses = new ArrayList<>();
    private final SeriesCells cells = new SeriesCells();
    private final List<OtherCell> others = new ArrayList<>();
    private final int noFlags;
    private String lastFlags = "";
    private int lastPlace;
    private int keyLength;
    private int line;
    private int column;
    private int fields;
    private boolean hasGroups;

    /** A cell that holds neither number nor colon. */
    private record OtherCell(int period, char[] text, ObservationStatus status, Place place) {}

    TsvSeries(RowCollector rows, int dimensions, List<String> header) throws UnreadableException {
        this.rows = rows;
        this.codes = new int[dimensions];
        this.noFlags = place(ObservationStatus.NONE);
        this.lastPlace = noFlags;
        this.known = new CodeTable[dimensions - 1];
        Arrays.setAll(known, i -> new CodeTable());
        this.periods = new int[header.size()];
        for (int i = 1; i < periods.length; i++) {
            periods[i] = rows.code(dimensions - 1, header.get(i), header.get(i));
        }
    }

    /** Returns the number of fields of the line. */
    int fields() {
        return fields;
    }

    int line() {
        return line;
    }

    @Override
    public void begin(int startLine) {
        line = startLine;
        column = 1;
        fields = 0;
        cells.clear();
        others.clear();
    }

    @Override
    public void field(char[] buffer, int offset, int length, boolean quoted) throws UnreadableException {
        if (fields == 0) {
            readKey(buffer, offset, offset + length);
        } else if (fields < periods.length) {
            readCell(buffer, offset, offset + length);
        }
        fields++;
        column += length + (quoted ? 3 : 1);
    }

    /** Adds the cells of a complete line, or logs that its codes are not those of the header. */
    void add() throws UnreadableException {
        if (keyLength != known.length) {
            rows.log()
                    .add(
                            StatisticsRule.STRUCTURE,
                            line,
                            1,
                            "the line has " + keyLength + " codes",
                            "expected " + known.length + ", as in the header");
            return;
        }
        if (cells.size() > 0) {
            rows.series(codes, codes.length - 1, cells, line);
        }
        for (OtherCell other : others) {
            codes[codes.length - 1] = other.period();
            rows.add(codes, other.text(), 0, other.text().length, other.status(), other.place());
        }
    }

    private void readKey(char[] text, int begin, int end) throws UnreadableException {
        int from = begin;
        keyLength = 0;
        for (int i = begin; i <= end; i++) {
            if (i == end || text[i] == ',') {
                if (keyLength < known.length) {
                    codes[keyLength] = code(keyLength, text, from, i);
                }
                keyLength++;
                from = i + 1;
            }
        }
    }

    private int code(int dimension, char[] text, int from, int to) throws UnreadableException {
        int index = known[dimension].get(text, from, to - from);
        if (index < 0) {
            String raw = new String(text, from, to - from);
            index = rows.code(dimension, raw.strip(), raw.strip());
            known[dimension].put(raw, index);
        }
        return index;
    }

    /** Most cells are a few digits and perhaps flags, which takes one pass; what is not is read with more care. */
    private void readCell(char[] text, int begin, int limit) {
        long digits = 0;
        int at = begin;
        while (at < limit && text[at] >= '0' && text[at] <= '9') {
            digits = 10 * digits + (text[at++] - '0');
        }
        boolean whole = at > begin
                && at - begin <= EXACT_DIGITS
                && (at == limit || text[at] == ' ' && !isDigit(text, at + 1, limit));
        if (whole) {
            cells.reported(periods[fields], digits, at + 1 >= limit ? noFlags : status(text, at, limit));
        } else {
            readAnyCell(text, begin, limit);
        }
    }

    private void readAnyCell(char[] text, int begin, int limit) {
        int from = begin;
        int to = limit;
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
        int valueEnd = end;
        while (!none && end < to && PlainText.isBlank(text[end]) && isDigit(text, end + 1, to)) {
            end++;
            while (end < to && !PlainText.isBlank(text[end])) {
                end++;
            }
        }
        boolean grouped = end > valueEnd;
        int place = end == to ? noFlags : status(text, end, to);
        double number = none ? Double.NaN : (grouped ? GROUPS : NumberStyle.POINT).parse(text, from, end);
        if (RowCollector.isExact(number)) {
            noteGroups(grouped);
            cells.reported(periods[fields], number, place);
        } else if (none || from == to) {
            MissingReason reason = MissingMark.reason(MissingReason.NOT_AVAILABLE, statuses.get(place));
            cells.missing(periods[fields], reason, place);
        } else {
            others.add(new OtherCell(
                    periods[fields],
                    Arrays.copyOfRange(text, from, end),
                    statuses.get(place),
                    new Place(line, column)));
        }
    }

    private static boolean isDigit(char[] text, int at, int limit) {
        return at < limit && text[at] >= '0' && text[at] <= '9';
    }

    /** A digit behind a blank is never a flag: blanks part thousands. */
    private void noteGroups(boolean grouped) {
        if (grouped && !hasGroups) {
            hasGroups = true;
            rows.log()
                    .add(
                            StatisticsRule.NUMBERS,
                            line,
                            column,
                            "blanks stand between thousands, and are read so",
                            "expected numbers without them, as Eurostat writes them");
        }
    }

    /** Reads what stands behind the value: flags, then, after an at sign, the code of confidentiality. */
    private int status(char[] text, int from, int to) {
        if (CodeTable.same(text, from, to - from, lastFlags)) {
            return lastPlace;
        }
        int place = knownStatuses.get(text, from, to - from);
        if (place < 0) {
            String raw = new String(text, from, to - from);
            String flags = raw.strip();
            int at = flags.indexOf('@');
            place = place(
                    at < 0
                            ? ObservationFlags.status(flags, "", "")
                            : ObservationFlags.status(flags.substring(0, at), "", flags.substring(at + 1)));
            knownStatuses.put(raw, place);
            lastFlags = raw;
            lastPlace = place;
        }
        return place;
    }

    private int place(ObservationStatus status) {
        int place = rows.status(status);
        if (place == statuses.size()) {
            statuses.add(status);
        }
        return place;
    }
}
