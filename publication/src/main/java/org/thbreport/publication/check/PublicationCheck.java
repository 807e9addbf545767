package org.thbreport.publication.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.thbreport.publication.content.Annex;
import org.thbreport.publication.content.Briefing;

/**
 * Holds what is published of one edition in one language to all rules before it may be published: an annex that was read, and each
 * product beside it.
 */
public final class PublicationCheck {

    private final Annex annex;
    private final SheetReading reading;
    private final List<PublicationFault> ofAnnex;

    PublicationCheck(Annex annex, SheetReading reading) {
        this.annex = annex;
        this.reading = reading;
        this.ofAnnex = reading.faults(annex);
    }

    /** Returns what is wrong with a product and the annex beside it; empty if nothing is. */
    public List<PublicationFault> faults(Briefing briefing) {
        List<Briefing> all = new ArrayList<>(List.of(briefing));
        all.addAll(briefing.shorter());
        return Stream.concat(all.stream().flatMap(one -> reading.faults(one, annex).stream()), ofAnnex.stream())
                .distinct()
                .toList();
    }
}
