package org.thbreport.publication.compose.section;

import java.util.List;
import org.thbreport.publication.compose.wording.Cautions;
import org.thbreport.publication.compose.wording.StudyWords;
import org.thbreport.publication.content.BulletList;
import org.thbreport.publication.content.Section;

/** How to read the publication: only what bears on what it shows. */
public final class ReadingSection {

    private final StudyWords common;

    public ReadingSection(StudyWords common) {
        this.common = common;
    }

    public Section section() {
        return new Section(
                "reading",
                common.text("section.reading"),
                List.of(BulletList.small(new Cautions(common).items())),
                List.of());
    }
}
