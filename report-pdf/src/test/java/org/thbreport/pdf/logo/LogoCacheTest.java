package org.thbreport.pdf.logo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thbreport.publication.content.Logo;

/** A logo is read once; one that cannot be drawn is refused each time. */
class LogoCacheTest {

    private final LogoCache shelf = new LogoCache();

    @Test
    void readsEachLogoOnce() {
        Logo wide = logo("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"200\" height=\"40\"/>");
        Logo narrow = logo("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100\" height=\"40\"/>");

        assertThat(shelf.picture(wide)).isSameAs(shelf.picture(wide)).isNotSameAs(shelf.picture(narrow));
        assertThat(shelf.picture(wide).aspect()).isEqualTo(5);
        assertThat(shelf.picture(narrow).aspect()).isEqualTo(2.5);
    }

    @Test
    void saysEachTimeWhyALogoCannotBeDrawn() {
        Logo damaged = logo("<svg");

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> shelf.picture(damaged))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("neither an SVG drawing nor a PNG picture");
        }
    }

    private static Logo logo(String drawing) {
        return new Logo(drawing.getBytes(StandardCharsets.UTF_8), 1, Map.of());
    }
}
