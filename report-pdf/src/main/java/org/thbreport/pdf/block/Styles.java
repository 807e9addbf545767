package org.thbreport.pdf.block;

import org.thbreport.pdf.type.Face;
import org.thbreport.pdf.type.TextStyle;
import org.thbreport.publication.content.Paragraph;
import org.thbreport.publication.content.Theme;

/** How each kind of text of a briefing is set, in the colours of a theme. */
public final class Styles {

    private final Theme theme;
    private final float density;
    private final boolean ample;

    /**
     * Takes the colours.
     *
     * @param density distances between lines and blocks, in parts of those at ease
     * @param ample whether small lists are set in the size of running text
     */
    public Styles(Theme theme, float density, boolean ample) {
        this.theme = theme;
        this.density = density;
        this.ample = ample;
    }

    /** Returns the colour of links. */
    public int linkColour() {
        return theme.brand();
    }

    /** Returns a distance between blocks. */
    float space(float atEase) {
        return atEase * density * density;
    }

    private TextStyle style(Face face, float size, float leading, int colour, float before, float after) {
        return new TextStyle(face, size, leading * density, colour, space(before), space(after));
    }

    /** Returns the theme whose colours these are. */
    public Theme theme() {
        return theme;
    }

    TextStyle paragraph(Paragraph.Role role) {
        return switch (role) {
            case BODY -> style(Face.REGULAR, 9.5f, 13, theme.ink(), 0, 6);
            case LEAD -> style(Face.REGULAR, 11.5f, 16, theme.ink(), 2, 8);
            case SMALL -> style(Face.REGULAR, 8, 10.2f, theme.muted(), 2, 2);
            case CAUTION -> style(Face.REGULAR, 9, 12.5f, theme.ink(), 6, 8);
        };
    }

    /** Returns the style of headings: 1 is the title, 2 a section. */
    TextStyle heading(int level) {
        return switch (level) {
            case 1 -> style(Face.STRONG, 21, 25, theme.brand(), 0, 3);
            case 2 -> style(Face.STRONG, 13.5f, 17, theme.brand(), 9, 3);
            case 3 -> style(Face.STRONG, 10.5f, 14, theme.brand(), 6, 1.5f);
            default -> style(Face.STRONG, 9.5f, 13, theme.ink(), 6, 2);
        };
    }

    TextStyle item() {
        return style(Face.REGULAR, 9.5f, 13, theme.ink(), 0, 2);
    }

    TextStyle smallItem() {
        return ample
                ? style(Face.REGULAR, 9.5f, 13, theme.ink(), 3, 0)
                : style(Face.REGULAR, 8, 10.2f, theme.ink(), 1.8f, 0);
    }

    TextStyle product() {
        return style(Face.STRONG, 9.5f, 12, theme.brand(), 0, 3);
    }

    TextStyle scope() {
        return style(Face.REGULAR, 9.5f, 12, theme.muted(), 0, 5);
    }

    TextStyle factLabel() {
        return style(Face.REGULAR, 8.5f, 11.5f, theme.muted(), 0, 0);
    }

    TextStyle fact() {
        return style(Face.STRONG, 8.5f, 11.5f, theme.ink(), 0, 0);
    }

    TextStyle mark() {
        return style(Face.STRONG, 8.5f, 11, theme.brand(), 0, 4);
    }

    TextStyle caption() {
        return style(Face.STRONG, 9, 12, theme.ink(), 6, 3);
    }

    TextStyle source() {
        return style(Face.REGULAR, 8, 9.8f, theme.muted(), 0, 0);
    }

    TextStyle cell() {
        return style(Face.REGULAR, 8.5f, 11, theme.ink(), 0, 0);
    }

    TextStyle columnHead() {
        return style(Face.STRONG, 8.5f, 11, theme.brand(), 0, 0);
    }

    TextStyle tileValue() {
        return style(Face.STRONG, 19, 23, theme.brand(), 0, 0);
    }

    TextStyle tileLabel() {
        return style(Face.STRONG, 8.5f, 10.8f, theme.ink(), 0, 2);
    }

    TextStyle tileBase() {
        return style(Face.REGULAR, 8, 9.8f, theme.muted(), 0, 0);
    }

    /** Returns the style of notes at the foot of a page. */
    public TextStyle note() {
        return style(Face.REGULAR, 8, 10, theme.ink(), 0, 1.5f);
    }

    /** Returns the style of running head and foot. */
    public TextStyle furniture() {
        return style(Face.REGULAR, 8, 10, theme.muted(), 0, 0);
    }
}
