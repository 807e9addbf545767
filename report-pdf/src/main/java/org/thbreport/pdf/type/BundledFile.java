package org.thbreport.pdf.type;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A file that comes with the program: a font or a colour profile. */
public final class BundledFile {

    private static final String FOLDER = "/org/thbreport/pdf/";

    private BundledFile() {}

    /** Returns the bytes of a file: {@code fonts/SourceSans3-Regular.ttf}, {@code colour/sRGB.icc}. */
    public static byte[] bytes(String path) {
        try (InputStream in = BundledFile.class.getResourceAsStream(FOLDER + path)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the program's file " + path, e);
        }
    }
}
