package org.thbreport.batch.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.thbreport.batch.format.OutputFormat.FileInLanguage;
import org.thbreport.publication.edition.ProductKind;

/** The names are those of the contract. */
class OutputFormatTest {

    private static final List<ProductKind> BOTH = List.of(ProductKind.BRIEFING, ProductKind.FLASH);

    @Test
    void namesTheFilesOfAnEditionAsAReaderLooksForThem() {
        assertThat(OutputFormat.files(List.of("en", "sr-Latn"), BOTH, Set.of(OutputFormat.PDF, OutputFormat.XLSX)))
                .containsExactly(
                        "briefing-en.pdf",
                        "flash-en.pdf",
                        "annex-en.xlsx",
                        "briefing-sr-Latn.pdf",
                        "flash-sr-Latn.pdf",
                        "annex-sr-Latn.xlsx");
        assertThat(OutputFormat.files(List.of("en"), BOTH, EnumSet.of(OutputFormat.JSON, OutputFormat.CSV)))
                .startsWith("results.json", "data/changes.csv")
                .hasSize(7);
    }

    @Test
    void tellsTheLanguageOfEachFileThatItNames() {
        for (String language : List.of("en", "sr-Latn")) {
            for (String file : OutputFormat.files(List.of(language), BOTH, EnumSet.allOf(OutputFormat.class))) {
                boolean without = List.of("results.json", "briefing.css").contains(file) || file.startsWith("data/");
                assertThat(OutputFormat.inLanguage(file).map(FileInLanguage::language))
                        .as(file)
                        .isEqualTo(without ? java.util.Optional.empty() : java.util.Optional.of(language));
            }
        }
        assertThat(OutputFormat.inLanguage("annex-en.xlsx")).contains(new FileInLanguage(OutputFormat.XLSX, "en"));
        assertThat(OutputFormat.inLanguage("annex-.xlsx")).isEmpty();
        assertThat(OutputFormat.inLanguage("notes-en.pdf")).isEmpty();
        assertThat(OutputFormat.inLanguage("manifest.json")).isEmpty();
    }
}
