package org.thbreport.analytics.panel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Says what a text in the place of a period is: of a frequency that is not supported, or nothing that is known. */
final class UnreadPeriod {

    private static final Map<Pattern, String> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put(Pattern.compile("\\d{4}-?W\\d{1,2}"), "a week");
        KINDS.put(Pattern.compile("\\d{4}-?T[1-3]"), "a period of four months");
        KINDS.put(Pattern.compile("\\d{4}-?D\\d{1,3}|\\d{4}-\\d{2}-\\d{2}(T.*)?"), "a day");
        KINDS.put(Pattern.compile("\\d{4}/\\d{2}"), "a year that does not begin in January");
        KINDS.put(
                Pattern.compile("\\d{4}-\\d{2}-\\d{2}(T[0-9:.]*)?/.*"),
                "a range that is no whole years, quarters or months");
    }

    private UnreadPeriod() {}

    static String describe(String code) {
        return KINDS.entrySet().stream()
                .filter(kind -> kind.getKey().matcher(code).matches())
                .map(kind -> code + " is " + kind.getValue() + ", and periods of that kind are not supported")
                .findFirst()
                .orElse(code + " is not a period");
    }
}
