package org.thbreport.batch.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thbreport.pdf.PageWords;
import org.thbreport.pdf.PdfBriefingWriter;
import org.thbreport.pdf.TagTree;
import org.thbreport.publication.content.Branding;
import org.thbreport.publication.content.Briefing;
import org.thbreport.publication.content.Section;
import org.thbreport.publication.edition.ProductKind;
import org.thbreport.publication.language.Language;

/**
 * The pages of the examples, in every language that they have texts in, and with every word 40 % longer: a flash is one
 * page, a briefing at most six, no word stands outside the margins or over another, and the tags agree both ways.
 */
@Tag("slow")
class FinishedPagesTest {

    private static final double LEFT = 48;
    private static final double RIGHT = 547;
    private static final double SLACK = 1;
    private static final int MOST_PAGES = 6;

    /** Texts that are longer may take a page more. */
    private static final int MOST_LONGER_PAGES = 8;

    private final PdfBriefingWriter writer = new PdfBriefingWriter();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("org.thbreport.batch.edition.ExampleStudy#names")
    void areInOrderAndHoldLongerTexts(String example) throws IOException, InterruptedException {
        ExampleStudy study = ExampleStudy.of(ExampleStudy.folder(example));
        SoftAssertions found = new SoftAssertions();
        for (ProductKind product : ProductKind.values()) {
            for (String language : study.languages()) {
                Briefing briefing = study.briefing(language, product);
                String name = product.code() + "-" + language;
                hold(found, name, briefing, product == ProductKind.FLASH ? 1 : MOST_PAGES);
                hold(
                        found,
                        name + " longer",
                        LongerText.of(briefing),
                        product == ProductKind.FLASH ? 1 : MOST_LONGER_PAGES);
            }
        }
        found.assertAll();
        assertThat(study.languages())
                .as("every example speaks every language")
                .containsExactlyInAnyOrderElementsOf(Language.available());
    }

    /** The share stands on the first page; the map follows what is said of it, not before its heading, and whole on one page. */
    @Test
    void picturesOfTheSeedStudyStandInTheirSections() throws IOException, InterruptedException {
        ExampleStudy study = ExampleStudy.of(ExampleStudy.folder("emn-thb-international-dimension"));
        SoftAssertions found = new SoftAssertions();
        for (String language : study.languages()) {
            Briefing briefing = study.briefing(language, ProductKind.BRIEFING);
            byte[] pdf = writer.write(briefing, Branding.DEFAULT, List.of());
            List<PageWords.Word> words = new PageWords(pdf, folder).words();
            List<String> text = words.stream().map(PageWords.Word::text).toList();
            // Codes that stand in the tiles of the map and in no list of the study.
            Set<Integer> pages = words.stream()
                    .filter(word -> List.of("PT", "CZ", "MD").contains(word.text()))
                    .map(PageWords.Word::page)
                    .collect(Collectors.toSet());
            found.assertThat(pages).as("page of the map, %s", language).hasSize(1);
            String theme = study.briefing(language, ProductKind.BRIEFING).sections().stream()
                    .filter(section -> section.id().equals("findings"))
                    .map(Section::title)
                    .findFirst()
                    .orElseThrow();
            List<String> heading = List.of(theme.split(" "));
            found.assertThat(text.indexOf("MD"))
                    .as("the map after its heading, %s", language)
                    .isGreaterThan(Collections.indexOfSubList(text, heading));
        }
        found.assertAll();
        assertThat(study.languages()).hasSize(6);
    }

    private void hold(SoftAssertions found, String name, Briefing briefing, int mostPages)
            throws IOException, InterruptedException {
        byte[] pdf = writer.write(briefing, Branding.DEFAULT, List.of());
        PageWords words = new PageWords(pdf, folder);
        found.assertThat(words.words().get(words.words().size() - 1).page())
                .as("pages, " + name)
                .isLessThanOrEqualTo(mostPages);
        found.assertThat(words.faults(LEFT, RIGHT, SLACK)).as("words, " + name).isEmpty();
        found.assertThat(new TagTree(pdf).problems()).as("tags, " + name).isEmpty();
    }
}
