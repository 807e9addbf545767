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
 * @param flag place of the column of its flags, or -1
 */
record WideColumn(int field, String contents, String period, int flag) {

    /** Python's package eurostat writes {@code 2022_value} and {@code 2022_flag}. */
    private static final String VALUE = "_value";

    private static final String FLAG = "_flag";

    private static final Pattern NAME = Pattern.compile("(?:(.*?)[ _,:]+)?(\\d{4}(?:[-A-Za-z]{0,2}\\d{1,2})?)");

    /** Returns the columns whose names end with a period. */
    static List<WideColumn> all(List<String> names) {
        List<WideColumn> found = new ArrayList<>();
        List<String> plain = names.stream().map(PlainText::strip).toList();
        for (int i = 0; i < plain.size(); i++) {
            String name = plain.get(i);
            String period = name.endsWith(VALUE) ? name.substring(0, name.length() - VALUE.length()) : name;
            Matcher matcher = NAME.matcher(period);
            if (matcher.matches() && ReferencePeriod.parse(matcher.group(2)).isPresent()) {
                String contents = matcher.group(1) == null ? "" : matcher.group(1);
                found.add(new WideColumn(i, contents, matcher.group(2), plain.indexOf(period + FLAG)));
            }
        }
        return found;
    }
}
