package org.thbreport.batch.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Writes JSON in UTF-8, indented by two blanks, lines ended by a line feed. Numbers take the shortest form that reads back
 * as the same double, by Jackson's own routine: {@code Double.toString} differs between Java 17 and 19.
 */
public final class JsonText {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .disable(JsonWriteFeature.WRITE_NAN_AS_STRINGS)
            .build();

    private JsonText() {}

    /** What goes into a JSON text. */
    @FunctionalInterface
    public interface Content {
        /** Writes one value. */
        void write(JsonGenerator json) throws IOException;
    }

    /** Returns the text of one value, ended by a line feed. */
    public static byte[] indented(Content content) {
        return bytes(content, true);
    }

    /** Returns the text of one value on one line, ended by a line feed. */
    public static byte[] onOneLine(Content content) {
        return bytes(content, false);
    }

    private static byte[] bytes(Content content, boolean indent) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
            if (indent) {
                DefaultIndenter lines = new DefaultIndenter("  ", "\n");
                json.setPrettyPrinter(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                                .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                        .withObjectIndenter(lines)
                        .withArrayIndenter(lines));
            }
            content.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }
}
