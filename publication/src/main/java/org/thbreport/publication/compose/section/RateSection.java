package org.thbreport.publication.compose.section;

import java.util.List;
import java.util.Optional;
import org.thbreport.publication.compose.wording.BriefingWords;
import org.thbreport.publication.compose.wording.RateWords;
import org.thbreport.publication.compose.wording.ShareWords;
import org.thbreport.publication.content.Paragraph;
import org.thbreport.publication.content.Section;

/** How many were registered for each 100,000 inhabitants; only where the study has a population. */
public final class RateSection {

    private final BriefingWords edition;

    public RateSection(BriefingWords edition) {
        this.edition = edition;
    }

    /** Returns the section; empty where no period has a rate. */
    public List<Section> section() {
        Optional<RateWords> rates = ShareWords.headline(edition).map(words -> new RateWords(edition, words));
        return rates
                .flatMap(words -> words.sentence()
                        .map(sentence -> new Section(
                                edition.placeOf("rate"),
                                edition.text("section.rate"),
                                List.of(
                                        new Paragraph(sentence, Paragraph.Role.LEAD),
                                        new Paragraph(words.caution(), Paragraph.Role.SMALL)),
                                List.of())))
                .stream()
                .toList();
    }
}
