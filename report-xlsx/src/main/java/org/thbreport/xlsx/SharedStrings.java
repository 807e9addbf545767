package org.thbreport.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * The texts that cells refer to by number. It keeps a bounded number of them: a text that no longer fits is written where it stands,
 * so that a table of any length needs the same memory.
 */
final class SharedStrings {

    static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" uniqueCount=\"";
    /** Texts kept at most. */
    static final int ROOM_TEXTS = 50_000;
    /** Characters kept at most. */
    static final int ROOM_CHARACTERS = 4_000_000;

    private final Kept first;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XmlOutput xml = new XmlOutput(bytes);
    private int size;
    private int characters;

    /** Begins without a text. */
    SharedStrings() {
        this(new Kept(Map.of(), new byte[0], 0, 0));
    }

    /** Begins with texts of another workbook. */
    SharedStrings(Kept first) {
        this.first = first;
        this.size = first.size();
        this.characters = first.characters();
    }

    /** Returns all texts so far, for other workbooks. */
    Kept keep() throws IOException {
        xml.flush();
        Map<String, Integer> all = new HashMap<>(first.numbers());
        all.putAll(numbers);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        written.write(first.bytes());
        bytes.writeTo(written);
        return new Kept(all, written.toByteArray(), size, characters);
    }

    /** Returns the number of a plain text, or -1 when it is to be written where it stands. */
    int number(String text) throws IOException {
        Integer known = first.numbers().get(text);
        if (known == null) {
            known = numbers.get(text);
        }
        if (known != null) {
            return known;
        }
        if (size >= ROOM_TEXTS || characters + text.length() > ROOM_CHARACTERS) {
            return -1;
        }
        xml.markup("<si>");
        plain(xml, text);
        xml.markup("</si>");
        characters += text.length();
        numbers.put(text, size);
        return size++;
    }

    /** Adds a text with formats inside; returns its number. */
    int rich(CellText text, String normalFont, String strongFont) throws IOException {
        xml.markup("<si>");
        text.writeRuns(xml, normalFont, strongFont);
        xml.markup("</si>");
        return size++;
    }

    /** Writes the element of a plain text. */
    static void plain(XmlOutput xml, String text) throws IOException {
        xml.markup(begin(text)).text(text).markup("</t>");
    }

    /** Writes the part. */
    void writeTo(XmlOutput part) throws IOException {
        xml.flush();
        part.markup(HEAD)
                .number(size)
                .markup("\">")
                .bytes(first.bytes())
                .bytes(bytes.toByteArray())
                .markup("</sst>");
    }

    /** Returns the tag that a text begins with. */
    static String begin(String text) {
        return keepsSpace(text) ? "<t xml:space=\"preserve\">" : "<t>";
    }

    private static boolean keepsSpace(String text) {
        if (text.isEmpty()) {
            return false;
        }
        return text.charAt(0) <= ' '
                || text.charAt(text.length() - 1) <= ' '
                || text.indexOf('\n') >= 0
                || text.indexOf('\t') >= 0
                || text.contains("  ");
    }

    /**
     * Texts that several workbooks begin with; never changed.
     *
     * @param numbers the plain ones, with their numbers
     * @param bytes all, as they are written
     * @param size how many
     * @param characters characters of the plain ones
     */
    record Kept(Map<String, Integer> numbers, byte[] bytes, int size, int characters) {}
}
