package org.thbreport.publication.language;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.thbreport.analytics.figure.FigureId;
import org.thbreport.publication.text.Figure;
import org.thbreport.publication.text.Inline;
import org.thbreport.publication.text.RichText;

/**
 * A language that publications are made in. All that is particular to a language stands in its message bundle, one file
 * for each; the file {@code languages.properties} lists them.
 *
 * @param tag language tag (BCP 47), the name of the bundle
 * @param wording its messages
 * @param numbers how it prints numbers
 * @param dates how it prints days and periods
 * @param countries how it names and lists countries
 */
public record Language(String tag, Wording wording, NumberStyle numbers, DateStyle dates, CountryNames countries) {

    private static final String LIST = "languages";

    /** Languages that were asked for: their bundles are read once. */
    private static final Map<String, Language> READ = new ConcurrentHashMap<>();

    /** Returns the tags of the languages that have a bundle, in the order of the list. */
    public static List<String> available() {
        return List.of(read(LIST).getOrDefault("available", "").split(" "));
    }

    /**
     * Returns a language.
     *
     * @param tag language tag, one of {@link #available()}
     * @throws IllegalArgumentException if there is no bundle for it
     */
    public static Language of(String tag) {
        return READ.computeIfAbsent(tag, Language::made);
    }

    private static Language made(String tag) {
        if (!available().contains(tag)) {
            throw new IllegalArgumentException(
                    "no messages in language " + tag + "; there are: " + String.join(", ", available()));
        }
        Map<String, String> messages = read(tag);
        ULocale locale = ULocale.forLanguageTag(messages.getOrDefault("language.locale", tag));
        NumberStyle numbers = new NumberStyle(messages);
        Wording wording = new Wording(tag, locale, messages, numbers);
        return new Language(tag, wording, numbers, new DateStyle(wording), new CountryNames(locale, wording));
    }

    /**
     * Returns a difference of shares in percentage points, in words and without its sign: {@code 20.1 percentage points}.
     *
     * @param id which result it is
     * @param difference the difference, as a fraction of 1
     * @param decimals digits behind the decimal sign
     */
    public RichText points(FigureId id, double difference, int decimals) {
        Figure size = numbers.sizeOfPoints(id, difference, decimals);
        return wording.rich("number.points", "n", size, "number", size);
    }

    /** Returns a clause as a sentence: with a capital letter at its start and a full stop at its end. */
    public static String sentence(String clause) {
        String capital = capital(clause.strip());
        return capital.endsWith(".") ? capital : capital + ".";
    }

    /** Returns a clause as a sentence: with a capital letter at its start and a full stop at its end. */
    public static RichText sentence(RichText clause) {
        List<Inline> inlines = new ArrayList<>(clause.inlines());
        if (inlines.get(0) instanceof Inline.Words first && !first.text().isEmpty()) {
            inlines.set(0, new Inline.Words(capital(first.text()), first.strong()));
        }
        if (!clause.plain().endsWith(".")) {
            inlines.add(new Inline.Words(".", false));
        }
        return new RichText(inlines);
    }

    /** Returns a text that is not empty with a capital first letter. */
    public static String capital(String text) {
        int end = text.offsetByCodePoints(0, 1);
        return Character.toString(Character.toTitleCase(text.codePointAt(0))) + text.substring(end);
    }

    private static Map<String, String> read(String name) {
        try (InputStream in = Language.class.getResourceAsStream(name + ".properties")) {
            if (in == null) {
                throw new IllegalArgumentException("no file of messages: " + name);
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, String> messages = new TreeMap<>();
            properties.stringPropertyNames().forEach(key -> messages.put(key, properties.getProperty(key)));
            return messages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
