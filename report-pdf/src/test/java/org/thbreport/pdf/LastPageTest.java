package org.thbreport.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thbreport.publication.content.Block;
import org.thbreport.publication.content.Branding;
import org.thbreport.publication.content.Briefing;
import org.thbreport.publication.content.BulletList;
import org.thbreport.publication.content.Masthead;
import org.thbreport.publication.content.Paragraph;
import org.thbreport.publication.content.Section;
import org.thbreport.publication.text.RichText;

/** Small print that spills over onto a last page fills it, instead of standing small on an empty one. */
class LastPageTest {

    /** Where the body of a page ends, and its lowest part, in which no section of small print begins, in points. */
    private static final double FOOT = 842 - 47;

    private static final double LOW = 0.15 * 748;

    private final PdfBriefingWriter writer = new PdfBriefingWriter();

    @TempDir
    private Path folder;

    @Test
    void smallPrintIsAsLargeAsRunningTextWhereItFillsASparsePage() throws IOException, InterruptedException {
        int larger = 0;
        int small = 0;
        for (int length = 30; length < 52; length++) {
            PageWords words = words(length);
            double text = height(words, "Text");
            double print = height(words, "Reading");
            if (Math.abs(print - text) < 0.1) {
                larger++;
                assertThat(last(words))
                        .as("pages with " + length + " paragraphs")
                        .isEqualTo(2);
                assertThat(top(words, "reading")).isLessThan(FOOT - LOW);
                assertThat(top(words, "sources")).isLessThan(FOOT - LOW);
            } else {
                small++;
                assertThat(print).isLessThan(text - 1);
            }
        }
        assertThat(larger).isBetween(3, 18);
        assertThat(small).isBetween(3, 18);
    }

    private PageWords words(int length) throws IOException, InterruptedException {
        RichText reading = RichText.of("Reading ".repeat(20).strip());
        RichText source = RichText.of("Sources ".repeat(16).strip());
        List<Section> sections = List.of(
                section("text", Collections.nCopies(length, Paragraph.body(RichText.of("Text ".repeat(20))))),
                section("reading", List.of(BulletList.small(Collections.nCopies(6, reading)))),
                section("sources", List.of(BulletList.small(Collections.nCopies(4, source)))));
        Briefing briefing = new Briefing(
                Samples.metadata("en", "Title", List.of()),
                new Masthead("Briefing", "Title", RichText.of(""), List.of()),
                sections,
                List.of());
        return new PageWords(writer.write(briefing, Branding.DEFAULT, List.of()), folder);
    }

    private static Section section(String id, List<? extends Block> blocks) {
        return new Section(id, id, List.copyOf(blocks), List.of());
    }

    private static int last(PageWords words) {
        return words.words().stream().mapToInt(PageWords.Word::page).max().orElseThrow();
    }

    private static double height(PageWords words, String word) {
        return of(words, word, found -> found.bottom() - found.top());
    }

    private static double top(PageWords words, String word) {
        return of(words, word, PageWords.Word::top);
    }

    private static double of(PageWords words, String word, ToDoubleFunction<PageWords.Word> measure) {
        return words.words().stream()
                .filter(found -> found.text().equals(word))
                .mapToDouble(measure)
                .findFirst()
                .orElseThrow();
    }
}
