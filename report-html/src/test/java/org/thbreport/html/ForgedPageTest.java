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
                "<main | <main style='display:none' | style"
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
                "</main> | <div class='thb-text'><p class='thb-legend'>99.9 %</p></div></main>"
            })
    void wordsBesideTheTextAreRead(String from, String to) {
        assertThat(PAGE).contains(from);
        assertThat(reader(PAGE.replaceFirst(from, to)).beside().stream().map(TextBlock::text))
                .singleElement()
                .asString()
                .contains("99.9 %");
    }
}
