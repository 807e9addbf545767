package org.thbreport.batch.result;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.thbreport.analytics.interval.Interval;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.batch.json.ShortestNumber;

/**
 * Writes outcomes: a result under its name, or null with the id of the reason beside it, under the name with {@code Reason}
 * behind it.
 */
final class OutcomeJson {
    private final JsonGenerator json;

    OutcomeJson(JsonGenerator json) {
        this.json = json;
    }

    /** Writes the inside of an object. */
    @FunctionalInterface
    interface Fields<T> {
        void write(T value) throws IOException;
    }

    void number(String name, double value) throws IOException {
        json.writeFieldName(name);
        json.writeRawValue(ShortestNumber.of(value));
    }

    void number(String name, Outcome<? extends Number> outcome) throws IOException {
        if (outcome instanceof Outcome.Found<? extends Number> found) {
            number(name, found.value().doubleValue());
        } else {
            withheld(name, outcome);
        }
    }

    void interval(String name, Outcome<Interval> outcome) throws IOException {
        if (outcome instanceof Outcome.Found<Interval> found) {
            json.writeArrayFieldStart(name);
            json.writeRawValue(ShortestNumber.of(found.value().low()));
            json.writeRawValue(ShortestNumber.of(found.value().high()));
            json.writeEndArray();
        } else {
            withheld(name, outcome);
        }
    }

    <T> void object(String name, Outcome<T> outcome, Fields<T> fields) throws IOException {
        if (outcome instanceof Outcome.Found<T> found) {
            json.writeObjectFieldStart(name);
            fields.write(found.value());
            json.writeEndObject();
        } else {
            withheld(name, outcome);
        }
    }

    void texts(String name, List<?> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (Object text : texts) {
            json.writeString(text.toString());
        }
        json.writeEndArray();
    }

    private void withheld(String name, Outcome<?> outcome) throws IOException {
        json.writeNullField(name);
        json.writeStringField(name + "Reason", outcome.why().map(Obstacle::id).orElseThrow());
    }
}
