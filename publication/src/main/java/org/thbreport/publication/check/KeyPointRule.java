package org.thbreport.publication.check;

import java.util.List;
import org.thbreport.publication.content.Block;
import org.thbreport.publication.content.Briefing;
import org.thbreport.publication.content.BulletList;
import org.thbreport.publication.content.KeyFigures;
import org.thbreport.publication.content.Section;
import org.thbreport.publication.text.Inline;
import org.thbreport.publication.text.RichText;

/** Each key figure says its base; each key point has a number and the note that it rests on. */
final class KeyPointRule {

    private static final String SECTION = "key-points";

    private KeyPointRule() {}

    static List<PublicationFault> check(Briefing briefing) {
        Faults faults = new Faults("PUB-1");
        for (KeyFigures figures : BriefingWalk.blocks(briefing, KeyFigures.class)) {
            figures.figures()
                    .forEach(figure -> faults.unless(
                            !figure.base().plain().isBlank(),
                            SECTION,
                            "the figure " + figure.value().plain() + " has no base"));
        }
        for (Section section : briefing.sections()) {
            if (section.id().equals(SECTION)) {
                for (Block block : section.blocks()) {
                    if (block instanceof BulletList list) {
                        list.items().forEach(item -> check(faults, item));
                    }
                }
            }
        }
        return faults.found();
    }

    private static void check(Faults faults, RichText item) {
        String start = "the point \"" + shortened(item.plain()) + "\"";
        faults.unless(item.plain().codePoints().anyMatch(Character::isDigit), SECTION, start + " has no number");
        faults.unless(
                item.inlines().stream().anyMatch(Inline.NoteReference.class::isInstance),
                SECTION,
                start + " rests on no note");
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }
}
