package org.thbreport.publication.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The look of an issuing body. Colours are {@code 0xRRGGBB}.
 *
 * @param brand colour of headings, rules and the main series
 * @param ink colour of text
 * @param muted colour of secondary text
 * @param rule colour of hairlines
 * @param tint pale background
 * @param series colours of series, in order; told apart by colour-blind readers
 * @param logo its sign, or null for none
 * @param partners signs of those with whom a publication was made
 * @param typeface its typeface, or null for the one that comes with the program
 * @param dark its colours on a dark screen, or null where they are made from the others
 * @param accessibility address of its accessibility statement by language tag; often none
 */
public record Branding(
        int brand,
        int ink,
        int muted,
        int rule,
        int tint,
        List<Integer> series,
        @Nullable Logo logo,
        List<Logo> partners,
        @Nullable Typeface typeface,
        @Nullable DarkColours dark,
        Map<String, String> accessibility) {

    /** The look of the program itself; series after Okabe and Ito (2008), darkened where contrast needs it. */
    public static final Branding DEFAULT = new Branding(
            0x1F4E79, 0x1A1F26, 0x545E6B, 0xC9D1DA, 0xEEF3F8, List.of(0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7));

    private static final int WHITE = 0xFFFFFF;

    /** Copies the collections. */
    public Branding {
        series = List.copyOf(series);
        partners = List.copyOf(partners);
        accessibility = Map.copyOf(accessibility);
    }

    /** Makes a look with a sign and a typeface. */
    public Branding(
            int brand,
            int ink,
            int muted,
            int rule,
            int tint,
            List<Integer> series,
            @Nullable Logo logo,
            @Nullable Typeface typeface) {
        this(brand, ink, muted, rule, tint, series, logo, List.of(), typeface, null, Map.of());
    }

    /** Makes a look of colours alone. */
    public Branding(int brand, int ink, int muted, int rule, int tint, List<Integer> series) {
        this(brand, ink, muted, rule, tint, series, null, null);
    }

    /** Returns the address of the accessibility statement in a language; empty if there is none. */
    public Optional<String> statement(String language) {
        return Optional.ofNullable(accessibility.get(language));
    }

    /** Returns this look with colours of its own on a dark screen. */
    public Branding onDark(DarkColours colours) {
        return new Branding(brand, ink, muted, rule, tint, series, logo, partners, typeface, colours, accessibility);
    }

    /** Returns this look with the signs of partners. */
    public Branding with(List<Logo> signs) {
        return new Branding(brand, ink, muted, rule, tint, series, logo, signs, typeface, dark, accessibility);
    }

    /** Returns the contrast of every kind of text with what it stands on, and of every series with the page. */
    public List<Contrast> contrasts() {
        List<Contrast> contrasts = new ArrayList<>(List.of(
                Contrast.ofText("text on white", ink, WHITE),
                Contrast.ofText("secondary text on white", muted, WHITE),
                Contrast.ofText("headings and links on white", brand, WHITE),
                Contrast.ofText("white on the brand colour", WHITE, brand),
                Contrast.ofText("text on the pale ground", ink, tint),
                Contrast.ofText("secondary text on the pale ground", muted, tint),
                Contrast.ofText("headings on the pale ground", brand, tint)));
        for (int i = 0; i < series.size(); i++) {
            contrasts.add(Contrast.ofGraphic("series " + (i + 1) + " on white", series.get(i), WHITE));
        }
        return contrasts;
    }

    /** Returns how well each two series are told apart, with usual colour vision and without each sort of cone. */
    public List<Distinction> distinctions() {
        List<Distinction> distinctions = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            for (int k = i + 1; k < series.size(); k++) {
                for (ColourVision vision : ColourVision.values()) {
                    String what = "series " + (i + 1) + " and " + (k + 1);
                    distinctions.add(Distinction.of(what, vision, series.get(i), series.get(k)));
                }
            }
        }
        return distinctions;
    }

    /** Returns what has too little contrast; nothing if all can be read. */
    public List<Contrast> faults() {
        return contrasts().stream().filter(contrast -> !contrast.suffices()).toList();
    }

    /** Returns which series some readers cannot tell apart; nothing if all can. */
    public List<Distinction> lookalikes() {
        return distinctions().stream()
                .filter(distinction -> !distinction.suffices())
                .toList();
    }

    /**
     * Returns this look.
     *
     * @throws IllegalArgumentException if a text or series of it has too little contrast, or two series look alike to some
     *     readers; the message gives the figures
     */
    public Branding checked() {
        List<Contrast> faults = faults();
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("the branding has too little contrast: "
                    + faults.stream().map(Contrast::toString).collect(Collectors.joining("; ")));
        }
        List<Distinction> lookalikes = lookalikes();
        if (!lookalikes.isEmpty()) {
            throw new IllegalArgumentException("some readers cannot tell the series of the branding apart: "
                    + lookalikes.stream().map(Distinction::toString).collect(Collectors.joining("; ")));
        }
        return this;
    }
}
