package org.thbreport.ingest.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.thbreport.ingest.statistics.PlainText;
import org.thbreport.model.data.ReferencePeriod;

/**
 * A column of values in a wide table.
 *
 * @param field its place
 * @param contents what stands before the period in its name
 * @param period the period
 */
record WideColumn(int field, String contents, String period) {

    private static final Pattern NAME = Pattern.compile("(?:(.*?)[ _,:]+)?(\\d{4}(?:[-A-Za-z]{0,2}\\d{1,2})?)");

    /** Returns the columns whose names end with a period. */
    static List<WideColumn> all(List<String> names) {
        List<WideColumn> found = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Matcher matcher = NAME.matcher(PlainText.strip(names.get(i)));
            if (matcher.matches() && ReferencePeriod.parse(matcher.group(2)).isPresent()) {
                String contents = matcher.group(1) == null ? "" : matcher.group(1);
                found.add(new WideColumn(i, contents, matcher.group(2)));
            }
        }
        return found;
    }
}
