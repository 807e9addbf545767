package org.thbreport.publication.language;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.publication.text.Inline;
import org.thbreport.publication.text.RichText;

/**
 * How a language names countries and lists their codes. Names come from the Unicode locale data unless the bundle has one
 * of its own ({@code country.XK}).
 */
public final class CountryNames {

    private static final String OWN_NAME = "country.";

    /** The first of the characters that stand for texts while a list is made of them; Unicode leaves them to private use. */
    private static final char FIRST_PLACE = '\uE000';

    private final ULocale locale;
    private final Wording wording;
    /** Names of the locale data that were asked for: their source is shared by all threads behind a lock. */
    private final Map<String, String> names = new ConcurrentHashMap<>();

    CountryNames(ULocale locale, Wording wording) {
        this.locale = locale;
        this.wording = wording;
    }

    /** Returns the name of a country; the code itself where the language has no name for it. */
    public String name(CountryCode country) {
        String code = country.code();
        if (wording.has(OWN_NAME + code)) {
            return wording.text(OWN_NAME + code);
        }
        String known = names.get(code);
        return known == null ? names.computeIfAbsent(code, this::localeName) : known;
    }

    private String localeName(String code) {
        String iso = code.equals("EL") ? "GR" : code.equals("UK") ? "GB" : code;
        return LocaleDisplayNames.getInstance(locale).regionDisplayName(iso);
    }

    /** Returns the name of an area: a country by its code, an aggregate such as {@code EU27_2020}, or else its label. */
    public String area(String code) {
        String key = "area." + code;
        if (wording.has(key)) {
            return wording.text(key);
        }
        return code.length() == 2 && code.chars().allMatch(c -> c >= 'A' && c <= 'Z')
                ? name(CountryCode.of(code))
                : code;
    }

    /** Returns names as running text puts them: commas between them and "and" before the last. */
    public String list(List<String> names) {
        return ListFormatter.getInstance(locale).format(names);
    }

    /** Returns texts as running text puts them: commas between them and "and" before the last. */
    public RichText listed(List<RichText> texts) {
        List<String> places = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            places.add(String.valueOf((char) (FIRST_PLACE + i)));
        }
        List<Inline> inlines = new ArrayList<>();
        StringBuilder between = new StringBuilder();
        for (char c : list(places).toCharArray()) {
            if (c >= FIRST_PLACE && c < FIRST_PLACE + texts.size()) {
                if (!between.isEmpty()) {
                    inlines.add(new Inline.Words(between.toString(), false));
                    between.setLength(0);
                }
                inlines.addAll(texts.get(c - FIRST_PLACE).inlines());
            } else {
                between.append(c);
            }
        }
        return new RichText(inlines);
    }

    /** Returns a country's code with its name as what it is short for. */
    public Inline code(CountryCode country) {
        return new Inline.Abbreviation(country.code(), name(country));
    }

    /** Returns codes with commas between them, in the order given. */
    public RichText codes(List<CountryCode> countries) {
        List<Inline> inlines = new ArrayList<>();
        for (CountryCode country : countries) {
            if (!inlines.isEmpty()) {
                inlines.add(new Inline.Words(wording.text("list.comma"), false));
            }
            inlines.add(code(country));
        }
        return new RichText(inlines);
    }

    /**
     * Returns the codes of Members, then after "and" those of Observers: {@code DE, EL and RS}.
     *
     * @param members Member Countries, in protocol order
     * @param observers Observer Countries, in protocol order
     */
    public RichText codes(List<CountryCode> members, List<CountryCode> observers) {
        if (members.isEmpty() || observers.isEmpty()) {
            return codes(members.isEmpty() ? observers : members);
        }
        return wording.rich("list.and", "first", codes(members), "last", codes(observers));
    }
}
