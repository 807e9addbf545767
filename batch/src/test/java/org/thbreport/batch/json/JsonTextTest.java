package org.thbreport.batch.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonTextTest {
    @Test
    void writesDoublesInTheirShortestForm() {
        byte[] text = JsonText.onOneLine(json -> {
            json.writeStartArray();
            // 2.0E-3 is what Java 17's Double.toString prints for the first (JDK-4511638); 0.1 + 0.2 needs 17 digits.
            json.writeNumber(2.0e-3);
            json.writeNumber(0.1 + 0.2);
            json.writeNumber(2.2250738585072014E-308);
            json.writeNumber(2.0E-322);
            json.writeEndArray();
        });

        assertThat(new String(text, UTF_8)).isEqualTo("[0.002,0.30000000000000004,2.2250738585072014E-308,2.0E-322]\n");
    }

    @Test
    void indentsWithLineFeedsOnAnySystem() {
        byte[] text = JsonText.indented(json -> {
            json.writeStartObject();
            json.writeStringField("name", "ā");
            json.writeEndObject();
        });

        assertThat(new String(text, UTF_8)).isEqualTo("{\n  \"name\": \"ā\"\n}\n");
    }
}
