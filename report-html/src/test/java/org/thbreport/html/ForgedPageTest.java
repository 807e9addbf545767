package org.thbreport.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thbreport.drawing.type.FontLibrary;
import org.thbreport.html.readback.HtmlBriefingReader;
import org.thbreport.publication.content.Branding;
import org.thbreport.publication.readback.TextBlock;

/** What a forger could add to a page so that it shows another number than its results have. */
class ForgedPageTest {

    private static final String PAGE = new HtmlBriefingWriter(FontLibrary.bundled(), Branding.DEFAULT)
            .page(SampleBriefing.titled("Sample"), SampleBriefing.PLACE);

    private static HtmlBriefingReader reader(String page) {
        return new HtmlBriefingReader(page.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void nothingIsSaidOfAPageAsItWasWritten() {
        assertThat(reader(PAGE).disguised()).isEmpty();
        assertThat(reader(PAGE).beside().stream().map(TextBlock::text))
                .allSatisfy(words -> assertThat(words).doesNotContainPattern("\\d[.,]\\d|%"));
    }

    /** Words that were pasted from a text editor bring marks that turn no digits. */
    @Test
    void nothingIsSaidOfMarksInPastedWords() {
        String pasted = PAGE.replaceFirst("<h2([^>]*)>", "<h2$1>\u200e\u202a");
        assertThat(pasted).isNotEqualTo(PAGE);
        assertThat(reader(pasted).disguised()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "</style> | data{font-size:0} data::after{content:'99 %'}</style> | style sheet",
                "</main> | <script>document.title = 1</script></main> | script",
                "<meta charset | <meta http-equiv='refresh' content='0;url=x'><meta charset | policy",
                "default-src 'none' | default-src * | policy",
                "</main> | <iframe></iframe></main> | <iframe>",
                "<main | <main onclick='x()' | onclick",
                "<main | <main style='display:none' | style",
                "http-equiv=\"Content-Security-Policy\" | http-equiv=\"x\" | policy",
                "<meta charset=\"utf-8\"> | <meta charset=\"iso-2022-jp\"> | charset",
                "<meta charset | <link rel='stylesheet' href='data:text/css,data{display:none}'><meta charset | the head has",
                "<meta name=\"viewport\" | <link rel='dns-prefetch' href='//x.example'><meta name=\"viewport\" | the head has",
                "</main> | <link rel='alternate' href='x.html'></main> | stands elsewhere",
                "</main> | <svg><image href='data:image/png;base64,AAAA'></svg></main> | besides logos",
                "</main> | <a href='javascript:x()'>more</a></main> | none of the web",
                "</main> | <a href=' java&#10;script:x()'>more</a></main> | none of the web",
                "<data | <data class='visually-hidden' | a number is hidden",
                "<data | <a class='thb-skip' href='#text'>x</a><data | words are hidden",
                "<header | <p class='visually-hidden'>x</p><header | words are hidden",
                "<data | <data title='99 %' | read out as another",
                "<data | <i data-figure='share'>99 %</i><data | numbers do not stand in",
                "</main> | <desc>99 %</desc></main> | outside",
                "</main> | <p>\u202e51</p></main> | turn the order",
                "</main> | <!-- 99 % --></main> | comment",
                "<style> | <style type='x'> | the head has"
            })
    void whatTheProgramDoesNotWriteIsFound(String from, String to, String said) {
        assertThat(PAGE).contains(from);
        List<String> found = reader(PAGE.replaceFirst(java.util.regex.Pattern.quote(from), to))
                .disguised();
        assertThat(found).anySatisfy(fault -> assertThat(fault).contains(said));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "</main> | <p>99.9 %</p></main>",
                "</svg> | <text>99.9 %</text></svg>",
                "</main> | <div class='thb-text'><div>99.9 %</div></div></main>",
                "</main> | <div class='thb-text'><p class='thb-legend'>99.9 %</p></div></main>",
                "</main> | <nav>99.9 %</nav></main>",
                "</main> | <div class='thb-text'><p>x<a class='thb-back'>99.9 %</a></p></div></main>",
                "</main> | <div class='thb-text'><p>x<span class='visually-hidden'>99.9 %</span></p></div></main>",
                "</main> | <div class='thb-text'><table><tr><td><p>99.9 %</p></td></tr></table></div></main>",
                "</main> | <div class='thb-text'><details><table><tr><td>99.9 %</td></tr></table></details></div></main>",
                "</main> | <p data-figure='share'>99.9 %</p></main>",
                "</main> | <p><span>99</span><span>.9 %</span></p></main>",
                "</svg> | <text data-figure='share'>99.9 %</text></svg>",
                "</svg> | <text><tspan>99</tspan><tspan>.9 %</tspan></text></svg>",
                "<main | <main aria-label='99.9 %'",
                "<title> | <title>99.9 % "
            })
    void wordsBesideTheTextAreRead(String from, String to) {
        assertThat(PAGE).contains(from);
        assertThat(reader(PAGE.replaceFirst(from, to)).beside().stream().map(TextBlock::text))
                .singleElement()
                .asString()
                .contains("99.9 %");
    }
}
