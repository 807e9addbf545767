package org.thbreport.drawing.type;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A file that comes with the program: a font, a colour profile. */
public final class BundledFile {

    private BundledFile() {}

    /**
     * Returns the bytes of a file.
     *
     * @param path its place among the resources: {@code /org/thbreport/drawing/fonts/SourceSans3-Regular.ttf}
     */
    public static byte[] bytes(String path) {
        try (InputStream in = BundledFile.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the program's file " + path, e);
        }
    }
}
