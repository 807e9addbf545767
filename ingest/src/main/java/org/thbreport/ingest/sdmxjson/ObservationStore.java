package org.thbreport.ingest.sdmxjson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thbreport.ingest.statistics.DecimalNumber;
import org.thbreport.ingest.statistics.StatisticsLimits;
import org.thbreport.ingest.statistics.StatisticsRule;
import org.thbreport.ingest.statistics.UnreadableException;

/**
 * Observations as a message has them, places of codes and of attributes, until the structure says what they stand for. A text in the
 * place of a value or attribute is kept once.
 */
final class ObservationStore {

    private static final int SHORT_NUMBER = 9;
    private static final int ABSENT = -1;
    private static final int FIRST_TEXT = -2;

    private final StatisticsLimits limits;
    private final List<String> texts = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private int[] numbers = new int[256];
    private int[] starts = new int[32];
    private double[] values = new double[32];
    private int[] valueTexts = new int[32];
    private int used;
    private int size;
    private int series = ABSENT;

    ObservationStore(StatisticsLimits limits) {
        this.limits = limits;
    }

    int size() {
        return size;
    }

    /**
     * Reads observations at whose object the parser stands.
     *
     * @param seriesPlace which series they belong to, or -1
     */
    void read(JsonParser parser, int seriesPlace) throws IOException {
        series = seriesPlace;
        while (Component.within(parser, JsonToken.END_OBJECT)) {
            String key = parser.currentName();
            JsonToken token = parser.nextToken();
            begin();
            addKey(key, parser);
            if (token == JsonToken.START_ARRAY) {
                readArray(parser);
            } else {
                parser.skipChildren();
                setValue(Double.NaN, text(""));
            }
        }
    }

    private void begin() throws UnreadableException {
        if (size == limits.rows()) {
            throw new UnreadableException(
                    StatisticsRule.LIMIT, 0, 0, "more than " + limits.rows() + " observations", "");
        }
        if (size + 1 >= starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
            values = Arrays.copyOf(values, 2 * values.length);
            valueTexts = Arrays.copyOf(valueTexts, 2 * valueTexts.length);
        }
        starts[size++] = used;
        add(series);
    }

    /** Each observation keeps its series, the number of places in its key, these, and those of its attributes. */
    private void add(int number) {
        if (used == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * used);
        }
        numbers[used++] = number;
    }

    private void addKey(String key, JsonParser parser) throws IOException {
        int countAt = used;
        add(0);
        int parts = 0;
        for (int place : places(key, parser)) {
            add(place);
            parts++;
        }
        numbers[countAt] = parts;
    }

    /** Returns the places that a key such as {@code 0:1:12} names. */
    static int[] places(String key, JsonParser parser) throws IOException {
        int[] parts = new int[8];
        int count = 0;
        int number = 0;
        int digits = 0;
        for (int i = 0; i <= key.length(); i++) {
            char c = i == key.length() ? ':' : key.charAt(i);
            if (c >= '0' && c <= '9' && digits < SHORT_NUMBER) {
                number = 10 * number + (c - '0');
                digits++;
            } else if (c == ':' && (digits > 0 || key.isEmpty())) {
                if (count == parts.length) {
                    parts = Arrays.copyOf(parts, 2 * count);
                }
                parts[count++] = number;
                number = 0;
                digits = 0;
            } else {
                throw new UnreadableException(
                        StatisticsRule.SYNTAX,
                        parser.currentTokenLocation().getLineNr(),
                        parser.currentTokenLocation().getColumnNr(),
                        "the key of an observation or series is none: \""
                                + (key.length() > 40 ? key.substring(0, 40) : key) + "\"",
                        "expected places of codes with colons between, such as 0:1:0");
            }
        }
        return Arrays.copyOf(parts, key.isEmpty() ? 0 : count);
    }

    private void setValue(double value, int text) {
        values[size - 1] = value;
        valueTexts[size - 1] = text;
    }

    private void readArray(JsonParser parser) throws IOException {
        boolean first = true;
        while (Component.within(parser, JsonToken.END_ARRAY)) {
            JsonToken token = parser.currentToken();
            if (first) {
                readValue(parser, token);
                first = false;
            } else if (token == JsonToken.VALUE_NUMBER_INT && parser.getTextLength() <= SHORT_NUMBER) {
                add(parser.getIntValue());
            } else if (token == JsonToken.VALUE_NULL || token.isStructStart()) {
                parser.skipChildren();
                add(ABSENT);
            } else {
                add(text(parser.getText()));
            }
        }
        if (first) {
            setValue(Double.NaN, text(""));
        }
    }

    private void readValue(JsonParser parser, JsonToken token) throws IOException {
        if (token == JsonToken.VALUE_NUMBER_INT && parser.getTextLength() <= SHORT_NUMBER) {
            setValue(parser.getIntValue(), ABSENT);
        } else if (token.isNumeric()) {
            int from = parser.getTextOffset();
            double number = DecimalNumber.parse(parser.getTextCharacters(), from, from + parser.getTextLength());
            setValue(number, Math.abs(number) <= 0x1p53 ? ABSENT : text(parser.getText()));
        } else if (token == JsonToken.VALUE_NULL) {
            setValue(Double.NaN, text(""));
        } else if (token.isStructStart()) {
            parser.skipChildren();
            setValue(Double.NaN, text("a list"));
        } else {
            setValue(Double.NaN, text(parser.getText()));
        }
    }

    /** Returns the number that stands for a text, below that of an absent one. */
    int text(String text) throws UnreadableException {
        Integer place = places.get(text);
        if (place == null) {
            if (texts.size() == limits.codes()) {
                throw new UnreadableException(
                        StatisticsRule.LIMIT, 0, 0, "more than " + limits.codes() + " different texts", "");
            }
            place = texts.size();
            texts.add(text);
            places.put(text, place);
        }
        return FIRST_TEXT - place;
    }

    /** Returns the text that a number below that of an absent one stands for; empty for an absent one. */
    String textOf(int number) {
        return number <= FIRST_TEXT ? texts.get(FIRST_TEXT - number) : "";
    }

    double value(int observation) {
        return values[observation];
    }

    /** Returns the text that stands in the place of a value; null where there is a number. */
    @org.jspecify.annotations.Nullable String valueText(int observation) {
        return valueTexts[observation] == ABSENT ? null : textOf(valueTexts[observation]);
    }

    int seriesOf(int observation) {
        return numbers[starts[observation]];
    }

    int keyLength(int observation) {
        return numbers[starts[observation] + 1];
    }

    int key(int observation, int part) {
        return numbers[starts[observation] + 2 + part];
    }

    /** Returns the place of the value of an attribute, or what {@link #textOf} takes. */
    int attribute(int observation, int attribute) {
        int at = starts[observation] + 2 + keyLength(observation) + attribute;
        int end = observation + 1 < size ? starts[observation + 1] : used;
        return at < end ? numbers[at] : ABSENT;
    }
}
