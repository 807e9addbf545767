package org.thbreport.html.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thbreport.html.markup.Attribute.Name;

/** Markup is well formed and escaped, whatever the text is. */
class HtmlWriterTest {

    private final HtmlWriter page = new HtmlWriter();

    @Test
    void textIsEscaped() {
        page.element(Element.SPAN, "a < b & c > \"d\" 'e' </span> \u2028 \u202E x");
        assertThat(page.written())
                .isEqualTo("<span>a &lt; b &amp; c &gt; \"d\" 'e' &lt;/span&gt; \u2028 \u202E x</span>");
    }

    @Test
    void valuesAreEscaped() {
        page.element(Element.SPAN, "", Name.TITLE.of("\"><script>&amp;"));
        assertThat(page.written()).isEqualTo("<span title=\"&quot;&gt;&lt;script&gt;&amp;amp;\"></span>");
    }

    @Test
    void elementsCloseInOrder() {
        page.doctype();
        page.element(Element.P, List.of(Attribute.css("a", "b")), () -> {
            page.element(Element.STRONG, "x");
            page.element(Element.META, Name.NAME.of("n"));
            page.element(Element.PATH, Name.D.of("M0 0"));
        });
        assertThat(page.written())
                .isEqualTo("<!DOCTYPE html>\n<p class=\"thb-a thb-b\"><strong>x</strong><meta name=\"n\">\n"
                        + "<path d=\"M0 0\"/></p>\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"half \uD83D", "half \uDE00", "bell \u0007", "nul \u0000", "none \uFFFE"})
    void whatNoPageMayHaveIsRefused(String text) {
        assertThatThrownBy(() -> page.text(text))
                .isInstanceOf(UnwritableTextException.class)
                .hasMessageContaining("no web page can have the character U+");
    }

    @Test
    void wholeCharactersBeyondTheBasicPlaneAreWritten() {
        page.text("\uD83D\uDE00\t\n");
        assertThat(page.written()).isEqualTo("\uD83D\uDE00\t\n");
    }

    @Test
    void nothingEndsAStyleSheetOrDataEarly() {
        page.style("a{}");
        page.data("application/ld+json", "{}");
        assertThat(page.written()).isEqualTo("<style>a{}</style>\n<script type=\"application/ld+json\">{}</script>\n");
        assertThatThrownBy(() -> page.style("</style>")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> page.data("x", "</script>")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> page.data("x", "<!-- <script>")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                " javascript:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "//example.org/x",
                "/etc/passwd",
                "../other",
                "https://example.org/a b",
                "https://example.org/\"x",
                ""
            })
    void noOtherAddressCanBeMade(String address) {
        assertThatThrownBy(() -> new Address(address)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Address.isOnTheWeb(address)).isFalse();
    }

    @Test
    void addressesThatAPageNames() {
        assertThat(Address.place("notes").text()).isEqualTo("#notes");
        assertThat(Address.file("annex-en.xlsx").text()).isEqualTo("annex-en.xlsx");
        assertThat(new Address("https://example.org/a?b=c&d=1#e").text()).endsWith("#e");
        assertThat(Address.isOnTheWeb("mailto:a@example.org")).isFalse();
        assertThat(Address.isOnTheWeb("HTTPS://example.org")).isTrue();
        assertThat(Address.picture(new byte[] {(byte) 0x89, 'P'}).text()).isEqualTo("data:image/png;base64,iVA=");
        assertThat(Address.picture(new byte[] {'<'}).text()).isEqualTo("data:image/svg+xml;base64,PA==");
        assertThatThrownBy(() -> Name.HREF.of("javascript:x")).isInstanceOf(IllegalArgumentException.class);
    }
}
