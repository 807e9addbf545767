package org.thbreport.publication.compose.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thbreport.publication.compose.SampleStudy;
import org.thbreport.publication.compose.wording.StudyWords;
import org.thbreport.publication.content.Block;
import org.thbreport.publication.content.Briefing;
import org.thbreport.publication.content.BulletList;
import org.thbreport.publication.content.FigureBlock;
import org.thbreport.publication.content.Paragraph;
import org.thbreport.publication.content.Section;
import org.thbreport.publication.content.TableBlock;
import org.thbreport.publication.edition.ProductKind;
import org.thbreport.publication.language.Language;
import org.thbreport.publication.text.Inline;
import org.thbreport.publication.text.RichText;

class PlaceNumbersTest {

    private static List<Block> blocks(Briefing briefing) {
        List<Block> all = new ArrayList<>();
        briefing.sections().forEach(section -> collect(section, all));
        return all;
    }

    private static void collect(Section section, List<Block> all) {
        all.addAll(section.blocks());
        section.subsections().forEach(below -> collect(below, all));
    }

    private static List<Inline> inlines(Briefing briefing) {
        List<RichText> texts = new ArrayList<>();
        for (Block block : blocks(briefing)) {
            if (block instanceof Paragraph paragraph) {
                texts.add(paragraph.text());
            } else if (block instanceof BulletList list) {
                texts.addAll(list.items());
            } else if (block instanceof FigureBlock figure) {
                texts.addAll(figure.source());
            } else if (block instanceof TableBlock table) {
                texts.addAll(table.source());
            }
        }
        return texts.stream().flatMap(text -> text.inlines().stream()).toList();
    }

    private static List<String> captions(Briefing briefing) {
        List<String> captions = new ArrayList<>();
        for (Block block : blocks(briefing)) {
            if (block instanceof FigureBlock figure) {
                captions.add(figure.heading().plain());
            } else if (block instanceof TableBlock table) {
                captions.add(table.heading().plain());
            }
        }
        return captions;
    }

    @Test
    void figuresAndTablesAreNumberedInReadingOrderEachByItsKind() {
        Briefing briefing = SampleStudy.briefing("en", SampleStudy.resultsWithCounts(), SampleStudy.FACTS);
        assertThat(captions(briefing).stream().map(caption -> caption.substring(0, caption.indexOf('.'))))
                .containsExactly("Figure 1", "Figure 2", "Table 1", "Figure 3", "Figure 4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "lv", "de", "fr", "el", "bg"})
    void aReferenceSaysWhatTheCaptionOfItsPlaceSays(String tag) {
        Briefing briefing = SampleStudy.briefing(tag, SampleStudy.resultsWithCounts(), SampleStudy.FACTS);
        List<String> captions = captions(briefing);
        List<Inline.CrossReference> references = inlines(briefing).stream()
                .filter(Inline.CrossReference.class::isInstance)
                .map(Inline.CrossReference.class::cast)
                .toList();
        assertThat(references).hasSizeGreaterThan(2);
        for (Inline.CrossReference reference : references) {
            String caption = blocks(briefing).stream()
                    .filter(FigureBlock.class::isInstance)
                    .map(FigureBlock.class::cast)
                    .filter(figure -> figure.id().equals(reference.target()))
                    .map(figure -> figure.heading().plain())
                    .findFirst()
                    .orElseThrow();
            assertThat(captions).contains(caption);
            assertThat(caption).startsWithIgnoringCase(reference.text() + ".");
        }
    }

    @Test
    void theReferencesOfAFlashWithoutTheFigureAreLeftOut() {
        Briefing flash = SampleStudy.briefing("en", SampleStudy.results(), SampleStudy.of(ProductKind.FLASH, null));
        assertThat(inlines(flash)).anyMatch(Inline.CrossReference.class::isInstance);
        List<Briefing> without = flash.shorter().stream()
                .filter(briefing -> blocks(briefing).stream().noneMatch(FigureBlock.class::isInstance))
                .toList();
        assertThat(without).isNotEmpty();
        assertThat(without)
                .allSatisfy(
                        briefing -> assertThat(inlines(briefing)).noneMatch(Inline.CrossReference.class::isInstance));
    }

    @Test
    void partsOfAListStayParts() {
        StudyWords common =
                new StudyWords(SampleStudy.results(), SampleStudy.results().disclosure(), Language.of("en"));
        BulletList list = new BulletList(
                List.of(RichText.of("whole"), RichText.of("part")), java.util.Set.of(1), BulletList.Role.SMALL);
        Section section = new Section("findings", "Findings", List.of(list), List.of());
        assertThat(new PlaceNumbers(common, List.of(section)).numbered()).containsExactly(section);
    }
}
