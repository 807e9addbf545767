package org.thbreport.drawing.colour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.thbreport.publication.content.Branding;
import org.thbreport.publication.content.ColourVision;
import org.thbreport.publication.content.Contrast;

/**
 * What stands side by side in a chart in the main colour and beside it differs in lightness, in grey print and with every sort of
 * colour vision, for each branding that is not refused. Pale areas are told apart by stripes and outlines too.
 */
class ToneTest {

    /** Least difference of L*: a fifth of the way from black to white. */
    private static final double LEAST = 20;

    private static List<Branding> brandings() {
        Random random = new Random(20_251_125);
        List<Branding> brandings = new ArrayList<>(List.of(Branding.DEFAULT));
        while (brandings.size() < 200) {
            Branding branding = new Branding(
                    random.nextInt(0x1000000),
                    random.nextInt(0x1000000),
                    random.nextInt(0x1000000),
                    0xC9D1DA,
                    0xFFFFFF,
                    List.of(0x0072B2));
            if (branding.faults().isEmpty()) {
                brandings.add(branding);
            }
        }
        return brandings;
    }

    @Test
    void barsAreToldApartInGreyPrint() {
        brandings().forEach(branding -> check(Look.light(branding)));
    }

    /** On a dark screen too, where the own colour of an issuing body becomes lighter (HTML-8). */
    @Test
    void barsAreToldApartOnADarkScreen() {
        brandings().forEach(branding -> check(Look.dark(branding)));
    }

    private static void check(Look look) {
        int main = Tone.BRAND.rgb(look);
        for (ColourVision vision : ColourVision.values()) {
            for (int pale : List.of(Tone.OTHER.rgb(look), Tone.PART.rgb(look), Tone.REST.rgb(look))) {
                assertThat(Math.abs(vision.lightness(pale) - vision.lightness(main)))
                        .as("%06x beside %06x, %s", pale, main, vision.words())
                        .isGreaterThan(LEAST);
            }
        }
    }

    @Test
    void textIsReadOnADarkScreen() {
        for (Branding branding : brandings()) {
            Look dark = Look.dark(branding);
            for (int ground : List.of(dark.paper(), dark.tint())) {
                for (int text : List.of(dark.ink(), dark.muted(), dark.brand())) {
                    assertThat(Contrast.ofText("", text, ground).ratio())
                            .as("%06x on %06x", text, ground)
                            .isGreaterThanOrEqualTo(7);
                }
            }
            assertThat(Contrast.ofText("", dark.paper(), dark.brand()).suffices())
                    .isTrue();
        }
    }

    @Test
    void everyRoleHasAColourThatKnowsIt() {
        for (Tone tone : Tone.values()) {
            assertThat(tone.of(Branding.DEFAULT).tone()).isEqualTo(tone);
            assertThat(tone.of(Branding.DEFAULT).getRGB() & 0xFFFFFF).isEqualTo(tone.rgb(Look.light(Branding.DEFAULT)));
        }
    }

    /** Computed by hand: 0x1F is 31, and 255 + (31 - 255) * 0.16 = 219.16, which is 0xDB. */
    @Test
    void paleRolesAreMixedWithPaper() {
        assertThat(Tone.BAND.rgb(Look.light(Branding.DEFAULT))).isEqualTo(0xDBE3EA);
        assertThat(Tone.BAR.rgb(Look.light(Branding.DEFAULT))).isEqualTo(0xCED8E2);
    }
}
