package org.thbreport.publication.check;

import java.util.ArrayList;
import java.util.List;
import org.thbreport.publication.content.Briefing;
import org.thbreport.publication.content.Masthead;
import org.thbreport.publication.content.Metadata;
import org.thbreport.publication.readback.SaidWords;

/** What stands before the first section of a briefing: its title, whom it covers, who issues it, when. Prints and pages set it in another order. */
final class SaidHead {

    private SaidHead() {}

    /** Returns the digests of what a print and a page say there. */
    static List<String> of(Briefing briefing) {
        Masthead head = briefing.masthead();
        Metadata metadata = briefing.metadata();
        String scope = SaidWords.of(head.scope());
        List<String> printed =
                new ArrayList<>(List.of(SaidWords.of(head.product()), scope, SaidWords.of(head.title())));
        List<String> page = new ArrayList<>(
                List.of(SaidWords.of(head.product()) + SaidWords.of(" \u00B7 ") + scope, SaidWords.of(head.title())));
        for (String mark : metadata.marks()) {
            printed.add(SaidWords.of(mark));
            page.add(SaidWords.of(mark));
        }
        if (briefing.revisions().isPresent()) {
            page.add(SaidWords.of(metadata.words().web().revised()));
        }
        for (Masthead.Line line : head.lines()) {
            printed.add(SaidWords.of(line.label()) + SaidWords.of(line.value()));
            page.add(SaidWords.of(line.label()));
            page.add(SaidWords.of(line.value()));
        }
        return List.of(SaidWords.unordered(printed), SaidWords.inOrder(page));
    }
}
