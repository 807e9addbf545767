package org.thbreport.ingest.countries;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.thbreport.ingest.reference.DataRow;
import org.thbreport.ingest.reference.ReferenceData;
import org.thbreport.model.geo.CountryCode;

/**
 * The countries of the register by the names that the Unicode locale data and our own table have for them, in every language of the
 * program: a table that this program wrote can be read again. The locale data are loaded when a name is first asked for.
 */
public final class NamedCountry {

    private static final String PROGRAM = "program";

    private NamedCountry() {}

    /** Loads the names once, and only if somebody asks. */
    private static final class Names {
        private static final Map<String, CountryCode> BY_NAME = load();

        private static Map<String, CountryCode> load() {
            Map<String, CountryCode> names = new HashMap<>();
            for (DataRow row : DataRow.read(NamedCountry.class, "name-languages.csv")) {
                if (row.get("for").equals(PROGRAM)) {
                    LocaleDisplayNames locale = LocaleDisplayNames.getInstance(new ULocale(row.get("language")));
                    for (CountryCode country : ReferenceData.load().countries().all()) {
                        String name = locale.regionDisplayName(Lexicon.iso(country));
                        if (name != null) {
                            names.putIfAbsent(plain(name), country);
                        }
                    }
                }
            }
            for (DataRow row : DataRow.read(NamedCountry.class, "name-forms.csv")) {
                names.putIfAbsent(plain(row.get("form")), CountryCode.of(row.get("code")));
            }
            return names;
        }
    }

    private static String plain(String name) {
        String text = name.toLowerCase(Locale.ROOT).replace('\u00A0', ' ').strip();
        return text.endsWith("*") ? text.substring(0, text.length() - 1).strip() : text;
    }

    /** Returns the country of the register that a name stands for, in any case of letters. */
    public static Optional<CountryCode> find(String name) {
        return Optional.ofNullable(Names.BY_NAME.get(plain(name)));
    }
}
