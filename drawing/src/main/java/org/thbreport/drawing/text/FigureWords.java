package org.thbreport.drawing.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes apart a number that stands out: its words are set smaller than its digits. */
public final class FigureWords {

    /** Words with the spaces around them, or what stands between. */
    private static final Pattern PARTS =
            Pattern.compile("[\\s\\p{L}\\p{M}.-]*\\p{L}[\\s\\p{L}\\p{M}.-]*|[^\\p{L}]+?(?=\\s*\\p{L}|$)");

    private FigureWords() {}

    /**
     * A part of a number as printed.
     *
     * @param text the part
     * @param small whether it is set smaller than the digits
     */
    public record Part(String text, boolean small) {}

    /** Returns the parts of a number as printed, in order: {@code 10}, {@code of} and {@code 25}. */
    public static List<Part> parts(String figure) {
        List<Part> parts = new ArrayList<>();
        boolean numbered = figure.codePoints().anyMatch(Character::isDigit);
        Matcher matcher = PARTS.matcher(figure);
        while (matcher.find()) {
            boolean words = numbered && matcher.group().codePoints().anyMatch(Character::isLetter);
            parts.add(new Part(matcher.group(), words));
        }
        return parts;
    }
}
