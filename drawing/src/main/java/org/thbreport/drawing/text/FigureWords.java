package org.thbreport.drawing.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.thbreport.publication.text.Inline;
import org.thbreport.publication.text.RichText;

/** Takes apart a number that stands out: its words are set smaller than its digits. */
public final class FigureWords {

    /** Words with the spaces around them, or what stands between. */
    private static final Pattern PARTS =
            Pattern.compile("[\\s\\p{L}\\p{M}.-]*\\p{L}[\\s\\p{L}\\p{M}.-]*|[^\\p{L}]+?(?=\\s*\\p{L}|$)");

    private FigureWords() {}

    /**
     * A part of a number as printed.
     *
     * @param inline the part
     * @param small whether it is set smaller than the digits
     */
    public record Part(Inline inline, boolean small) {}

    /** Returns the parts of a number as printed, in order: {@code 10}, {@code of} and {@code 25}. */
    public static List<Part> parts(RichText figure) {
        List<Part> parts = new ArrayList<>();
        boolean numbered = figure.plain().codePoints().anyMatch(Character::isDigit);
        for (Inline inline : figure.inlines()) {
            if (inline instanceof Inline.Number) {
                parts.add(new Part(inline, false));
                continue;
            }
            Matcher matcher = PARTS.matcher(inline.text());
            while (matcher.find()) {
                boolean words = numbered && matcher.group().codePoints().anyMatch(Character::isLetter);
                parts.add(new Part(new Inline.Words(matcher.group(), false), words));
            }
        }
        return parts;
    }
}
