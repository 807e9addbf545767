package org.thbreport.ingest.countries;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.thbreport.ingest.reference.EditDistance;
import org.thbreport.model.geo.CountryCode;

/**
 * Words and phrases with what they mean, found in a text whatever its capitals, accents, line breaks and kinds of hyphen and
 * apostrophe. Of several that begin at one place the longest is found.
 */
final class Phrases {

    /** The longest name has nine words: the United Kingdom's formal one. */
    private static final int LONGEST = 9;

    /** In shorter words any change makes another word; in long ones two letters may be wrong. */
    private static final int SHORT = 4;

    private static final int LONG = 7;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Pattern JOINER = Pattern.compile(
            "\\s*[-\\u2010\\u2011\\u2013]\\s*|\\s*&\\s*|['\\u2019]|\\.[\\s\\u00a0\\u202f]?|[\\s\\u00a0\\u202f]+");
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

    private final Map<String, Sense> senses = new HashMap<>();
    private final Map<String, String> spelled = new HashMap<>();
    private final Set<String> beginnings = new HashSet<>();

    /** Adds a phrase; of two meanings the one of the earlier kind holds, of the same kind the first. */
    void add(String phrase, WordKind kind, @Nullable CountryCode country, int number) {
        String key = key(phrase);
        if (key.isEmpty()) {
            return;
        }
        Sense sense = new Sense(kind, country, number, phrase.endsWith("."));
        Sense known = senses.get(key);
        if (known == null || kind.compareTo(known.kind()) < 0) {
            senses.put(key, sense);
            spelled.put(key, phrase);
            Matcher word = WORD.matcher(key);
            if (word.find()) {
                beginnings.add(word.group());
            }
        }
    }

    /** Returns the longest phrase that begins at an offset, where a word begins; null if there is none. */
    @Nullable FoundPhrase at(String text, int offset) {
        Matcher word = WORD.matcher(text);
        Matcher joiner = JOINER.matcher(text);
        StringBuilder key = new StringBuilder();
        FoundPhrase best = null;
        int at = offset;
        for (int words = 0; words < LONGEST; words++) {
            if (!word.region(at, text.length()).lookingAt()) {
                break;
            }
            key.append(fold(word.group()));
            if (words == 0 && !beginnings.contains(key.toString())) {
                return null;
            }
            at = word.end();
            Sense sense = senses.get(key.toString());
            if (sense != null) {
                boolean dot = sense.dotted() && at < text.length() && text.charAt(at) == '.';
                best = new FoundPhrase(sense, dot ? at + 1 : at);
            }
            if (!joiner.region(at, text.length()).lookingAt()) {
                break;
            }
            key.append(sign(joiner.group()));
            at = joiner.end();
        }
        return best;
    }

    /** Returns the name of a country that is one letter off, two in a long word; null if none or several are. */
    @Nullable NearestName nearest(String word, Predicate<CountryCode> known) {
        String key = key(word);
        int bound = key.length() < SHORT ? 1 : key.length() < LONG ? 2 : 3;
        int least = bound;
        NearestName best = null;
        boolean several = false;
        for (Map.Entry<String, Sense> entry : senses.entrySet()) {
            CountryCode country = entry.getValue().country();
            if (entry.getValue().kind() != WordKind.COUNTRY || country == null || !known.test(country)) {
                continue;
            }
            int distance = EditDistance.below(bound, key, entry.getKey());
            String name = spelled.getOrDefault(entry.getKey(), "");
            if (distance < least || distance < bound && best == null) {
                least = distance;
                best = new NearestName(country, name);
                several = false;
            } else if (best != null && distance == least) {
                boolean same = country.equals(best.country());
                several |= !same;
                best = same && name.compareTo(best.name()) < 0 ? new NearestName(country, name) : best;
            }
        }
        return several ? null : best;
    }

    /** Returns the form under which phrases are compared. */
    static String key(String phrase) {
        StringBuilder key = new StringBuilder();
        Matcher word = WORD.matcher(phrase);
        int last = -1;
        while (word.find()) {
            if (last >= 0) {
                Matcher joiner = JOINER.matcher(phrase).region(last, phrase.length());
                key.append(joiner.lookingAt() ? sign(joiner.group()) : ' ');
            }
            key.append(fold(word.group()));
            last = word.end();
        }
        return key.toString();
    }

    private static char sign(String joiner) {
        String mark = joiner.strip();
        if (mark.isEmpty()) {
            return ' ';
        }
        return switch (mark.charAt(0)) {
            case '&', '.' -> mark.charAt(0);
            case '\'', '\u2019' -> '\'';
            default -> '-';
        };
    }

    private static String fold(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (isPlain(lower)) {
            return lower;
        }
        String composed = Normalizer.normalize(lower, Normalizer.Form.NFC);
        if (composed.length() == 1) {
            // The Greek article and the Greek word for "or" differ in the accent alone.
            return composed;
        }
        return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('ς', 'σ');
    }

    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
