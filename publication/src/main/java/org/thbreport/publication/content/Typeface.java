package org.thbreport.publication.content;

/** The typeface of an issuing body: three TrueType files. Immutable. */
public final class Typeface {

    private final byte[] regular;
    private final byte[] strong;
    private final byte[] italic;

    /**
     * Makes a typeface of copies of bytes.
     *
     * @param regular file for running text
     * @param strong file for headings and emphasis
     * @param italic file for titles of works
     */
    public Typeface(byte[] regular, byte[] strong, byte[] italic) {
        this.regular = regular.clone();
        this.strong = strong.clone();
        this.italic = italic.clone();
    }

    /** Returns a copy of the file for running text. */
    public byte[] regular() {
        return regular.clone();
    }

    /** Returns a copy of the file for headings and emphasis. */
    public byte[] strong() {
        return strong.clone();
    }

    /** Returns a copy of the file for titles of works. */
    public byte[] italic() {
        return italic.clone();
    }
}
