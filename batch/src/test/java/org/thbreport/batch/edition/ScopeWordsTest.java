package org.thbreport.batch.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thbreport.publication.content.Block;
import org.thbreport.publication.content.BulletList;
import org.thbreport.publication.content.Section;
import org.thbreport.publication.edition.ProductKind;
import org.thbreport.publication.text.RichText;

/**
 * A share is set apart from the countries of the study where it is about others, and only there; the table that it comes from is
 * named by its code.
 */
class ScopeWordsTest {

    private static List<String> points(String example, String id) {
        Section section =
                ExampleStudy.of(ExampleStudy.folder(example)).briefing("en", ProductKind.BRIEFING).sections().stream()
                        .filter(found -> found.id().equals(id))
                        .findFirst()
                        .orElseThrow();
        for (Block block : section.blocks()) {
            if (block instanceof BulletList list) {
                return list.items().stream().map(RichText::plain).toList();
            }
        }
        throw new AssertionError("no points in " + id);
    }

    @Test
    void figuresOfTheStudysOwnCountriesAreNotDenied() {
        // 15.2 and 8.1 are 7.1 apart, and 7.0 is printed: the sentence says why.
        assertThat(points("prisoners-by-citizenship", "key-points").get(0))
                .endsWith(
                        "Scope: fictitious prisoners in three countries; base: those whose group is known (8,973). Figures are"
                                + " rounded.");
        assertThat(points("made-up-register", "key-points").get(0))
                .endsWith("This is not a figure for the 22 countries of the study.");
    }

    @Test
    void aSourceNamesTheTablesThatComeFromIt() {
        assertThat(points("prisoners-by-citizenship", "sources"))
                .filteredOn(source -> source.contains("table crim_pris_ctz"))
                .containsExactly(
                        "Prisoners by citizenship, made up in the shape of a Eurostat table, table crim_pris_ctz,"
                                + " published 30 June 2025, accessed 1 September 2025.");
    }
}
