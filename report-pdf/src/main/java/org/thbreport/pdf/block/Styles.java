package org.thbreport.pdf.block;

import org.thbreport.pdf.type.Face;
import org.thbreport.pdf.type.TextStyle;
import org.thbreport.publication.content.Paragraph;
import org.thbreport.publication.content.Theme;

/** How each kind of text of a briefing is set, in the colours of a theme. */
public final class Styles {

    private final Theme theme;

    /** Takes the colours. */
    public Styles(Theme theme) {
        this.theme = theme;
    }

    Theme theme() {
        return theme;
    }

    TextStyle paragraph(Paragraph.Role role) {
        return switch (role) {
            case BODY -> new TextStyle(Face.REGULAR, 9.5f, 13, theme.ink(), 0, 6);
            case LEAD -> new TextStyle(Face.REGULAR, 11.5f, 16, theme.ink(), 2, 8);
            case SMALL -> new TextStyle(Face.REGULAR, 8, 10.5f, theme.muted(), 0, 5);
            case CAUTION -> new TextStyle(Face.REGULAR, 9, 12.5f, theme.ink(), 6, 8);
        };
    }

    /** Returns the style of headings: 1 is the title, 2 a section. */
    TextStyle heading(int level) {
        return switch (level) {
            case 1 -> new TextStyle(Face.STRONG, 21, 25, theme.brand(), 0, 3);
            case 2 -> new TextStyle(Face.STRONG, 13.5f, 17, theme.brand(), 10, 3);
            case 3 -> new TextStyle(Face.STRONG, 10.5f, 14, theme.brand(), 6, 2);
            default -> new TextStyle(Face.STRONG, 9.5f, 13, theme.ink(), 6, 2);
        };
    }

    TextStyle item() {
        return paragraph(Paragraph.Role.BODY).spaced(0, 2.5f);
    }

    TextStyle product() {
        return new TextStyle(Face.STRONG, 9, 12, theme.muted(), 0, 3);
    }

    TextStyle scope() {
        return new TextStyle(Face.REGULAR, 11.5f, 15, theme.muted(), 0, 8);
    }

    TextStyle factLabel() {
        return new TextStyle(Face.REGULAR, 8.5f, 11.5f, theme.muted(), 0, 0);
    }

    TextStyle fact() {
        return new TextStyle(Face.STRONG, 8.5f, 11.5f, theme.ink(), 0, 0);
    }

    TextStyle mark() {
        return new TextStyle(Face.STRONG, 8.5f, 11, theme.brand(), 0, 4);
    }

    TextStyle caption() {
        return new TextStyle(Face.STRONG, 9, 12, theme.ink(), 6, 3);
    }

    TextStyle source() {
        return new TextStyle(Face.REGULAR, 7.5f, 9.8f, theme.muted(), 0, 0);
    }

    TextStyle cell() {
        return new TextStyle(Face.REGULAR, 8.5f, 11, theme.ink(), 0, 0);
    }

    TextStyle columnHead() {
        return new TextStyle(Face.STRONG, 8.5f, 11, theme.brand(), 0, 0);
    }

    TextStyle tileValue() {
        return new TextStyle(Face.STRONG, 19, 23, theme.brand(), 0, 0);
    }

    TextStyle tileLabel() {
        return new TextStyle(Face.STRONG, 8.5f, 10.8f, theme.ink(), 0, 2);
    }

    TextStyle tileBase() {
        return new TextStyle(Face.REGULAR, 7.5f, 9.5f, theme.muted(), 0, 0);
    }

    /** Returns the style of notes at the foot of a page. */
    public TextStyle note() {
        return new TextStyle(Face.REGULAR, 7.5f, 9.8f, theme.ink(), 0, 2);
    }

    /** Returns the style of running head and foot. */
    public TextStyle furniture() {
        return new TextStyle(Face.REGULAR, 7.5f, 10, theme.muted(), 0, 0);
    }
}
