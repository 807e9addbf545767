package org.thbreport.ingest.jsonstat;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;
import org.thbreport.ingest.statistics.DecimalNumber;
import org.thbreport.ingest.statistics.IssueLog;
import org.thbreport.ingest.statistics.MissingMark;
import org.thbreport.ingest.statistics.StatisticsLimits;
import org.thbreport.ingest.statistics.StatisticsRule;
import org.thbreport.ingest.statistics.UnreadableException;

/** The values of a cube with their positions, in the order of the file; a value that is null is NaN. */
final class CellValues {

    private static final int LONGEST_POSITION = 18;
    private static final int SHORT_NUMBER = 9;
    private static final double LARGEST = 0x1p53;
    private static final int BITS = 12;
    private static final int CHUNK = 1 << BITS;

    private final JsonParser parser;
    private final StatisticsLimits limits;
    private final IssueLog log;
    private long[] positions = new long[0];
    private double[][] values = new double[1][];
    private double[] chunk = new double[0];
    private int size;

    CellValues(JsonParser parser, StatisticsLimits limits, IssueLog log) {
        this.parser = parser;
        this.limits = limits;
        this.log = log;
    }

    /** Reads an array of all values, or an object of some by their positions. */
    void read(JsonToken start) throws IOException {
        if (start == JsonToken.START_ARRAY) {
            long position = 0;
            for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                add(position++, token);
            }
        } else if (start == JsonToken.START_OBJECT) {
            NextPosition expected = new NextPosition();
            for (long position = next(parser, expected); position >= 0; position = next(parser, expected)) {
                add(position, parser.nextToken());
            }
        } else {
            throw new UnreadableException(
                    StatisticsRule.STRUCTURE,
                    parser.currentLocation().getLineNr(),
                    0,
                    "the part value is neither array nor object",
                    "expected values");
        }
    }

    /**
     * Returns the position that the next name stands for, or -1 at the end of the object.
     *
     * @param expected the position that it most likely is; moves on to the one behind
     */
    @SuppressWarnings(
            "ReferenceEquality") // The parser hands back the very object for a name that it found as expected.
    private static long next(JsonParser parser, NextPosition expected) throws IOException {
        long position;
        if (parser.nextFieldName(expected) && parser.currentName() == NextPosition.FOUND) {
            position = expected.position();
        } else if (parser.currentToken() == JsonToken.FIELD_NAME) {
            position = position(parser);
        } else {
            return -1;
        }
        expected.expectBehind(position);
        return position;
    }

    /** Returns the position that the current name stands for. */
    static long position(JsonParser parser) throws IOException {
        String name = parser.currentName();
        long position = 0;
        boolean digits = !name.isEmpty() && name.length() <= LONGEST_POSITION;
        for (int i = 0; digits && i < name.length(); i++) {
            char c = name.charAt(i);
            digits = c >= '0' && c <= '9';
            position = position * 10 + (c - '0');
        }
        if (!digits) {
            JsonLocation location = parser.currentTokenLocation();
            throw new UnreadableException(
                    StatisticsRule.SYNTAX,
                    location.getLineNr(),
                    location.getColumnNr(),
                    "the name of a value is no position",
                    "expected a number from 0");
        }
        return position;
    }

    private void add(long position, JsonToken token) throws IOException {
        double value;
        if (token == JsonToken.VALUE_NUMBER_INT && parser.getTextLength() <= SHORT_NUMBER) {
            value = parser.getIntValue();
        } else if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
            value = DecimalNumber.parse(
                    parser.getTextCharacters(),
                    parser.getTextOffset(),
                    parser.getTextOffset() + parser.getTextLength());
        } else if (token == JsonToken.VALUE_NULL) {
            value = Double.NaN;
        } else if (token == JsonToken.VALUE_STRING) {
            String text = parser.getText();
            value = DecimalNumber.parse(text);
            if (Double.isNaN(value) && MissingMark.parse(text).isEmpty()) {
                value = Double.POSITIVE_INFINITY;
            }
        } else if (token == null || token.isStructStart()) {
            throw new UnreadableException(
                    StatisticsRule.SYNTAX,
                    parser.currentLocation().getLineNr(),
                    0,
                    "a value is neither number nor null",
                    "expected numbers");
        } else {
            value = Double.POSITIVE_INFINITY;
        }
        if (Double.isInfinite(value) || Math.abs(value) > LARGEST) {
            JsonLocation location = parser.currentTokenLocation();
            log.add(
                    StatisticsRule.VALUE,
                    location.getLineNr(),
                    location.getColumnNr(),
                    "not a number, or too large a one",
                    "expected a number of at most 2^53, or null");
            return;
        }
        if (size == limits.rows()) {
            throw new UnreadableException(
                    StatisticsRule.LIMIT, 0, 0, "more than " + limits.rows() + " observations", "");
        }
        if ((size & CHUNK - 1) == 0) {
            nextChunk();
        }
        if (position != size || positions.length > 0) {
            keepPosition(position);
        }
        chunk[size++ & CHUNK - 1] = value;
    }

    private void nextChunk() {
        int place = size / CHUNK;
        if (place == values.length) {
            values = Arrays.copyOf(values, 2 * place);
        }
        chunk = new double[CHUNK];
        values[place] = chunk;
    }

    /** While each value stands at the next position, from 0 on, positions take no room. */
    private void keepPosition(long position) {
        if (positions.length == 0) {
            positions = new long[Math.max(CHUNK, 2 * size)];
            Arrays.setAll(positions, i -> i);
        } else if (positions.length == size) {
            positions = Arrays.copyOf(positions, 2 * size);
        }
        positions[size] = position;
    }

    int size() {
        return size;
    }

    long position(int place) {
        return positions.length == 0 ? place : positions[place];
    }

    /** Returns the place behind at most so many values from a place on whose positions follow one another. */
    int endOfRun(int place, int most) {
        int end = (int) Math.min(size, (long) place + most);
        if (positions.length == 0) {
            return end;
        }
        int next = place + 1;
        while (next < end && positions[next] == positions[next - 1] + 1) {
            next++;
        }
        return next;
    }

    double value(int place) {
        return values[place >> BITS][place & CHUNK - 1];
    }
}
