package org.thbreport.batch.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thbreport.html.readback.ReadChart;
import org.thbreport.publication.readback.PrintedFigure;
import org.thbreport.publication.readback.TextBlock;

/** Of a picture or a list that differs in several ways, each is told. */
class EveryDifferenceTest {
    private static final ChangePlace PAGE = new ChangePlace("briefing-en.html", "en", "");

    private static TextBlock block(String text, String... figures) {
        List<PrintedFigure> printed = List.of(figures).stream()
                .map(figure -> new PrintedFigure("share." + figure, figure, figure, 0.0))
                .toList();
        return new TextBlock("p", "", text, printed, text);
    }

    private static ReadChart chart(String caption, String cell, String description, String labels, String drawing) {
        return new ReadChart(
                "share-by-period",
                block(caption, caption.replaceAll("\\D", "")),
                List.of(block("2022 | Share | " + cell, cell), block("2023 | Share | 7", "7")),
                List.of(block(description)),
                labels,
                drawing);
    }

    private static List<String> told(ReadChart before, ReadChart after) {
        return new ChartChange(PAGE)
                .of(before, after).stream()
                        .map(change -> change.kind().code() + ": " + change.before() + " -> " + change.after())
                        .toList();
    }

    @Test
    void dataCaptionAndWordsOfAPictureAreToldEach() {
        ReadChart before = chart("Shares fell by 3", "5", "A line.", "Share", "<svg/>");

        assertThat(told(before, chart("Shares fell by 4", "6", "A curve.", "Part", "<svg>x</svg>")))
                .containsExactly(
                        "changed: 2022 | Share | 5 -> 2022 | Share | 6",
                        "changed: Shares fell by 3 -> Shares fell by 4",
                        "wording: A line. -> A curve.");
        assertThat(told(before, chart("Shares sank by 3", "5", "A line.", "Part", "<svg>x</svg>")))
                .containsExactly("wording: Shares fell by 3 -> Shares sank by 3", "wording: Share -> Part");
        assertThat(told(before, chart("Shares fell by 3", "5", "A line.", "Share", "<svg>x</svg>")))
                .containsExactly("rounding: the drawing -> drawn otherwise, by what is not printed");
        assertThat(told(before, before)).isEmpty();
    }

    private static List<String> lists(String before, String after) throws IOException {
        return ResultChanges.of(json(before), json(after), new PrintedTexts()).stream()
                .map(change -> change.kind().code() + ": " + change.before() + " -> " + change.after())
                .toList();
    }

    private static byte[] json(String list) {
        return ("{\"facts\": {\"names\": " + list + "}}").getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void theOrderOfAListAndWhatStandsTwiceInItCount() throws IOException {
        assertThat(lists("[\"b\", \"a\"]", "[\"a\", \"b\"]")).containsExactly("moved: b, a -> a, b");
        assertThat(lists("[\"a\", \"a\"]", "[\"a\"]")).containsExactly("gone: a -> ");
        assertThat(lists("[\"a\"]", "[\"a\", \"b\"]")).containsExactly("added:  -> b");
        assertThat(lists("[[1, 2]]", "[[1, 3]]")).hasSize(1);
        assertThat(lists("[\"a\"]", "[\"a\"]")).isEmpty();
    }
}
