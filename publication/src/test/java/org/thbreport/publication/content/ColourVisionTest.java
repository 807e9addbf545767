package org.thbreport.publication.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColourVisionTest {

    /** Lindbloom's calculator (brucelindbloom.com): sRGB red, D65, is L* 53.24, a* 80.09, b* 67.20. */
    @Test
    void coloursAreMeasuredInCielab() {
        assertThat(ColourVision.USUAL.lightness(0xFF0000)).isEqualTo(53.24, within(0.01));
        assertThat(ColourVision.USUAL.difference(0x000000, 0xFFFFFF)).isEqualTo(100, within(0.01));
        double chroma = Math.hypot(80.09, 67.20);
        assertThat(ColourVision.USUAL.difference(0xFF0000, 0x7F7F7F))
                .isEqualTo(Math.hypot(chroma, 53.24 - 53.19), within(0.1));
    }

    /** colorspace 2.1 for R, deutan("#FF0000") and protan("#FF0000"): #A39000 and #6D5F00. */
    @Test
    void redIsSeenAsTheSimulationOfOthersHasIt() {
        assertThat(ColourVision.DEUTERANOPIA.lightness(0xFF0000))
                .isEqualTo(ColourVision.USUAL.lightness(0xA39000), within(0.3));
        assertThat(ColourVision.PROTANOPIA.lightness(0xFF0000))
                .isEqualTo(ColourVision.USUAL.lightness(0x6D5F00), within(0.3));
    }

    /** The matrices leave greys as they are: each of their rows adds up to 1. */
    @ParameterizedTest
    @EnumSource(ColourVision.class)
    void greysStayAsTheyAre(ColourVision vision) {
        for (int grey : new int[] {0x000000, 0x333333, 0x7F7F7F, 0xC0C0C0, 0xFFFFFF}) {
            assertThat(vision.lightness(grey)).isEqualTo(ColourVision.USUAL.lightness(grey), within(0.01));
        }
    }

    @Test
    void theOwnSeriesAreToldApartByAll() {
        assertThat(Branding.DEFAULT.distinctions()).hasSize(6 * 4).allMatch(Distinction::suffices);
    }

    @Test
    void seriesThatLookAlikeToSomeAreRefusedWithTheFigures() {
        Branding branding = new Branding(0x1F4E79, 0x1A1F26, 0x545E6B, 0xC9D1DA, 0xEEF3F8, List.of(0xB22222, 0x557A00));

        assertThat(branding.faults()).isEmpty();
        assertThat(branding.lookalikes()).extracting(Distinction::vision).containsExactly(ColourVision.DEUTERANOPIA);
        assertThatThrownBy(branding::checked)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("series 1 and 2 with deuteranopia: they differ by 5.9, at least 10.0 is needed");
    }
}
