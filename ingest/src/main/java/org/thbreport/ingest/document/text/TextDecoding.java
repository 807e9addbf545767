package org.thbreport.ingest.document.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.thbreport.ingest.document.DocumentRule;
import org.thbreport.ingest.document.UnreadableDocument;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;

/**
 * The characters of a text file.
 *
 * @param text what it says, its lines parted by line feeds
 * @param issues a warning if its encoding was taken for granted
 */
public record TextDecoding(String text, List<Issue> issues) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Copies the list. */
    public TextDecoding {
        issues = List.copyOf(issues);
    }

    /**
     * Decodes a file: UTF-8, UTF-16 with a byte-order mark, else windows-1252 with a warning.
     *
     * @throws UnreadableDocument if the bytes are no text
     */
    public static TextDecoding of(byte[] bytes, String file) throws UnreadableDocument {
        if (starts(bytes, 0xFF, 0xFE)) {
            return new TextDecoding(
                    clean(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE)), List.of());
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return new TextDecoding(
                    clean(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE)), List.of());
        }
        int skip = starts(bytes, 0xEF, 0xBB) && bytes.length > 2 && (bytes[2] & 0xFF) == 0xBF ? 3 : 0;
        try {
            CharBuffer text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, skip, bytes.length - skip));
            return new TextDecoding(clean(text.toString()), List.of());
        } catch (CharacterCodingException e) {
            String text = clean(new String(bytes, WINDOWS));
            return new TextDecoding(
                    text,
                    List.of(DocumentRule.NOT_TEXT.warning(
                            Location.of(file),
                            "the text is not UTF-8 and was read as windows-1252",
                            "compare its letters, or save it as UTF-8")));
        }
    }

    private static boolean starts(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private static String clean(String text) throws UnreadableDocument {
        int line = 1;
        int column = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean allowed = c >= ' ' && c != 0x7F || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0x0B;
            if (!allowed || c == '\uFFFE' || c == '\uFFFF') {
                throw new UnreadableDocument(
                        DocumentRule.NOT_TEXT,
                        line,
                        column,
                        String.format(Locale.ROOT, "the character U+%04X is in no text", (int) c),
                        "a text file, a page (HTML), a DOCX or a PDF was expected");
            }
            column = c == '\n' ? 1 : column + 1;
            line += c == '\n' ? 1 : 0;
        }
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u0085', '\n')
                .replace('\u2028', '\n');
    }
}
