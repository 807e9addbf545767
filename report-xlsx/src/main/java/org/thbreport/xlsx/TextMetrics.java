package org.thbreport.xlsx;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How much room text takes, without any font of the machine: advance widths of Arial are read from a file. Widths are in points,
 * or in the unit of column widths, which is the width of a zero of the workbook's normal font.
 */
final class TextMetrics {

    /** Size of the normal font, in points. */
    static final int NORMAL = 12;

    private static final int KNOWN = 0x2270;
    private static final int UNKNOWN_WIDTH = 600;
    private static final int FULL_WIDTH = 1000;
    private static final int FIRST_FULL_WIDTH = 0x2E80;
    private static final short[] REGULAR = new short[KNOWN];
    private static final short[] BOLD = new short[KNOWN];
    private static final double ZERO;

    static {
        read();
        ZERO = REGULAR['0'] * NORMAL / 1000.0;
    }

    private TextMetrics() {}

    /** Returns the width of text on one line, in points. */
    static double points(CharSequence text, double size, boolean bold) {
        short[] widths = bold ? BOLD : REGULAR;
        long sum = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < KNOWN && widths[c] != 0) {
                sum += widths[c];
            } else if (!Character.isLowSurrogate(c)) {
                sum += c >= FIRST_FULL_WIDTH ? FULL_WIDTH : UNKNOWN_WIDTH;
            }
        }
        return sum * size / 1000.0;
    }

    /** Returns the width of text on one line, in characters of a column. */
    static double characters(CharSequence text, double size, boolean bold) {
        return points(text, size, bold) / ZERO;
    }

    /** Returns how many lines text takes in a column of so many characters, words kept whole where they fit. */
    static int lines(String text, double size, boolean bold, double columnCharacters) {
        double room = columnCharacters * ZERO;
        if (text.indexOf('\n') < 0 && points(text, size, bold) <= room) {
            return 1;
        }
        double space = points(" ", size, bold);
        int lines = 1;
        double used = 0;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? ' ' : text.charAt(i);
            if (c != ' ' && c != '\n') {
                continue;
            }
            double word = points(text.substring(start, i), size, bold);
            start = i + 1;
            if (used > 0 && used + space + word > room) {
                lines++;
                used = word;
            } else {
                used += (used > 0 ? space : 0) + word;
            }
            for (; used > room && room > 0; used -= room) {
                lines++;
            }
            if (c == '\n') {
                lines++;
                used = 0;
            }
        }
        return lines;
    }

    /** Splits text of the normal size into lines of at most so many characters of a column, words kept whole. */
    static List<String> split(String text, double columnCharacters) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (line.length() > 0 && characters(line + " " + word, NORMAL, false) > columnCharacters) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** Returns the width of the longest word, in characters of a column. */
    static double longestWord(String text, double size, boolean bold) {
        double longest = 0;
        for (int start = 0; start < text.length(); ) {
            int end = start;
            while (end < text.length() && text.charAt(end) != ' ' && text.charAt(end) != '\n') {
                end++;
            }
            longest = Math.max(longest, characters(text.substring(start, end), size, bold));
            start = end + 1;
        }
        return longest;
    }

    private static void read() {
        InputStream file =
                Objects.requireNonNull(TextMetrics.class.getResourceAsStream("text-widths.txt"), "text-widths.txt");
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            for (String line; (line = reader.readLine()) != null; ) {
                if (line.startsWith("#")) {
                    continue;
                }
                String[] fields = line.split(" ", -1);
                short[] widths = fields[0].equals("B") ? BOLD : REGULAR;
                int first = Integer.parseInt(fields[1], 16);
                for (int i = 2; i < fields.length; i++) {
                    widths[first + i - 2] = Short.parseShort(fields[i]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
