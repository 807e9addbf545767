package org.thbreport.drawing.colour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.thbreport.publication.content.ColourVision;
import org.thbreport.publication.content.Theme;

/**
 * What stands side by side in a chart in the main colour and beside it differs in lightness, in grey print and with every sort of
 * colour vision, for each theme that is not refused. Pale areas are told apart by stripes and outlines too.
 */
class ToneTest {

    /** Least difference of L*: a fifth of the way from black to white. */
    private static final double LEAST = 20;

    private static List<Theme> themes() {
        Random random = new Random(20_251_125);
        List<Theme> themes = new ArrayList<>(List.of(Theme.DEFAULT));
        while (themes.size() < 200) {
            Theme theme = new Theme(
                    random.nextInt(0x1000000),
                    random.nextInt(0x1000000),
                    random.nextInt(0x1000000),
                    0xC9D1DA,
                    0xFFFFFF,
                    List.of(0x0072B2));
            if (theme.faults().isEmpty()) {
                themes.add(theme);
            }
        }
        return themes;
    }

    @Test
    void barsAreToldApartInGreyPrint() {
        for (Theme theme : themes()) {
            int main = Tone.BRAND.rgb(theme);
            for (ColourVision vision : ColourVision.values()) {
                for (int pale : List.of(Tone.OTHER.rgb(theme), Tone.PART.rgb(theme), Tone.REST.rgb(theme))) {
                    assertThat(vision.lightness(pale) - vision.lightness(main))
                            .as("%06x beside %06x, %s", pale, main, vision.words())
                            .isGreaterThan(LEAST);
                }
            }
        }
    }

    @Test
    void everyRoleHasAColourThatKnowsIt() {
        for (Tone tone : Tone.values()) {
            assertThat(tone.of(Theme.DEFAULT).tone()).isEqualTo(tone);
            assertThat(tone.of(Theme.DEFAULT).getRGB() & 0xFFFFFF).isEqualTo(tone.rgb(Theme.DEFAULT));
        }
    }

    /** Computed by hand: 0x1F is 31, and 255 + (31 - 255) * 0.16 = 219.16, which is 0xDB. */
    @Test
    void paleRolesAreMixedWithPaper() {
        assertThat(Tone.BAND.rgb(Theme.DEFAULT)).isEqualTo(0xDBE3EA);
        assertThat(Tone.BAR.rgb(Theme.DEFAULT)).isEqualTo(0xCED8E2);
    }
}
