package org.thbreport.model.study;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A name for the persons that a table counts, from what the study says of it. */
final class CountedPersons {

    private static final String VICTIMS = "victims";
    private static final Pattern NO_NAME = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Filters that take no part of the persons. */
    private static final Set<String> WHOLE = Set.of("", "total", "t", "tot", "all", "z");

    private static final Set<String> NO_PERSONS = Set.of("unit", "freq", "unit-measure", "measure");

    private CountedPersons() {}

    /**
     * Returns a name of letters, digits, hyphens and points.
     *
     * @param noun who is counted, by language tag; empty for victims
     * @param filters the one code that is taken in each further dimension
     */
    static String of(Map<String, String> noun, Map<String, String> filters) {
        StringBuilder name = new StringBuilder(noun.isEmpty() ? VICTIMS : plain(word(noun)));
        new TreeMap<>(filters).forEach((dimension, code) -> {
            if (!NO_PERSONS.contains(plain(dimension)) && !WHOLE.contains(plain(code))) {
                name.append('.').append(plain(dimension)).append('.').append(plain(code));
            }
        });
        return name.toString();
    }

    private static String word(Map<String, String> noun) {
        String english = noun.get("en");
        return english != null ? english : new TreeMap<>(noun).firstEntry().getValue();
    }

    private static String plain(String words) {
        String joined = NO_NAME.matcher(words.toLowerCase(Locale.ROOT)).replaceAll("-");
        return joined.replaceAll("^-|-$", "");
    }
}
