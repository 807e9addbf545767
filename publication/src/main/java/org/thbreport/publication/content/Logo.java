package org.thbreport.publication.content;

import java.util.Map;
import java.util.Optional;

/** The sign of an issuing body: a drawing (SVG) or a picture (PNG), and the words that stand for it. Immutable. */
public final class Logo {

    /** Most logos of one publication: that of the issuing body and those of six partners. */
    public static final int MOST = 7;

    private final byte[] bytes;
    private final double aspect;
    private final Map<String, String> alt;

    /**
     * Makes a logo of a copy of bytes.
     *
     * @param bytes an SVG or PNG file
     * @param aspect its width divided by its height
     * @param alt alternative text by language tag
     */
    public Logo(byte[] bytes, double aspect, Map<String, String> alt) {
        this.bytes = bytes.clone();
        this.aspect = aspect;
        this.alt = Map.copyOf(alt);
    }

    /** Returns a copy of the bytes of the file. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Returns the width divided by the height. */
    public double aspect() {
        return aspect;
    }

    /** Returns the alternative text in a language; empty if there is none. */
    public Optional<String> alt(String language) {
        return Optional.ofNullable(alt.get(language));
    }
}
