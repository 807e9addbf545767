package org.thbreport.batch.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thbreport.analytics.figure.FigureIndex;
import org.thbreport.batch.command.Console;
import org.thbreport.batch.result.ReadResults;
import org.thbreport.html.readback.HtmlBriefingReader;
import org.thbreport.pdf.readback.PdfBriefingReader;
import org.thbreport.publication.language.Language;
import org.thbreport.publication.readback.PrintedFigure;
import org.thbreport.publication.readback.TextBlock;
import org.thbreport.xlsx.readback.AnnexNumber;
import org.thbreport.xlsx.readback.XlsxAnnexReader;

/** What is read from the pages of a release in six languages, with one figure after the other changed. */
@Tag("slow")
class PrintedFiguresTest {
    private static final Path EXAMPLE =
            Path.of("../examples/made-up-register").toAbsolutePath().normalize();

    @TempDir
    private static Path folder;

    private static Path release;
    private static FigureIndex results;
    private static Set<String> quoted;

    @BeforeAll
    static void publish() throws IOException {
        assertThat(new Console(folder)
                        .run("run", EXAMPLE.toString(), "--out", "out", "--lang", "en,lv,de,fr,el,bg", "--area=NL"))
                .isZero();
        release = folder.resolve("out/made-up-register-NL").toRealPath();
        byte[] json = Files.readAllBytes(release.resolve("results.json"));
        results = ReadResults.of(json).figures();
        quoted = ReadResults.of(json).quoted("en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "lv", "de", "fr", "el", "bg"})
    void everyFigureThatIsChangedIsFound(String tag) throws IOException {
        everyFigureThatIsChangedIsFound(tag, blocksOfThePdf(tag), 200);
        everyFigureThatIsChangedIsFound(tag, blocksOfThePage(tag), 400);
        everyFigureThatIsChangedIsFound(tag, annex(tag).texts(), 20);
    }

    private static void everyFigureThatIsChangedIsFound(String tag, List<TextBlock> blocks, int fewest) {
        assertThat(differences(tag, blocks)).isEmpty();
        int changed = 0;
        for (TextBlock block : blocks) {
            for (int i = 0; i < block.figures().size(); i++) {
                PrintedFigure figure = block.figures().get(i);
                String other = other(figure.text());
                // On the page alone, and with the tag made to fit.
                assertThat(differences(tag, List.of(with(block, i, figure.shown(), other))))
                        .as(figure + " as " + other)
                        .hasSize(1);
                assertThat(differences(tag, List.of(with(block, i, other, other))))
                        .as(figure + " as " + other)
                        .hasSize(1);
                changed++;
            }
        }
        assertThat(changed).isGreaterThan(fewest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "lv", "de", "fr", "el", "bg"})
    void aFigureWithoutAnIdIsFound(String tag) throws IOException {
        String share = Language.of(tag).numbers().percent(0.123, 1);
        String count = Language.of(tag).numbers().count(12_345);
        for (String number : List.of(share, count)) {
            TextBlock block = new TextBlock("P", "", "Text " + number + ".", List.of(), "Text " + number + ".");
            assertThat(differences(tag, List.of(block)))
                    .singleElement()
                    .asString()
                    .contains("has no id");
        }
    }

    /** Digits of full width, of mathematics or raised ones, with what cannot be seen between them, and other signs of decimals and parts. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uff19\uff19.9 %",
                "\ud835\udfd7\ud835\udfd7.9 %",
                "\u2079\u2079.9 %",
                "9\u200b9.\u00ad9 %",
                "99\u00b79",
                "999 \u2030"
            })
    void aFigureInAnotherLookIsFound(String number) {
        TextBlock block = new TextBlock("P", "", "Text " + number + ".", List.of(), "Text " + number + ".");
        assertThat(differences("en", List.of(block))).singleElement().asString().contains("has no id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"share.NL.1066.shareOfKnown", "share..", "\"open"})
    void anIdThatTheResultsHaveNotIsFound(String id) {
        TextBlock block = new TextBlock("P", "", "7", List.of(new PrintedFigure(id, "7", "7")), "#");
        assertThat(differences("en", List.of(block))).singleElement().asString().contains("which the results have not");
    }

    /** Returns a number with its first digit changed. */
    private static String other(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                int digit = text.charAt(i) - '0';
                return text.substring(0, i) + (digit + 1) % 10 + text.substring(i + 1);
            }
        }
        throw new AssertionError("no digit in " + text);
    }

    private static TextBlock with(TextBlock block, int place, String shown, String text) {
        List<PrintedFigure> figures = new ArrayList<>(block.figures());
        figures.set(place, new PrintedFigure(figures.get(place).id(), shown, text));
        return new TextBlock(block.role(), block.context(), block.text(), figures, block.rest());
    }

    private static List<String> differences(String tag, List<TextBlock> blocks) {
        return new PrintedFigures(results, Language.of(tag), quoted).differences(blocks);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "lv", "de", "fr", "el", "bg"})
    void everyNumberOfTheWorkbookThatIsChangedIsFound(String tag) throws IOException {
        List<AnnexNumber> numbers = annex(tag).numbers();
        assertThat(TabledFigures.differences(numbers, results)).isEmpty();
        assertThat(numbers).hasSizeGreaterThan(2000);
        for (AnnexNumber number : numbers) {
            AnnexNumber other = new AnnexNumber(number.cell(), number.id(), number.value() + 1);
            assertThat(TabledFigures.differences(List.of(other), results))
                    .as(number.toString())
                    .hasSize(1);
        }
    }

    private static XlsxAnnexReader annex(String tag) throws IOException {
        return new XlsxAnnexReader(
                Files.readAllBytes(release.resolve("annex-" + tag + ".xlsx")),
                Set.of(Language.of(tag).wording().text("sheet.observations.name")));
    }

    private static List<TextBlock> blocksOfThePage(String tag) throws IOException {
        return new HtmlBriefingReader(Files.readAllBytes(release.resolve("briefing-" + tag + ".html"))).blocks();
    }

    private static List<TextBlock> blocksOfThePdf(String tag) throws IOException {
        try (PdfBriefingReader reader =
                new PdfBriefingReader(Files.readAllBytes(release.resolve("briefing-" + tag + ".pdf")))) {
            return Stream.of(reader.blocks()).flatMap(List::stream).toList();
        }
    }
}
