package org.thbreport.html.style;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.thbreport.drawing.colour.Look;
import org.thbreport.drawing.colour.Tone;
import org.thbreport.publication.content.Branding;

/** The style sheet of a page, in the colours of an issuing body: on white, on a dark screen, in colours that a reader chose, and on paper. */
public final class StyleSheet {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern AROUND = Pattern.compile(" ?([{};,>]) ?");
    private static final Pattern VALUE = Pattern.compile(": ");

    private static final String CONTENT = compact("content.css");
    private static final String FRAME = compact("page.css");

    private StyleSheet() {}

    /** Returns the style sheet of a page of its own. */
    public static String ofPage(Branding branding) {
        String light = tokens(Look.light(branding));
        return ":root{color-scheme:light dark;" + light + "}@media (prefers-color-scheme:dark){:root{"
                + tokens(Look.dark(branding)) + "}}" + FORCED
                + "@media print{:root{color-scheme:light;"
                + light + "}}" + FRAME + CONTENT + tones();
    }

    /**
     * Returns the style sheet of what a page of a site holds: in a layer, so that the site's own rules go before it, and light, as the
     * paper that it stands on.
     */
    public static String ofFragment(Branding branding) {
        return "@layer thb{.thb-briefing{" + tokens(Look.light(branding)) + "}"
                + FORCED.replace(":root{", ".thb-briefing{")
                + CONTENT.replace(":root,.thb-briefing{", ".thb-briefing{") + tones() + "}";
    }

    /** Colours that a reader chose take the place of all; stripes, outlines and letters still tell marks apart. */
    private static final String FORCED = forced();

    private static String forced() {
        StringBuilder tokens = new StringBuilder();
        for (Tone tone : Tone.values()) {
            String colour = switch (tone) {
                case INK, MUTED, RULE, BRAND, STRIPE -> "CanvasText";
                default -> "Canvas";
            };
            tokens.append(token(tone)).append(':').append(colour).append(';');
        }
        return "@media (forced-colors:active){:root{" + tokens + "--thb-edge:CanvasText}}";
    }

    private static String tokens(Look look) {
        StringBuilder tokens = new StringBuilder();
        for (Tone tone : Tone.values()) {
            tokens.append(token(tone)).append(':').append(hex(tone.rgb(look))).append(';');
        }
        return tokens.append("--thb-edge:").append(hex(look.brand())).toString();
    }

    /** Returns the classes that marks and words of pictures have. */
    private static String tones() {
        StringBuilder rules = new StringBuilder();
        for (Tone tone : Tone.values()) {
            String name = name(tone);
            rules.append(".thb-f-")
                    .append(name)
                    .append("{fill:var(")
                    .append(token(tone))
                    .append(")}.thb-s-")
                    .append(name);
            rules.append("{stroke:var(").append(token(tone)).append(")}");
        }
        return rules.append(
                        "@media (forced-colors:active){.thb-f-bar,.thb-f-band,.thb-f-other,.thb-f-part{stroke:CanvasText;stroke-width:.6}}")
                .toString();
    }

    private static String token(Tone tone) {
        return "--thb-" + name(tone);
    }

    private static String name(Tone tone) {
        return tone.name().toLowerCase(Locale.ROOT);
    }

    private static String hex(int colour) {
        return String.format(Locale.ROOT, "#%06x", colour);
    }

    private static String compact(String file) {
        try (InputStream in = StyleSheet.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + file);
            }
            String sheet = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String bare = SPACE.matcher(COMMENT.matcher(sheet).replaceAll(""))
                    .replaceAll(" ")
                    .strip();
            return VALUE.matcher(AROUND.matcher(bare).replaceAll("$1"))
                    .replaceAll(":")
                    .replace(";}", "}");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the program's file " + file, e);
        }
    }
}
