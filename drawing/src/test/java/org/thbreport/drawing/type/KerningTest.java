package org.thbreport.drawing.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KerningTest {

    private static final int EM = 1000;

    private final FontFile regular = FontLibrary.bundled().first(Face.REGULAR);

    /** The oracle is HarfBuzz, by which Java 2D lays out text with kerning; it rounds to whole units here. */
    @ParameterizedTest
    @ValueSource(strings = {"AV", "To", "Ty", "LT", "P.", "VA", "ΓΑ", "Та", "Āv", "oo", "11", "nn", "f)", "r,", "Ļū"})
    void agreesWithHarfBuzz(String pair) {
        float kerning = regular.kerning(pair.charAt(0), pair.charAt(1));

        assertThat((double) kerning).isEqualTo(advance(pair, true) - advance(pair, false), within(0.51));
    }

    @Test
    void findsMuchBetweenLettersThatLeanAway() {
        assertThat(regular.kerning('A', 'V')).isLessThan(-10);
        assertThat(regular.kerning('n', 'n')).isEqualTo(0);
    }

    private double advance(String text, boolean kerned) {
        Font font = regular.lent(EM)
                .deriveFont(Map.of(
                        TextAttribute.KERNING, kerned ? TextAttribute.KERNING_ON : 0, TextAttribute.LIGATURES, 0));
        FontRenderContext context = new FontRenderContext(null, true, true);
        GlyphVector glyphs =
                font.layoutGlyphVector(context, text.toCharArray(), 0, text.length(), Font.LAYOUT_LEFT_TO_RIGHT);
        return glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX();
    }
}
