package org.thbreport.publication.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContrastTest {

    @Test
    void blackOnWhiteHasTheGreatest() {
        // WCAG 2.2, definition of contrast ratio: it ranges from 1 to 21.
        assertThat(Contrast.ofText("", 0x000000, 0xFFFFFF).ratio()).isEqualTo(21, within(1e-9));
        assertThat(Contrast.ofText("", 0x336699, 0x336699).ratio()).isEqualTo(1, within(1e-9));
    }

    @Test
    void greyStopsSufficingBetweenTwoKnownShades() {
        // WebAIM's contrast checker: #767676 on white 4.54:1 passes AA, #777777 4.48:1 fails.
        assertThat(Contrast.ofText("", 0x767676, 0xFFFFFF).ratio()).isEqualTo(4.54, within(0.005));
        assertThat(Contrast.ofText("", 0x777777, 0xFFFFFF).ratio()).isEqualTo(4.48, within(0.005));
        assertThat(Contrast.ofText("", 0x767676, 0xFFFFFF).suffices()).isTrue();
        assertThat(Contrast.ofText("", 0x777777, 0xFFFFFF).suffices()).isFalse();
    }

    @Test
    void ownThemeSuffices() {
        assertThat(Branding.DEFAULT.checked().contrasts()).hasSize(11).allMatch(Contrast::suffices);
    }

    @Test
    void paleThemeIsRefusedWithTheFigures() {
        Branding pale = new Branding(0x1F4E79, 0x1A1F26, 0x999999, 0xC9D1DA, 0xEEF3F8, List.of(0x0072B2));

        assertThatThrownBy(pale::checked)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("secondary text on white: 2.85:1, at least 4.5:1 is needed")
                .hasMessageNotContaining("headings");
    }

    @Test
    void paleSeriesIsRefused() {
        // WCAG 2.2, success criterion 1.4.11: 3:1 for graphics. Yellow of Okabe and Ito (2008) has 1.3:1 on white.
        Branding pale = new Branding(0x1F4E79, 0x1A1F26, 0x545E6B, 0xC9D1DA, 0xEEF3F8, List.of(0x0072B2, 0xF0E442));

        assertThat(pale.faults()).singleElement().hasToString("series 2 on white: 1.32:1, at least 3.0:1 is needed");
    }
}
