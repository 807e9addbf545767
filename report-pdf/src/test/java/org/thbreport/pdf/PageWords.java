package org.thbreport.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a PDF and where they stand, as {@code pdftotext -bbox} of Poppler finds them. */
public final class PageWords {

    private static final Pattern WORD = Pattern.compile(
            "<page |<word xMin=\"([-\\d.]+)\" yMin=\"([-\\d.]+)\" xMax=\"([-\\d.]+)\" yMax=\"([-\\d.]+)\">(.*?)</word>");

    /** A word with its place, in points from the upper left corner. */
    public record Word(int page, double left, double top, double right, double bottom, String text) {}

    private final List<Word> words = new ArrayList<>();

    /** Finds the words of a PDF; a folder takes its files. */
    public PageWords(byte[] pdf, Path folder) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("words.pdf"), pdf);
        Path out = folder.resolve("words.html");
        Process process = new ProcessBuilder("pdftotext", "-bbox", file.toString(), out.toString()).start();
        if (process.waitFor() != 0) {
            throw new IOException("pdftotext ends with " + process.exitValue());
        }
        int page = 0;
        Matcher matcher = WORD.matcher(Files.readString(out, StandardCharsets.UTF_8));
        while (matcher.find()) {
            if (matcher.group(1) == null) {
                page++;
                continue;
            }
            words.add(new Word(
                    page,
                    number(matcher, 1),
                    number(matcher, 2),
                    number(matcher, 3),
                    number(matcher, 4),
                    matcher.group(5)));
        }
    }

    /** Returns all words in the order in which they are drawn. */
    public List<Word> words() {
        return words;
    }

    /** Returns the words that stand over another one by more than a slack, and those outside the margins. */
    public List<String> faults(double left, double right, double slack) {
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (word.left() < left - slack || word.right() > right + slack || word.top() < 0 || word.bottom() > 842) {
                faults.add("outside the margins: " + word);
            }
            for (int k = i + 1; k < words.size() && words.get(k).page() == word.page(); k++) {
                Word other = words.get(k);
                if (overlap(word.left(), word.right(), other.left(), other.right()) > slack
                        && inkOverlap(word, other) > slack) {
                    faults.add(word + " and " + other);
                }
            }
        }
        return faults;
    }

    /** The box of a word holds room above and below its letters: only the middle half counts. */
    private static double inkOverlap(Word one, Word other) {
        double high = (one.bottom() - one.top()) / 4;
        double otherHigh = (other.bottom() - other.top()) / 4;
        return overlap(one.top() + high, one.bottom() - high, other.top() + otherHigh, other.bottom() - otherHigh);
    }

    private static double overlap(double from, double to, double otherFrom, double otherTo) {
        return Math.min(to, otherTo) - Math.max(from, otherFrom);
    }

    private static double number(Matcher matcher, int group) {
        return Double.parseDouble(matcher.group(group));
    }
}
