package org.thbreport.batch.verify;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.thbreport.analytics.figure.FigureId;
import org.thbreport.analytics.figure.FigureIndex;
import org.thbreport.analytics.share.VictimRate;
import org.thbreport.publication.language.Language;
import org.thbreport.publication.readback.Passage;
import org.thbreport.publication.readback.PrintedFigure;
import org.thbreport.publication.readback.TextBlock;

/**
 * Compares the figures of a briefing with those of the results by their ids: what stands on the page, or in an alternative text, must be
 * the rounding of the number that the results have under the id of its tag. What looks like a figure and has no id is a fault too, but
 * for what the words of the study itself say, and for the number of inhabitants that rates are told for.
 */
final class PrintedFigures {

    /** Parts of the results whose numbers are differences, slopes and the like, which are shown in points without a unit. */
    private static final Set<String> IN_POINTS = Set.of("change", "trend");

    /** Numbers among these that are counted. */
    private static final Set<String> COUNTED = Set.of("n", "areaCount", "smallestKnown", "periods");

    /** A digit or a sign that would make another number of the figure beside it. */
    private static final Pattern TOUCHED = Pattern.compile(
            "[\\p{Nd}\u2212+<]" + Passage.PLACE + "|" + Passage.PLACE + "(?:\\p{Nd}|[.,]\\p{Nd}|[\u2030%])");

    private static final Pattern BLANKS = Pattern.compile("[\\s\u00a0\u202f]+");

    private final FigureIndex results;
    private final Language language;
    private final Set<String> quoted;
    private final String inhabitants;
    private final Pattern looksLikeFigure;
    private int checked;

    /**
     * Prepares to compare.
     *
     * @param quoted numbers that the study's own words hold
     */
    PrintedFigures(FigureIndex results, Language language, Set<String> quoted) {
        this.results = results;
        this.language = language;
        this.quoted = quoted;
        this.inhabitants = plain(language.numbers().count((long) VictimRate.PER));
        String group = Pattern.quote(language.numbers().count(1000).substring(1, 2));
        String decimal = Pattern.quote(language.numbers().decimal(0.5, 1).substring(1, 2));
        this.looksLikeFigure = Pattern.compile(
                "(?<![\\p{L}\\d.,/])(?:\\d{1,3}(?:" + group + "\\d{3})+(?:" + decimal + "\\d+)?|\\d+(?:" + decimal
                        + "|[\u00b7\u066b])\\d+|\\d+(?=[\\s\u00a0\u202f]?[%\u2030]))(?![\\p{L}\\d/]|[.,]\\d)");
    }

    /** Returns what differs, in words. */
    List<String> differences(List<TextBlock> blocks) {
        List<String> differences = new ArrayList<>();
        for (TextBlock block : blocks) {
            for (PrintedFigure figure : block.figures()) {
                checked++;
                differs(figure, differences);
            }
            unmarked(block.rest(), differences);
        }
        return differences;
    }

    /** Returns how many figures were compared. */
    int checked() {
        return checked;
    }

    private void differs(PrintedFigure figure, List<String> differences) {
        String text = plain(figure.text());
        OptionalDouble value = results.value(figure.id());
        if (value.isEmpty()) {
            differences.add("\"" + text + "\" is marked as " + figure.id() + ", which the results have not");
        } else if (text.isEmpty()) {
            differences.add("\"" + plain(figure.shown()) + "\" is not where " + figure.id() + " should be shown");
        } else if (!text.equals(plain(figure.shown()))
                || !language.numbers().shows(text, value.getAsDouble(), isInPoints(figure.id()))) {
            differences.add("\"" + text + "\" is not the rounding of " + figure.id() + ", " + value.getAsDouble());
        } else if (figure.value() != null && figure.value() != value.getAsDouble()) {
            differences.add("\"" + text + "\" is marked as " + figure.id() + " with the value " + figure.value()
                    + "; the result is " + value.getAsDouble());
        }
    }

    /** Differences and slopes are fractions of 1 that are shown in points. */
    private static boolean isInPoints(String id) {
        List<String> segments = FigureId.parse(id).segments();
        int first = segments.get(0).equals("tables") ? 2 : 0;
        return segments.size() > first
                && IN_POINTS.contains(segments.get(first))
                && !COUNTED.contains(segments.get(segments.size() - 1));
    }

    private void unmarked(String rest, List<String> differences) {
        Matcher touched = TOUCHED.matcher(rest);
        while (touched.find()) {
            differences.add(
                    "a digit or sign stands right beside a figure, in \"" + around(rest, touched.start()) + "\"");
        }
        String plain = digits(rest);
        Matcher matcher = looksLikeFigure.matcher(plain);
        while (matcher.find()) {
            String number = plain(matcher.group());
            if (!number.equals(inhabitants)
                    && quoted.stream().noneMatch(words -> Passage.place(words, number, 0) >= 0)) {
                differences.add("\"" + number + "\" looks like a figure and has no id, in \""
                        + around(plain, matcher.start()) + "\"");
            }
        }
    }

    /** Returns a text with its digits as they are printed, whatever their look, and without what cannot be seen between them. */
    private static String digits(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            boolean isOtherDigit = letter > '9'
                    && (Character.getType(letter) == Character.DECIMAL_DIGIT_NUMBER
                            || Character.getType(letter) == Character.OTHER_NUMBER);
            if (isOtherDigit) {
                plain.append(Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKC));
            } else if (Character.getType(letter) != Character.FORMAT) {
                plain.appendCodePoint(letter);
            }
        });
        return plain.toString();
    }

    private static String plain(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    private static String around(String text, int place) {
        int from = Math.max(0, place - 40);
        int to = Math.min(text.length(), place + 40);
        return (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "");
    }
}
