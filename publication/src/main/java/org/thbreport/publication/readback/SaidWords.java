package org.thbreport.publication.readback;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.thbreport.publication.text.Figure;
import org.thbreport.publication.text.Inline;
import org.thbreport.publication.text.RichText;

/**
 * Words as they are compared: without what parts them in one format and not in another, each figure with its id. The same text says the
 * same before it is written and when it is read back from a file of whatever format.
 */
public final class SaidWords {

    /** What stands before each cell of a table. */
    public static final char CELL = '|';

    /** What parts words in one format and not in the other: spaces and soft hyphens. */
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\u00A0\\u202F\\u00AD\\u200B\\u2060\\uFEFF]+");

    /** Signs of lists, which pages draw and prints write. */
    private static final Pattern SIGNS = Pattern.compile("^[\\u2022\\u2013]+");

    /** What workbooks set in another way in headings, whose names must fit into formulas. */
    private static final Pattern IN_HEADINGS = Pattern.compile("['\\u2019_]");

    /** What a workbook sets behind a heading that it has already. */
    private static final Pattern COUNTED = Pattern.compile("\\(\\d+\\)$");

    /** Longest passage of a heading and of a cell that is compared: workbooks cut longer ones. */
    private static final int LONGEST_HEADING = 200;

    private static final int LONGEST_CELL = 16_000;

    /** Length of a digest: nobody finds another text of the same digest by trying. */
    private static final int DIGEST_LENGTH = 16;

    private SaidWords() {}

    /** Returns what a text says. */
    public static String of(RichText text) {
        StringBuilder said = new StringBuilder();
        for (Inline inline : text.inlines()) {
            said.append(inline instanceof Inline.Number number ? of(number.figure()) : of(inline.text()));
        }
        return said.toString();
    }

    /**
     * Returns what words with figures say in places that tell their figures beside them, not in them: descriptions of pictures, and cells. There
     * each figure is the first number of its text behind the one before, so it is looked for here as it is when it is read back.
     */
    public static String beside(String words, List<Figure> figures) {
        Passage passage = new Passage();
        passage.picture(
                words,
                List.of(
                        figures.stream()
                                .map(figure -> new PrintedFigure(figure.name(), figure.text(), figure.text()))
                                .toList(),
                        List.of()));
        return of(passage.block("", ""));
    }

    /** Returns what a figure says: its text and its id. */
    public static String of(Figure figure) {
        return figure(figure.text(), figure.name());
    }

    /** Returns what a number says that programs read unrounded: which result it is. */
    public static String number(String id) {
        return figure("", id);
    }

    /** Returns what the heading of a column says in a workbook. */
    public static String heading(String words) {
        return CELL
                + cut(
                        COUNTED.matcher(IN_HEADINGS.matcher(of(words)).replaceAll(""))
                                .replaceFirst(""),
                        LONGEST_HEADING);
    }

    /** Returns what a cell of a workbook says. */
    public static String cell(String said) {
        return CELL + cut(said, LONGEST_CELL);
    }

    private static String cut(String said, int length) {
        return said.length() > length ? said.substring(0, length) : said;
    }

    /** Returns what words without figures say; prints have one letter for all hyphens. */
    public static String of(String words) {
        return BETWEEN.matcher(words).replaceAll("").replace('\u2010', '-').replace('\u2011', '-');
    }

    /** Returns what a block says: what words say, without the sign of a list before them. */
    public static String block(String said) {
        return SIGNS.matcher(said).replaceFirst("");
    }

    /** Returns what a text says that was read back. */
    public static String of(TextBlock block) {
        StringBuilder said = new StringBuilder();
        int figure = 0;
        for (char letter : of(block.rest()).toCharArray()) {
            if (letter == Passage.PLACE && figure < block.figures().size()) {
                PrintedFigure read = block.figures().get(figure);
                said.append(figure(read.text(), read.id()));
                figure++;
            } else {
                said.append(letter);
            }
        }
        return block(said.toString());
    }

    /** Returns the digest of what is said: 16 hexadecimal digits of its SHA-256. */
    public static String digest(String said) {
        return digest(said.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the digest of bytes, of which each is said. */
    static String digest(byte[] said) {
        return DigestUtils.sha256Hex(said).substring(0, DIGEST_LENGTH);
    }

    /** Returns the digest of what several blocks say, one after the other. */
    public static String inOrder(List<String> said) {
        return digest(String.join("", said.stream().map(SaidWords::block).toList()));
    }

    /** Returns the digest of what several blocks say that stand in one order or another. */
    public static String unordered(List<String> said) {
        return digest(
                String.join("\n", said.stream().map(SaidWords::block).sorted().toList()));
    }

    private static String figure(String text, String id) {
        return of(text) + '{' + id + '}';
    }
}
