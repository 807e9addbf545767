package org.thbreport.ingest.draft;

import java.util.regex.Pattern;
import org.thbreport.ingest.countries.CountryListReader;

/**
 * A citation in full before the list of a note: who wrote it, its title in quotation marks, year and page, then a semicolon
 * ({@code EMN, 'Shelters', 2024, p. 34; IE, PL}). It says where the list is from and nothing of what the list says, so it does not
 * hold the list. Words that are no part of a citation, and words that turn a meaning, make it none.
 */
final class Citation {

    private static final String NAME =
            "(?:\\p{Lu}[\\p{L}.'\u2019-]*|et al\\.|and|&|of|for|the|de|des|du|la|le|der|die|das|und|et|y|van|voor|en)";

    private static final String TITLE = "[\u2018\u201c\u201e\u00ab\"'][^;?!]{3,200}?[\u2019\u201d\u201c\u00bb\"']";

    private static final String PAGE =
            "(?:pp?|S|s|\u03c3|\u03c3\u03c3|\u0441|\u0441\u0442\u0440)\\.\\s?\\d+(?:\\s?[-\u2013]\\s?\\d+)?"
                    + "|\\d+\\.(?:\\s?[-\u2013]\\s?\\d+\\.)?\\s?lpp\\.";

    private static final Pattern FORM = Pattern.compile("\\s*" + NAME + "(?:,?\\s+" + NAME + "){0,12},?\\s+" + TITLE
            + ",?\\s+(?:" + NAME + ",?\\s+){0,3}(?:19|20)\\d\\d(?:,\\s+(?:" + PAGE + "))?\\s*;\\s*");

    /** A title that says what is lacking may say it of the countries behind it. */
    private static final Pattern LACKING = Pattern.compile(
            "(?iU)(?<!\\w)(?:without|lack\\w*|ohne|sans|sin|zonder|bez|\u03c7\u03c9\u03c1\u03af\u03c2|\u0431\u0435\u0437)(?!\\w)");

    private Citation() {}

    /** Returns whether the words before a list are such a citation and nothing more. */
    static boolean is(String lead, String language, CountryListReader reader) {
        return FORM.matcher(lead).matches()
                && !LACKING.matcher(lead).find()
                && reader.turningWords(lead, language).isEmpty();
    }
}
