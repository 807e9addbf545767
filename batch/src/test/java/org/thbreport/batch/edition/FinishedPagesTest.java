package org.thbreport.batch.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    /** Whatever the language, a reader who turns no page sees the share and the map beside what is said of them. */
    @Test
    void firstPageOfTheSeedStudyHasItsFigures() throws IOException, InterruptedException {
        ExampleStudy study = ExampleStudy.of(ExampleStudy.folder("emn-thb-international-dimension"));
        SoftAssertions found = new SoftAssertions();
        List<String> without = new ArrayList<>();
        for (String language : study.languages()) {
            Briefing briefing = study.briefing(language, ProductKind.BRIEFING);
            byte[] pdf = writer.write(briefing, Branding.DEFAULT, List.of());
            List<String> first = new PageWords(pdf, folder)
                    .words().stream()
                            .filter(word -> word.page() == 1)
                            .map(PageWords.Word::text)
                            .toList();
            // Codes that stand in the tiles of the map and in no list of the study.
            if (!first.containsAll(List.of("PT", "CZ", "MD"))) {
                without.add(language);
            }
        }
        // The Greek words before the map take the room that it would need.
        found.assertThat(without).isSubsetOf("el");
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
