package org.thbreport.batch.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thbreport.batch.SeedStudy;
import org.thbreport.batch.theme.ThemeReading;
import org.thbreport.ingest.reference.ReferenceData;
import org.thbreport.pdf.PageWords;
import org.thbreport.pdf.PdfBriefingWriter;
import org.thbreport.pdf.TagTree;
import org.thbreport.publication.compose.ProductKind;
import org.thbreport.publication.content.Briefing;
import org.thbreport.publication.content.Theme;
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
    @ValueSource(
            strings = {
                "emn-thb-international-dimension",
                "made-up-register",
                "prisoners-by-citizenship",
                "eu-published-figures"
            })
    void areInOrderAndHoldLongerTexts(String example) throws IOException, InterruptedException {
        EditionSource source = CheckedStudy.of(
                        SeedStudy.top().resolve("examples").resolve(example),
                        example,
                        ReferenceData.load(),
                        ThemeReading.NONE)
                .source()
                .orElseThrow();
        List<String> languages =
                source.study().texts().keySet().stream().sorted().toList();
        SoftAssertions found = new SoftAssertions();
        for (ProductKind product : ProductKind.values()) {
            EditionPlan plan = EditionPlan.of(
                    source.study(),
                    source.inputs(),
                    new EditionRequest(null, null, false, "", languages, Set.of(product), Set.of(FileKind.PDF)));
            for (String language : languages) {
                Briefing briefing = EditionMaker.briefing(source, plan, Language.of(language), product);
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
        assertThat(languages).isNotEmpty();
    }

    private void hold(SoftAssertions found, String name, Briefing briefing, int mostPages)
            throws IOException, InterruptedException {
        byte[] pdf = writer.write(briefing, Theme.DEFAULT, List.of());
        PageWords words = new PageWords(pdf, folder);
        found.assertThat(words.words().get(words.words().size() - 1).page())
                .as("pages, " + name)
                .isLessThanOrEqualTo(mostPages);
        found.assertThat(words.faults(LEFT, RIGHT, SLACK)).as("words, " + name).isEmpty();
        found.assertThat(new TagTree(pdf).problems()).as("tags, " + name).isEmpty();
    }
}
