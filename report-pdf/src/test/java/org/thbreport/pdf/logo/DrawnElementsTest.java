package org.thbreport.pdf.logo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DrawnElementsTest {
    @Test
    @Timeout(10)
    void refusesDrawingsThatRepeatTheirPartsWithoutEnd() {
        StringBuilder repeated = new StringBuilder("<g id='a0'><path d='M0 0h1v1z'/></g>");
        for (int level = 1; level <= 9; level++) {
            repeated.append("<g id='a").append(level).append("'>");
            repeated.append(("<use href='#a" + (level - 1) + "'/>").repeat(10)).append("</g>");
        }
        assertThatThrownBy(() -> logo(repeated.toString()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the drawing repeats its parts until more than 20000 elements are drawn");
        String patterns = "<pattern id='p0'><path d='M0 0h1v1z'/></pattern>";
        for (int level = 1; level <= 20; level++) {
            patterns += "<pattern id='p" + level + "'>"
                    + ("<rect width='1' height='1' style='fill:url(#p" + (level - 1) + ")'/>").repeat(3)
                    + "</pattern>";
        }
        String filled = patterns;
        assertThatThrownBy(() -> logo(filled)).hasMessageContaining("repeats its parts");
    }

    @Test
    void refusesAPartThatHoldsItself() {
        assertThatThrownBy(() -> logo("<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g>"))
                .hasMessage("a part of the drawing holds itself");
    }

    @Test
    void takesADrawingThatUsesAPartTwice() {
        assertThat(logo("<g id='a'><path d='M0 0h1v1z'/></g><use href='#a' x='2'/><use href='#a' x='4'/>")
                        .aspect())
                .isEqualTo(2);
    }

    private static SvgLogo logo(String content) {
        return new SvgLogo(("<svg xmlns='http://www.w3.org/2000/svg' width='20' height='10' viewBox='0 0 20 10'>"
                        + content + "</svg>")
                .getBytes(StandardCharsets.UTF_8));
    }
}
