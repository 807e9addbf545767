package org.thbreport.pdf.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.thbreport.pdf.type.FontLibrary;
import org.thbreport.publication.content.ColourVision;
import org.thbreport.publication.content.Theme;

/**
 * What stands side by side in a chart in the main colour and beside it differs in lightness, in grey print and with every sort of
 * colour vision, for each theme that is not refused. Pale areas are told apart by stripes and outlines too.
 */
class ChartLookTest {

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
            ChartLook look = new ChartLook(FontLibrary.bundled(), theme);
            int main = rgb(look.main());
            for (ColourVision vision : ColourVision.values()) {
                for (java.awt.Color pale : List.of(look.other(), look.part(), look.rest())) {
                    assertThat(vision.lightness(rgb(pale)) - vision.lightness(main))
                            .as("%06x beside %06x, %s", rgb(pale), main, vision.words())
                            .isGreaterThan(LEAST);
                }
            }
        }
    }

    private static int rgb(java.awt.Color colour) {
        return colour.getRGB() & 0xFFFFFF;
    }
}
