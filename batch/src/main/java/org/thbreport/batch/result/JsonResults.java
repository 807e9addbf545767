package org.thbreport.batch.result;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.figure.ResultSink;
import org.thbreport.analytics.interval.Interval;
import org.thbreport.batch.json.ShortestNumber;

/**
 * Writes results as JSON: a number under its name, or null with the id of the reason beside it, under the name with
 * {@code Reason} behind it.
 */
final class JsonResults implements ResultSink {

    private final JsonGenerator json;

    JsonResults(JsonGenerator json) {
        this.json = json;
    }

    /** A step that the generator may refuse. */
    private interface Step {
        void write() throws IOException;
    }

    private static void write(Step step) {
        try {
            step.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void number(String name, double value) {
        write(() -> {
            json.writeFieldName(name);
            json.writeRawValue(ShortestNumber.of(value));
        });
    }

    @Override
    public void missing(String name, String reason) {
        write(() -> {
            json.writeNullField(name);
            json.writeStringField(name + "Reason", reason);
        });
    }

    @Override
    public void interval(String name, Interval interval) {
        write(() -> {
            json.writeArrayFieldStart(name);
            json.writeRawValue(ShortestNumber.of(interval.low()));
            json.writeRawValue(ShortestNumber.of(interval.high()));
            json.writeEndArray();
        });
    }

    @Override
    public void text(String name, @Nullable String text) {
        write(() -> json.writeStringField(name, text));
    }

    @Override
    public void texts(String name, Collection<?> texts) {
        write(() -> {
            json.writeArrayFieldStart(name);
            for (Object text : texts) {
                json.writeString(text.toString());
            }
            json.writeEndArray();
        });
    }

    @Override
    public void flag(String name, boolean holds) {
        write(() -> json.writeBooleanField(name, holds));
    }

    @Override
    public void object(String name, Runnable inside) {
        write(() -> json.writeObjectFieldStart(name));
        inside.run();
        write(json::writeEndObject);
    }

    @Override
    public <T> void list(String name, Collection<T> objects, Function<T, List<String>> keys, Consumer<T> inside) {
        write(() -> json.writeArrayFieldStart(name));
        for (T object : objects) {
            write(json::writeStartObject);
            inside.accept(object);
            write(json::writeEndObject);
        }
        write(json::writeEndArray);
    }
}
