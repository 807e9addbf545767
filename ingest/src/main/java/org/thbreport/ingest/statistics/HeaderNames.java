package org.thbreport.ingest.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The names of columns in a line that may be a header. */
final class HeaderNames {

    private HeaderNames() {}

    /** Returns the names in a header, without quotes and blanks, in small letters. */
    static List<String> of(String line, char separator) {
        List<String> names = new ArrayList<>();
        boolean quoted = false;
        StringBuilder name = new StringBuilder();
        for (int i = 0; i <= line.length(); i++) {
            char c = i == line.length() ? separator : line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && (!quoted || i == line.length())) {
                names.add(PlainText.strip(name.toString()).toLowerCase(Locale.ROOT));
                name.setLength(0);
            } else {
                name.append(c);
            }
        }
        return names;
    }
}
