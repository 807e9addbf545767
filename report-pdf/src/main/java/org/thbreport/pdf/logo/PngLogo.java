package org.thbreport.pdf.logo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;
import org.thbreport.drawing.surface.Box;
import org.thbreport.pdf.structure.PdfSurface;

/** A logo of pixels. */
final class PngLogo extends LogoPicture {

    private static final int MOST_PIXELS = 4_000_000;

    private final BufferedImage image;

    PngLogo(byte[] bytes) {
        BufferedImage read = read(bytes);
        if (read == null) {
            throw new IllegalArgumentException("the file is no PNG picture, or a damaged one");
        }
        image = read;
    }

    private static @Nullable BufferedImage read(byte[] bytes) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
            if (!readers.hasNext()) {
                return null;
            }
            ImageReader reader = readers.next();
            reader.setInput(in);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                throw new IllegalArgumentException("the picture has more than 4 million pixels");
            }
            return reader.read(0);
        } catch (IOException e) {
            return null;
        }
    }

    @Override
    public double aspect() {
        return (double) image.getWidth() / image.getHeight();
    }

    @Override
    public void paint(PdfSurface surface, Box box) {
        surface.picture(box, image);
    }
}
