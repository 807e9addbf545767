package org.thbreport.ingest.study;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.geo.CountryRegister;
import org.thbreport.model.issue.Location;

/**
 * Reads a list of countries as sources write it: {@code BE, DE, EL and GE, RS}. Commas, semicolons, line breaks and the word
 * "and" part the codes; an Oxford comma and a final full stop are accepted.
 */
final class CountryList {

    private static final Pattern SEPARATOR =
            Pattern.compile("\\s*[,;]\\s*(?:(?:and|&)\\s+)?|\\s+(?:and|&)\\s+|\\s*\\R\\s*");

    private static final Pattern CODE = Pattern.compile("[A-Z]{2}");

    private final CountryRegister register;
    private final IssueLog log;
    private boolean whole = true;

    /** Makes a reader of lists. */
    CountryList(CountryRegister register, IssueLog log) {
        this.register = register;
        this.log = log;
    }

    /**
     * Returns the countries of a list, each with its place, in the order of the list; what cannot be read is noted and left
     * out.
     *
     * @param start where the text begins
     */
    Map<CountryCode, Location> read(String text, Location start) {
        Map<CountryCode, Location> countries = new LinkedHashMap<>();
        if (text.isBlank()) {
            return countries;
        }
        int from = 0;
        Matcher matcher = SEPARATOR.matcher(text);
        while (matcher.find()) {
            add(text, from, matcher.start(), start, countries);
            from = matcher.end();
        }
        add(text, from, text.length(), start, countries);
        return countries;
    }

    /** Returns whether nothing was left out of any list so far. */
    boolean isWhole() {
        return whole;
    }

    private void add(String text, int from, int to, Location start, Map<CountryCode, Location> countries) {
        String word = text.substring(from, to).strip();
        if (to == text.length() && word.endsWith(".")) {
            word = word.substring(0, word.length() - 1);
        }
        Location place = place(text, from, start);
        if (word.isEmpty()) {
            String message = "a country is missing in " + Yaml.quote(text);
            refuse(StudyRule.COUNTRY_LIST, place, message, "codes parted by one comma each were expected");
        } else if (!CODE.matcher(word).matches()) {
            refuse(StudyRule.COUNTRY_LIST, place, Yaml.quote(word) + " is no country code", hint(word));
        } else if (!register.contains(CountryCode.of(word))) {
            String message = "unknown country \"" + word + "\"";
            refuse(StudyRule.UNKNOWN_COUNTRY, place, message, "a code that EU documents use was expected");
        } else if (countries.putIfAbsent(CountryCode.of(word), place) != null) {
            String message = CountryCode.of(word) + " stands in this list twice";
            log.error(StudyRule.DUPLICATE, place, message, "each country once was expected");
        }
    }

    private String hint(String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        return CODE.matcher(upper).matches() && register.contains(CountryCode.of(upper))
                ? "did you mean \"" + upper + "\"?"
                : "codes of two capital letters as in \"BE, DE and GE\" were expected";
    }

    private void refuse(StudyRule rule, Location place, String message, String expected) {
        log.error(rule, place, message, expected);
        whole = false;
    }

    private static Location place(String text, int offset, Location start) {
        int line = start.line();
        int column = start.column() + offset;
        for (int i = 0; i < offset; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                column = offset - i;
            }
        }
        return new Location(start.file(), line, column);
    }
}
