package org.thbreport.pdf.readback;

import com.lowagie.text.pdf.CMapAwareDocumentFont;

/**
 * A font whose texts are read, letter by letter.
 *
 * @param font the font, with its map to Unicode
 * @param seen is told each code that is read and what it stands for
 */
record ReadFont(CMapAwareDocumentFont font, Seen seen) {

    /** Bytes of the code of a letter. */
    private static final int CODE = 2;

    /** Takes what a code was read as. */
    interface Seen {
        /** Takes a code and its text. */
        void take(int code, String text);
    }

    /** Returns the text of a string of codes. */
    String read(byte[] codes) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at + CODE <= codes.length; at += CODE) {
            String letter = font.decode(codes, at, CODE);
            seen.take((codes[at] & 0xFF) << Byte.SIZE | codes[at + 1] & 0xFF, letter);
            text.append(letter);
        }
        return text.toString();
    }
}
