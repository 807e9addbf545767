package org.thbreport.drawing.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.thbreport.drawing.colour.Tone;
import org.thbreport.drawing.type.Face;
import org.thbreport.drawing.type.FontLibrary;
import org.thbreport.drawing.type.MissingGlyphException;
import org.thbreport.drawing.type.TextStyle;
import org.thbreport.publication.content.Branding;
import org.thbreport.publication.text.Inline;
import org.thbreport.publication.text.RichText;

/** Where lines end, and how wide they are. */
class LineBreakerTest {

    private static final TextStyle STYLE = new TextStyle(Face.REGULAR, 10, 12, Tone.INK.of(Branding.DEFAULT), 0, 0);

    private final FontLibrary fonts = FontLibrary.bundled();
    private final LineBreaker breaker = new LineBreaker(fonts, "en");
    private final Runs runs = new Runs(Tone.BRAND.of(Branding.DEFAULT));

    private List<String> lines(String text, float width) {
        return breaker.lines(runs.of(text, STYLE), width).stream()
                .map(line -> line.pieces().stream()
                        .map(piece -> piece.glyphs().text())
                        .collect(Collectors.joining())
                        .strip())
                .toList();
    }

    @Test
    void linesAreAsFullAsTheyCanBe() {
        float width = breaker.width(runs.of("one two", STYLE)) + 3;
        assertThat(lines("one two one two", width)).containsExactly("one two", "one two");
        assertThat(lines("", width)).containsExactly("");
    }

    @Test
    void aWordIsBrokenAtItsSoftHyphenOrAnywhere() {
        float width = breaker.width(runs.of("hyphen-", STYLE)) + 0.1f;
        assertThat(lines("hyphen\u00ADation", width)).containsExactly("hyphen-", "ation");
        assertThat(lines("hyphenation", width).size()).isEqualTo(2);
    }

    @Test
    void yearsStayTogether() {
        float width = breaker.width(runs.of("from 2019\u2013", STYLE)) + 0.1f;
        assertThat(lines("from 2019\u20132021", width)).containsExactly("from", "2019\u20132021");
    }

    @Test
    void aNoteStaysWithItsWord() {
        RichText text = new RichText(List.of(new Inline.Words("one two", false), new Inline.NoteReference("a", "1")));
        float width = breaker.width(runs.of("one two", STYLE)) + 0.1f;
        List<Line> lines = breaker.lines(runs.of(text, STYLE), width);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1).notes()).containsExactly("a");
    }

    @Test
    void aLineSharesItsTextOutOverFonts() {
        List<Line> lines = breaker.lines(runs.of("A \u10D0", STYLE), 100);
        assertThat(lines.get(0).pieces())
                .extracting(piece -> piece.glyphs().font().name())
                .containsExactly("SourceSans3-Regular.ttf", "DejaVuSansCondensed.ttf");
        float wide = breaker.width(runs.of("wide", STYLE));
        assertThat(breaker.widestWord(runs.of("a wide one", STYLE))).isBetween(wide - 1, wide + 1);
    }

    @Test
    void whatNoFontHasIsSaidWithTheWordsAroundIt() {
        assertThatThrownBy(() -> lines("words before \u4E00 and after", 100))
                .isInstanceOf(MissingGlyphException.class)
                .hasMessageContaining("U+4E00")
                .hasMessageContaining("words before");
    }

    @Test
    void wordsInANumberAreSmallerThanItsDigits() {
        TextStyle large = new TextStyle(Face.STRONG, 20, 24, STYLE.colour(), 0, 0);
        List<Run> parts = runs.ofFigure(RichText.of("7 of 25"), large);
        assertThat(parts).extracting(Run::text).containsExactly("7", " of ", "25");
        assertThat(parts.get(1).size()).isEqualTo(20 * 0.58f);
    }

    @Test
    void placesOfAPatternAreFilled() {
        assertThat(Placeholders.filled("Page {0} of {1}", "2", "3")).isEqualTo("Page 2 of 3");
    }
}
