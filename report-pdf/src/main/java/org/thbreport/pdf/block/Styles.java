package org.thbreport.pdf.block;

import java.awt.Color;
import org.thbreport.drawing.colour.Tone;
import org.thbreport.drawing.type.Face;
import org.thbreport.drawing.type.TextStyle;
import org.thbreport.publication.content.Branding;
import org.thbreport.publication.content.Paragraph;

/** How each kind of text of a briefing is set, in the colours of a branding. */
public final class Styles {

    private final Branding branding;
    private final float density;
    private final boolean ample;

    /**
     * Takes the colours.
     *
     * @param density distances between lines and blocks, in parts of those at ease
     * @param ample whether small lists are set in the size of running text
     */
    public Styles(Branding branding, float density, boolean ample) {
        this.branding = branding;
        this.density = density;
        this.ample = ample;
    }

    /** Returns the colour of links. */
    public Color linkColour() {
        return Tone.BRAND.of(branding);
    }

    /** Returns a distance between blocks. */
    float space(float atEase) {
        return atEase * density * density;
    }

    private TextStyle style(Face face, float size, float leading, Color colour, float before, float after) {
        return new TextStyle(face, size, leading * density, colour, space(before), space(after));
    }

    /** Returns the branding whose colours these are. */
    public Branding branding() {
        return branding;
    }

    TextStyle paragraph(Paragraph.Role role) {
        return switch (role) {
            case BODY -> style(Face.REGULAR, 9.5f, 13, Tone.INK.of(branding), 0, 6);
            case LEAD -> style(Face.REGULAR, 11.5f, 16, Tone.INK.of(branding), 2, 8);
            case SMALL -> style(Face.REGULAR, 8, 10.2f, Tone.MUTED.of(branding), 2, 2);
            case CAUTION -> style(Face.REGULAR, 9, 12.5f, Tone.INK.of(branding), 6, 8);
        };
    }

    /** Returns the style of headings: 1 is the title, 2 a section. */
    TextStyle heading(int level) {
        return switch (level) {
            case 1 -> style(Face.STRONG, 21, 25, Tone.BRAND.of(branding), 0, 3);
            case 2 -> style(Face.STRONG, 13.5f, 17, Tone.BRAND.of(branding), 9, 3);
            case 3 -> style(Face.STRONG, 10.5f, 14, Tone.BRAND.of(branding), 6, 1.5f);
            default -> style(Face.STRONG, 9.5f, 13, Tone.INK.of(branding), 6, 2);
        };
    }

    TextStyle item() {
        return style(Face.REGULAR, 9.5f, 13, Tone.INK.of(branding), 0, 2);
    }

    TextStyle smallItem() {
        return ample
                ? style(Face.REGULAR, 9.5f, 13, Tone.INK.of(branding), 3, 0)
                : style(Face.REGULAR, 8, 10.2f, Tone.INK.of(branding), 1.8f, 0);
    }

    TextStyle product() {
        return style(Face.STRONG, 9.5f, 12, Tone.BRAND.of(branding), 0, 3);
    }

    TextStyle scope() {
        return style(Face.REGULAR, 9.5f, 12, Tone.MUTED.of(branding), 0, 5);
    }

    TextStyle factLabel() {
        return style(Face.REGULAR, 8.5f, 11.5f, Tone.MUTED.of(branding), 0, 0);
    }

    TextStyle fact() {
        return style(Face.STRONG, 8.5f, 11.5f, Tone.INK.of(branding), 0, 0);
    }

    TextStyle mark() {
        return style(Face.STRONG, 8.5f, 11, Tone.BRAND.of(branding), 0, 4);
    }

    TextStyle caption() {
        return style(Face.STRONG, 9, 12, Tone.INK.of(branding), 6, 3);
    }

    /** Returns the style of what a picture or table says, over what it shows. */
    TextStyle message() {
        return style(Face.STRONG, 9.5f, 12.5f, Tone.INK.of(branding), 6, 0);
    }

    /** Returns the style of what a picture or table shows, under what it says. */
    TextStyle subtitle() {
        return style(Face.REGULAR, 8.5f, 11, Tone.MUTED.of(branding), 0, 3);
    }

    TextStyle source() {
        return style(Face.REGULAR, 8, 9.8f, Tone.MUTED.of(branding), 0, 0);
    }

    TextStyle cell() {
        return style(Face.REGULAR, 8.5f, 11, Tone.INK.of(branding), 0, 0);
    }

    TextStyle columnHead() {
        return style(Face.STRONG, 8.5f, 11, Tone.BRAND.of(branding), 0, 0);
    }

    TextStyle tileValue() {
        return style(Face.STRONG, 19, 23, Tone.BRAND.of(branding), 0, 0);
    }

    TextStyle tileLabel() {
        return style(Face.STRONG, 8.5f, 10.8f, Tone.INK.of(branding), 0, 2);
    }

    TextStyle tileBase() {
        return style(Face.REGULAR, 8, 9.8f, Tone.MUTED.of(branding), 0, 0);
    }

    /** Returns the style of notes at the foot of a page. */
    public TextStyle note() {
        return style(Face.REGULAR, 8, 10, Tone.INK.of(branding), 0, 1.5f);
    }

    /** Returns the style of running head and foot. */
    public TextStyle furniture() {
        return style(Face.REGULAR, 8, 10, Tone.MUTED.of(branding), 0, 0);
    }
}
