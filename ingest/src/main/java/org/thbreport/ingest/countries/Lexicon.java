package org.thbreport.ingest.countries;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.thbreport.ingest.reference.DataRow;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.geo.CountryRegister;

/**
 * The words that a reader of lists knows: names of countries from the Unicode locale data and our own table, and the words
 * about lists.
 */
final class Lexicon {

    private final Phrases phrases = new Phrases();
    private final Set<CountryCode> words = new HashSet<>();
    private final CountryRegister register;

    /** The countries of the register come first: where a name means two countries, it is theirs. */
    private final Set<CountryCode> codes;

    private Lexicon(CountryRegister register) {
        this.register = register;
        codes = Stream.concat(
                        register.all().stream(),
                        Stream.of(ULocale.getISOCountries()).map(CountryCode::of))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Returns the languages whose names of countries are known. */
    static List<String> languages() {
        return rows("name-languages.csv").stream()
                .map(row -> row.get("language"))
                .toList();
    }

    /** Returns all words of all languages. */
    static Lexicon ofAll(CountryRegister register) {
        return make(register, language -> true, language -> true);
    }

    /** Returns the words for texts in a language: its own, and the names of countries in English too. */
    static Lexicon of(CountryRegister register, String language) {
        Lexicon lexicon = make(register, name -> name.equals(language) || name.equals("en"), language::equals);
        rows("code-words.csv").stream()
                .filter(row -> row.get("language").equals(language))
                .forEach(row -> {
                    lexicon.words.add(CountryCode.of(row.get("code")));
                });
        return lexicon;
    }

    private static Lexicon make(CountryRegister register, Predicate<String> names, Predicate<String> words) {
        Lexicon lexicon = new Lexicon(register);
        rows("regions.csv").stream()
                .filter(row -> names.test(row.get("language")))
                .forEach(row ->
                        lexicon.phrases.add(row.get("name"), WordKind.REGION, new CountryCode(row.get("country")), 0));
        rows("name-forms.csv").stream()
                .filter(row -> names.test(row.get("language")))
                .forEach(row ->
                        lexicon.phrases.add(row.get("form"), WordKind.COUNTRY, new CountryCode(row.get("code")), 0));
        List<String> languages = languages().stream().filter(names).toList();
        List<DataRow> endings = rows("name-endings.csv");
        for (String language : languages) {
            lexicon.addNames(language, words.test(language) ? endings : List.of());
        }
        rows("list-words.csv").stream()
                .filter(row -> words.test(row.get("language")))
                .forEach(lexicon::addWords);
        return lexicon;
    }

    private void addNames(String language, List<DataRow> endings) {
        LocaleDisplayNames locale = LocaleDisplayNames.getInstance(new ULocale(language));
        List<DataRow> own = endings.stream()
                .filter(ending -> ending.get("language").equals(language))
                .toList();
        List<Name> forms = new ArrayList<>();
        for (CountryCode country : codes) {
            String name = locale.regionDisplayName(iso(country));
            if (name == null || name.length() < 3) {
                continue;
            }
            phrases.add(name, WordKind.COUNTRY, country, 0);
            for (DataRow ending : own) {
                String nominative = ending.get("nominative");
                if (name.endsWith(nominative)) {
                    String stem = name.substring(0, name.length() - nominative.length());
                    forms.add(new Name(stem + ending.get("form"), country));
                }
            }
        }
        forms.forEach(form -> phrases.add(form.text(), WordKind.COUNTRY, form.country(), 0));
    }

    private record Name(String text, CountryCode country) {}

    /** Returns the code of ISO 3166-1, under which the Unicode locale data know a country. */
    static String iso(CountryCode country) {
        return switch (country.code()) {
            case "EL" -> "GR";
            case "UK" -> "GB";
            default -> country.code();
        };
    }

    private void addWords(DataRow row) {
        String[] kind = row.get("kind").split(" ");
        int number = kind.length > 1 ? Integer.parseInt(kind[1]) : 0;
        phrases.add(row.get("words"), WordKind.valueOf(kind[0]), null, number);
    }

    private static List<DataRow> rows(String name) {
        return DataRow.read(Lexicon.class, name);
    }

    /** Returns the longest phrase at the beginning of a word. */
    @Nullable FoundPhrase at(String text, int offset) {
        return phrases.at(text, offset);
    }

    /** Returns the name of a country that was probably meant by a word, or null. */
    @Nullable NearestName nearest(String word) {
        return phrases.nearest(word, register::contains);
    }

    /** Returns whether a country has the code, be it one of the register or not. */
    boolean isCountry(CountryCode code) {
        return codes.contains(code);
    }

    /** Returns whether the code is a word of the language, so that alone it says nothing. */
    boolean isWord(CountryCode code) {
        return words.contains(code);
    }
}
