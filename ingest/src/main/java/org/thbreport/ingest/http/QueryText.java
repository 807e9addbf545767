package org.thbreport.ingest.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The part of an address behind the question mark. What a name or value holds is escaped; the commas (or), plus signs (and)
 * and operators of SDMX 3.0 stand as they are, as its specification writes them.
 */
final class QueryText {

    private final StringBuilder text = new StringBuilder();

    QueryText() {}

    void add(String name, String value) {
        addRaw(name, encode(value));
    }

    void addIfGiven(String name, @Nullable String value) {
        if (value != null) {
            add(name, value);
        }
    }

    /** Adds values of which any is asked for. */
    void addAnyOf(String name, List<String> values) {
        addRaw(name, values.stream().map(QueryText::encode).collect(Collectors.joining(",")));
    }

    /** Adds the ends of a range, each of which may be open. */
    void addRange(String name, @Nullable String from, @Nullable String to) {
        String low = from == null ? "" : "ge:" + encode(from);
        String high = to == null ? "" : "le:" + encode(to);
        if (from != null || to != null) {
            addRaw(name, low + (from == null || to == null ? "" : "+") + high);
        }
    }

    private void addRaw(String name, String value) {
        text.append(text.length() == 0 ? '?' : '&')
                .append(encode(name))
                .append('=')
                .append(value);
    }

    static String encode(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
