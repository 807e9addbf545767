package org.thbreport.ingest.study;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.thbreport.ingest.InputFile;
import org.thbreport.ingest.InputSnapshot;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;

/**
 * A text file of a study folder, decoded. A byte-order mark is dropped.
 *
 * @param path path within the folder
 * @param text what it says, without a byte-order mark; not blank, no control characters
 */
record TextFile(String path, String text) {

    /** Most bytes in one text file of a study. */
    static final int MOST_BYTES = 1 << 20;

    /** Most characters in one line: parsers of YAML slow down with the square of it. */
    static final int LONGEST_LINE = 20_000;

    private static final String SAVE_AS = "a file saved as UTF-8 was expected (in Excel: \"CSV UTF-8\")";

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
            log.error(StudyRule.NOT_UTF8, locate(path, text, text.length()), message, SAVE_AS);
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
        return locate(path, text, offset);
    }

    private static Location locate(String path, String text, int offset) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < offset; i++) {
            boolean crLf = text.charAt(i) == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (text.charAt(i) == '\n' || text.charAt(i) == '\r' && !crLf) {
                line++;
                start = i + 1;
            }
        }
        return new Location(path, line, text.codePointCount(start, offset) + 1);
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
