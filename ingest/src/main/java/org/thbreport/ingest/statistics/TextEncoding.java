package org.thbreport.ingest.statistics;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Texts in UTF-16, which spreadsheets write as "Unicode text", as if they were in UTF-8. */
final class TextEncoding {

    private TextEncoding() {}

    /** Returns the input in UTF-8 if its first bytes are those of UTF-16; XML names its encoding itself, and stays. */
    static StatisticsInput utf8(StatisticsInput input, ContentHead head) {
        Optional<Charset> charset = charset(head);
        if (charset.isEmpty()) {
            return input;
        }
        ByteSource bytes = input.content();
        return new StatisticsInput(input.name(), () -> new Utf8Stream(bytes.open(), charset.get()), input.limits());
    }

    private static Optional<Charset> charset(ContentHead head) {
        if (head.startsWith(0xFF, 0xFE) && !head.startsWith(0xFF, 0xFE, '<', 0)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (head.startsWith(0xFE, 0xFF) && !head.startsWith(0xFE, 0xFF, 0, '<')) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return Optional.empty();
    }
}
