package org.thbreport.html.svg;

import java.util.List;
import java.util.stream.Stream;
import org.thbreport.html.markup.Address;
import org.thbreport.html.markup.Attribute;
import org.thbreport.html.markup.Attribute.Name;
import org.thbreport.html.markup.Element;
import org.thbreport.html.markup.HtmlWriter;
import org.thbreport.publication.content.Logo;

/**
 * The sign of an issuing body in a page, which travels in it as a picture within a drawing: its place is kept before it is decoded, and
 * validators, which take the bytes of an {@code img} for an address that no policy allows, have nothing to say.
 */
public final class SvgLogo {

    /** Most pixels of a side, in the proportion of the most millimetres that it has on paper. */
    private static final double MOST_WIDTH = 224;

    private static final double MOST_HEIGHT = 52;

    private SvgLogo() {}

    /**
     * Writes a logo.
     *
     * @param language language of the words that stand for it
     */
    public static void write(HtmlWriter page, Logo logo, String language) {
        double wide = Math.min(MOST_WIDTH, MOST_HEIGHT * logo.aspect());
        String width = SvgNumber.of(wide);
        String height = SvgNumber.of(wide / logo.aspect());
        List<Attribute> size = List.of(Name.WIDTH.of(width), Name.HEIGHT.of(height));
        List<Attribute> named = List.of(
                Attribute.css("logo"),
                Name.ROLE.of("img"),
                Name.ARIA_LABEL.of(logo.alt(language).orElseThrow()));
        page.element(
                Element.SPAN,
                named,
                () -> page.element(
                        Element.SVG,
                        with(size, Name.VIEW_BOX.of("0 0 " + width + " " + height), Name.ARIA_HIDDEN.of("true")),
                        () -> page.element(
                                Element.IMAGE, with(size, Attribute.href(Address.picture(logo.bytes()))), () -> {})));
    }

    private static List<Attribute> with(List<Attribute> size, Attribute... more) {
        return Stream.concat(size.stream(), Stream.of(more)).toList();
    }
}
