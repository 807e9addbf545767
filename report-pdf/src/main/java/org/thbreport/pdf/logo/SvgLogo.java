package org.thbreport.pdf.logo;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.ViewBox;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.thbreport.drawing.surface.Box;
import org.thbreport.pdf.structure.PdfSurface;

/**
 * A logo of lines and areas. What would look another way on another machine, or reach out of the file, is refused: text
 * (which needs the fonts of the machine), pictures within the drawing, scripts, and links to other files.
 */
final class SvgLogo extends LogoPicture {

    private static final Set<String> REFUSED =
            Set.of("text", "tspan", "textpath", "image", "script", "foreignobject", "filter", "animate");

    private final SVGDocument drawing;

    SvgLogo(byte[] bytes) {
        check(bytes);
        drawing = load(bytes);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private static void check(byte[] bytes) {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(bytes));
            DrawnElements drawn = new DrawnElements();
            boolean top = true;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    check(reader, top);
                    drawn.begin(reader);
                    top = false;
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    drawn.end();
                }
            }
            drawn.check();
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("the file is neither an SVG drawing nor a PNG picture", e);
        }
    }

    private static void check(XMLStreamReader reader, boolean top) {
        String name = reader.getLocalName().toLowerCase(Locale.ROOT);
        if (top && !name.equals("svg")) {
            throw new IllegalArgumentException("the file is neither an SVG drawing nor a PNG picture");
        }
        if (REFUSED.contains(name)) {
            throw new IllegalArgumentException("the drawing has an element <" + reader.getLocalName()
                    + ">; outlines and areas alone look the same everywhere (turn text into paths)");
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals("href")
                    && !reader.getAttributeValue(i).startsWith("#")) {
                throw new IllegalArgumentException(
                        "the drawing refers to another file, " + reader.getAttributeValue(i));
            }
        }
    }

    private static SVGDocument load(byte[] bytes) {
        LoaderContext context = LoaderContext.builder()
                .externalResourcePolicy(ResourcePolicy.DENY_ALL)
                .build();
        @Nullable SVGDocument document = new SVGLoader()
                .load(() -> factory().createXMLEventReader(new ByteArrayInputStream(bytes)), null, context);
        if (document == null) {
            throw new IllegalArgumentException("the SVG drawing cannot be read");
        }
        return document;
    }

    @Override
    public double aspect() {
        return drawing.size().getWidth() / drawing.size().getHeight();
    }

    @Override
    public void paint(PdfSurface surface, Box box) {
        surface.logo(box, graphics -> {
            // The drawing remembers shapes for the size that it was last drawn in: one thread at a time.
            synchronized (drawing) {
                drawing.renderWithPlatform(
                        NullPlatformSupport.INSTANCE, graphics, new ViewBox(box.width(), box.height()));
            }
        });
    }
}
