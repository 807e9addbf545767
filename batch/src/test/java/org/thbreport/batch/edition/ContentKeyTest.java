package org.thbreport.batch.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.thbreport.batch.format.OutputFormat;
import org.thbreport.batch.release.PublishedFile;
import org.thbreport.publication.edition.ProductKind;

class ContentKeyTest {
    private static final LocalDate DAY = LocalDate.of(2025, 7, 10);
    private static final PublishedFile STUDY = new PublishedFile("study.yaml", "aa");
    private static final PublishedFile FINDINGS = new PublishedFile("findings.csv", "bb");
    private static final EditionRequest WHOLE = request(null, false, List.of(), OutputFormat.usual());

    @Test
    void doesNotDependOnTheOrderOfInputs() {
        assertThat(ContentKey.ofContent("s", List.of(STUDY, FINDINGS), WHOLE, DAY))
                .isEqualTo(ContentKey.ofContent("s", List.of(FINDINGS, STUDY), WHOLE, DAY))
                .hasSize(64);
    }

    @Test
    void changesWithEachThingThatBearsOnBytes() {
        List<PublishedFile> inputs = List.of(STUDY, FINDINGS);
        String key = ContentKey.ofContent("s", inputs, WHOLE, DAY);

        assertThat(Set.of(
                        key,
                        ContentKey.ofContent("t", inputs, WHOLE, DAY),
                        ContentKey.ofContent("s", List.of(STUDY), WHOLE, DAY),
                        ContentKey.ofContent("s", List.of(STUDY, new PublishedFile("findings.csv", "cc")), WHOLE, DAY),
                        ContentKey.ofContent("s", List.of(STUDY, new PublishedFile("other.csv", "bb")), WHOLE, DAY),
                        ContentKey.ofContent("s", inputs, WHOLE, DAY.plusDays(1)),
                        ContentKey.ofContent("s", inputs, request("LV", false, List.of(), WHOLE.kinds()), DAY),
                        ContentKey.ofContent("s", inputs, request(null, true, List.of(), WHOLE.kinds()), DAY)))
                .hasSize(8);
    }

    @Test
    void isTheSameForAnyChoiceOfFilesSoThatTheirBytesAre() {
        assertThat(ContentKey.ofContent(
                        "s", List.of(STUDY), request(null, false, List.of("lv"), Set.of(OutputFormat.PDF)), DAY))
                .isEqualTo(ContentKey.ofContent("s", List.of(STUDY), WHOLE, DAY));
    }

    @Test
    void namesTheReleaseByTheKeyUnlessTheFilesAreChosen() {
        List<String> languages = List.of("en", "lv");

        assertThat(ContentKey.ofRelease("key", WHOLE, languages)).isEqualTo("key");
        assertThat(ContentKey.ofRelease("key", request(null, false, languages, WHOLE.kinds()), languages))
                .isEqualTo("key");
        assertThat(Set.of(
                        "key",
                        ContentKey.ofRelease("key", request(null, false, List.of("lv"), WHOLE.kinds()), languages),
                        ContentKey.ofRelease(
                                "key", request(null, false, List.of(), Set.of(OutputFormat.PDF)), languages)))
                .hasSize(3);
    }

    private static EditionRequest request(
            @org.jspecify.annotations.Nullable String area,
            boolean notes,
            List<String> languages,
            Set<OutputFormat> kinds) {
        return new EditionRequest(area, null, notes, null, languages, Set.of(ProductKind.BRIEFING), kinds);
    }
}
