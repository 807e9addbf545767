package org.thbreport.pdf.logo;

import org.thbreport.drawing.surface.Box;
import org.thbreport.pdf.structure.PdfSurface;

/** A logo that is ready to be drawn. */
public abstract class LogoPicture {

    private static final int MOST_BYTES = 1 << 20;
    private static final double MOST_ASPECT = 10;

    /** First byte of a PNG file, by its specification. */
    private static final int PNG = 0x89;

    LogoPicture() {}

    /**
     * Reads a logo.
     *
     * @param bytes an SVG or PNG file
     * @throws IllegalArgumentException if it cannot be drawn on paper and screens alike; the message says why
     */
    public static LogoPicture of(byte[] bytes) {
        if (bytes.length == 0 || bytes.length > MOST_BYTES) {
            throw new IllegalArgumentException("the file is empty or has more than 1 MiB");
        }
        LogoPicture picture = (bytes[0] & 0xFF) == PNG ? new PngLogo(bytes) : new SvgLogo(bytes);
        double aspect = picture.aspect();
        if (!(aspect >= 1 / MOST_ASPECT && aspect <= MOST_ASPECT)) {
            throw new IllegalArgumentException("one of its sides is more than ten times the other, or has no length");
        }
        return picture;
    }

    /** Returns the width divided by the height. */
    public abstract double aspect();

    /** Draws it into a rectangle of its aspect. */
    public abstract void paint(PdfSurface surface, Box box);

    /** Returns the largest rectangle of its aspect under a corner, within a width and a height in points. */
    public Box fit(float left, float top, float width, float height) {
        float fitted = (float) Math.min(width, height * aspect());
        return Box.under(left, top, fitted, (float) (fitted / aspect()));
    }
}
