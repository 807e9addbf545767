package org.thbreport.batch.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thbreport.publication.compose.ProductKind;
import org.thbreport.publication.content.Block;
import org.thbreport.publication.content.BulletList;
import org.thbreport.publication.content.RichText;
import org.thbreport.publication.content.Section;

/** A share is set apart from the countries of the study where it is about others, and only there. */
class ScopeWordsTest {

    private static List<String> keyPoints(String example) {
        Section section =
                ExampleStudy.of(ExampleStudy.folder(example)).briefing("en", ProductKind.BRIEFING).sections().stream()
                        .filter(found -> found.id().equals("key-points"))
                        .findFirst()
                        .orElseThrow();
        for (Block block : section.blocks()) {
            if (block instanceof BulletList list) {
                return list.items().stream().map(RichText::plain).toList();
            }
        }
        throw new AssertionError("no key points");
    }

    @Test
    void figuresOfTheStudysOwnCountriesAreNotDenied() {
        assertThat(keyPoints("prisoners-by-citizenship").get(0))
                .endsWith("Scope: made-up prisoners in three countries; base: those whose group is known.");
        assertThat(keyPoints("made-up-register").get(0))
                .endsWith("This is not a figure for the 22 countries of the study.");
    }
}
