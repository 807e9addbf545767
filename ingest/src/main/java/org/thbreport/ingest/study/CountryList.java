package org.thbreport.ingest.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    private final CountryRegister register;
    private final IssueLog log;

    /** Makes a reader of lists. */
    CountryList(CountryRegister register, IssueLog log) {
        this.register = register;
        this.log = log;
    }

    /** Returns the countries of a list in EU protocol order; what cannot be read is noted and left out. */
    List<CountryCode> read(String text, Location start) {
        if (text.isBlank()) {
            return List.of();
        }
        List<CountryCode> countries = new ArrayList<>();
        int from = 0;
        Matcher matcher = SEPARATOR.matcher(text);
        while (matcher.find()) {
            add(text, from, matcher.start(), start, countries);
            from = matcher.end();
        }
        add(text, from, text.length(), start, countries);
        return register.inProtocolOrder(countries);
    }

    private void add(String text, int from, int to, Location start, List<CountryCode> countries) {
        String word = text.substring(from, to).strip();
        if (to == text.length() && word.endsWith(".")) {
            word = word.substring(0, word.length() - 1);
        }
        Location place = place(text, from, start);
        if (word.isEmpty()) {
            log.error(
                    StudyRule.COUNTRY_LIST,
                    place,
                    "a country is missing in " + Yaml.quote(text),
                    "codes parted by one comma each were expected");
            return;
        }
        if (!word.matches("[A-Z]{2}")) {
            String upper = word.toUpperCase(Locale.ROOT);
            String expected = upper.matches("[A-Z]{2}") && register.contains(CountryCode.of(upper))
                    ? "did you mean \"" + upper + "\"?"
                    : "codes of two capital letters as in \"BE, DE and GE\" were expected";
            log.error(StudyRule.COUNTRY_LIST, place, Yaml.quote(word) + " is no country code", expected);
            return;
        }
        CountryCode code = CountryCode.of(word);
        if (!register.contains(code)) {
            log.error(
                    StudyRule.UNKNOWN_COUNTRY,
                    place,
                    "unknown country \"" + word + "\"",
                    "a code that EU documents use was expected");
        } else if (countries.contains(code)) {
            log.error(
                    StudyRule.DUPLICATE, place, code + " stands in this list twice", "each country once was expected");
        } else {
            countries.add(code);
        }
    }

    /** Returns the place of a character of the list, as far as its line is that on which the list begins. */
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
