package org.thbreport.publication.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thbreport.analytics.figure.FigureId;
import org.thbreport.publication.text.ColumnKind;
import org.thbreport.publication.text.Figure;
import org.thbreport.publication.text.Inline;
import org.thbreport.publication.text.RichText;

class FigureWordsTest {

    private static final FigureId ID = FigureId.of("share", "LV", "2022", "shareOfKnown");
    private static final NumberStyle ENGLISH = Language.of("en").numbers();

    @ParameterizedTest
    @CsvSource({
        "0.6309, PERCENT, 1, 63.1 %, 63.1",
        "0.2, PERCENT, 0, 20 %, 20",
        "0.2009, POINTS, 1, +20.1, 20.1",
        "-0.2009, POINTS, 1, \u221220.1, 20.1",
        "10093, COUNT, 0, '10,093', 10093",
        "0.0001, PROBABILITY, 3, <\u202f0.001, 0.000",
        "12.345, DECIMAL, 2, 12.35, 12.35"
    })
    void aFigureKeepsItsValueBesideItsText(double value, ColumnKind kind, int decimals, String text, String rounded) {
        Figure figure = ENGLISH.figure(ID, value, kind, decimals);
        assertThat(figure.text().replace('\u00a0', ' ').replace("\u202f%", " %"))
                .isEqualTo(text);
        assertThat(figure.value()).isEqualTo(value);
        assertThat(NumberStyle.rounded(figure)).hasToString(rounded);
    }

    @Test
    void theSizeOfADifferenceHasNoSign() {
        Figure figure = ENGLISH.sizeOfPoints(ID, -0.2009, 1);
        assertThat(figure.text()).isEqualTo("20.1");
        assertThat(figure.value()).isEqualTo(-0.2009);
    }

    @Test
    void aFigureIsANumber() {
        assertThatIllegalArgumentException().isThrownBy(() -> ENGLISH.figure(ID, Double.NaN, ColumnKind.DECIMAL, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> ENGLISH.figure(ID, 1, ColumnKind.TEXT, 1));
    }

    /** Plural forms as the Unicode locale data has them: 1 and 21 are "one" in Latvian, 1 alone in the others. */
    @ParameterizedTest
    @CsvSource({"en, 1", "en, 25", "lv, 21", "lv, 10", "de, 1", "fr, 1", "el, 1", "bg, 1"})
    void aFigureInAMessageStaysAFigure(String tag, int n) {
        Language language = Language.of(tag);
        Figure named = language.numbers().figure(ID, n);
        Figure of = language.numbers().figure(FigureId.of("study", "participants", "stated"), 1025);
        RichText text = language.wording().rich("coverage.strong", "n", named, "of", of);
        assertThat(text.figures()).containsExactlyInAnyOrder(named, of);
        assertThat(text.plain())
                .isEqualTo(language.wording().text("coverage.strong", "n", n, "of", 1025))
                .contains(of.text());
        assertThat(text.strong().inlines()).allMatch(Inline::isStrong);
    }

    @Test
    void textsAreJoinedWithTheirFigures() {
        Figure figure = ENGLISH.figure(ID, 7);
        RichText both = RichText.joined(List.of(RichText.of(figure), RichText.of("x"), RichText.of(figure)), "; ");
        assertThat(both.plain()).isEqualTo("7; x; 7");
        assertThat(both.figures()).containsExactly(figure, figure);
    }
}
