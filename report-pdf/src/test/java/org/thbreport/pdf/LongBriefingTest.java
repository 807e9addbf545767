package org.thbreport.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thbreport.publication.content.Block;
import org.thbreport.publication.content.Branding;
import org.thbreport.publication.content.Briefing;
import org.thbreport.publication.content.BulletList;
import org.thbreport.publication.content.Masthead;
import org.thbreport.publication.content.Paragraph;
import org.thbreport.publication.content.Section;
import org.thbreport.publication.text.Inline;
import org.thbreport.publication.text.RichText;

/** Long briefings have a list of contents behind their key points, with the pages on which their sections are, and of abbreviations. */
class LongBriefingTest {

    private static final int SECTIONS = 12;

    private final PdfBriefingWriter writer = new PdfBriefingWriter();

    @TempDir
    private Path folder;

    @Test
    void namesThePageOfEachSection() throws IOException, InterruptedException {
        int listed = 0;
        for (int paragraphs = 4; paragraphs < 14; paragraphs++) {
            byte[] pdf = writer.write(briefing(paragraphs), Branding.DEFAULT, List.of());
            List<PageWords.Word> words = new PageWords(pdf, folder).words();
            int pages = words.get(words.size() - 1).page();
            assertThat(new TagTree(pdf).problems()).isEmpty();
            List<String> text = words.stream().map(PageWords.Word::text).toList();
            assertThat(text.contains("Contents")).as("%s pages", pages).isEqualTo(pages >= 6);
            if (pages >= 6) {
                listed++;
                assertThat(text.indexOf("Contents"))
                        .isGreaterThan(text.indexOf("Points"))
                        .isLessThan(text.indexOf("S1"));
                assertThat(String.join(" ", text))
                        .contains("Abbreviations \u2022 LV: Latvia", "Abbreviations \u00b7 " + pages);
                for (int i = 1; i <= SECTIONS; i++) {
                    String entry = text.get(text.indexOf("S" + i) + 2);
                    int heading = words.get(text.lastIndexOf("S" + i)).page();
                    assertThat(entry).as("section %s of %s pages", i, pages).isEqualTo(String.valueOf(heading));
                }
            }
        }
        assertThat(listed).isBetween(2, 9);
    }

    private static Briefing briefing(int paragraphs) {
        List<Section> sections = new ArrayList<>(List.of(section("key-points", "Points", 2)));
        for (int i = 1; i <= SECTIONS; i++) {
            sections.add(section("s" + i, "S" + i, paragraphs));
        }
        return new Briefing(
                Samples.metadata("en", "Title", List.of()),
                new Masthead("Briefing", "Title", RichText.of("Scope"), List.of()),
                sections,
                List.of());
    }

    private static Section section(String id, String title, int paragraphs) {
        Paragraph text = Paragraph.body(RichText.of("Text ".repeat(40)));
        List<Block> blocks = new ArrayList<>(Collections.nCopies(paragraphs, text));
        blocks.add(new BulletList(List.of(RichText.of(new Inline.Abbreviation("LV", "Latvia")))));
        return new Section(id, title, blocks, List.of());
    }
}
