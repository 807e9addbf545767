package org.thbreport.ingest.study;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.thbreport.ingest.InputFile;
import org.thbreport.ingest.InputSnapshot;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;

/**
 * A text file of a study folder, decoded: without a byte-order mark, not blank, without control characters. It knows where
 * its lines begin.
 */
final class TextFile {

    /** Most bytes in one text file of a study. */
    static final int MOST_BYTES = 1 << 20;

    /** Most characters in one line: parsers of YAML slow down with the square of it. */
    static final int LONGEST_LINE = 20_000;

    private static final String SAVE_AS = "a file saved as UTF-8 was expected (in Excel: \"CSV UTF-8\")";

    private final String path;
    private final String text;
    private final int[] lineStarts;

    /**
     * Makes a file.
     *
     * @param path path within the folder
     * @param text what it says
     */
    TextFile(String path, String text) {
        this.path = path;
        this.text = text;
        this.lineStarts = lineStarts(text);
    }

    /** Returns the path within the folder. */
    String path() {
        return path;
    }

    /** Returns what the file says. */
    String text() {
        return text;
    }

    /** Takes a file from the snapshot; empty, with an issue, if it is no text. */
    static Optional<TextFile> read(InputSnapshot snapshot, String path, String expected, IssueLog log) {
        Optional<InputFile> file = snapshot.file(path);
        if (file.isEmpty()) {
            Optional<Issue> refusal = snapshot.refusal(path);
            refusal.ifPresentOrElse(
                    log::add,
                    () -> log.error(StudyRule.MISSING_FILE, Location.of(path), "there is no such file", expected));
            return Optional.empty();
        }
        if (file.get().size() > MOST_BYTES) {
            String size = String.format(
                    Locale.ROOT, "the file has %,d bytes", file.get().size());
            String limit = String.format(Locale.ROOT, "at most %,d are read", MOST_BYTES);
            log.error(StudyRule.TEXT_TOO_LARGE, Location.of(path), size, limit);
            return Optional.empty();
        }
        return decode(path, file.get().bytes(), log).filter(text -> isClean(text, expected, log));
    }

    private static Optional<TextFile> decode(String path, byte[] bytes, IssueLog log) {
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            log.error(StudyRule.NOT_UTF8, new Location(path, 1, 1), "the file is saved as UTF-16", SAVE_AS);
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            in.position(3);
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            String message = String.format(
                    Locale.ROOT, "byte %d of the file (0x%02X) is not UTF-8", in.position() + 1, bytes[in.position()]);
            Location place = new TextFile(path, text).locate(text.length());
            log.error(StudyRule.NOT_UTF8, place, message, SAVE_AS);
            return Optional.empty();
        }
        return Optional.of(new TextFile(path, text));
    }

    private static boolean isClean(TextFile file, String emptyExpected, IssueLog log) {
        if (file.text.isBlank()) {
            log.error(StudyRule.EMPTY_FILE, Location.of(file.path), "the file is empty", emptyExpected);
            return false;
        }
        int start = 0;
        for (int i = 0; i < file.text.length(); i++) {
            char c = file.text.charAt(i);
            start = c == '\n' || c == '\r' ? i : start;
            if (i - start > LONGEST_LINE) {
                String expected = String.format(Locale.ROOT, "at most %,d characters are read", LONGEST_LINE);
                log.error(StudyRule.TEXT_TOO_LARGE, file.locate(start + 1), "the line is too long", expected);
                return false;
            }
            if (isControl(c)) {
                String message = String.format(Locale.ROOT, "there is a control character, U+%04X", (int) c);
                log.error(StudyRule.CONTROL_CHARACTER, file.locate(i), message, "text without it was expected");
                return false;
            }
        }
        return true;
    }

    private static boolean isControl(char c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r' || c >= 0x7F && c < 0xA0 || c == 0xFFFE || c == 0xFFFF;
    }

    /** Returns the line and column of a character. */
    Location locate(int offset) {
        int place = Arrays.binarySearch(lineStarts, offset);
        int line = place >= 0 ? place : -place - 2;
        return new Location(path, line + 1, text.codePointCount(lineStarts[line], offset) + 1);
    }

    /** Returns where a line begins; lines that are not there begin at the end. */
    int startOfLine(int line) {
        return line <= lineStarts.length ? lineStarts[line - 1] : text.length();
    }

    private static int[] lineStarts(String text) {
        IntStream.Builder starts = IntStream.builder();
        starts.add(0);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean crLf = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (c == '\n' || c == '\r' && !crLf) {
                starts.add(i + 1);
            }
        }
        return starts.build().toArray();
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
