package org.thbreport.publication.check;

import java.util.List;
import org.thbreport.publication.content.Annex;
import org.thbreport.publication.content.Briefing;
import org.thbreport.publication.content.Metadata;

/** Briefing and annex are of one release: the same language, date, marks and key of the inputs. */
final class SameReleaseRule {

    private SameReleaseRule() {}

    static List<PublicationFault> check(Briefing printed, Annex counted) {
        Faults faults = new Faults("PUB-10");
        Metadata briefing = printed.metadata();
        Metadata annex = counted.metadata();
        faults.unless(
                briefing.language().equals(annex.language()), "metadata", "briefing and annex differ in language");
        faults.unless(briefing.date().equals(annex.date()), "metadata", "briefing and annex differ in date");
        faults.unless(briefing.marks().equals(annex.marks()), "metadata", "briefing and annex differ in marks");
        faults.unless(
                briefing.contentKey().equals(annex.contentKey()), "metadata", "briefing and annex differ in inputs");
        return faults.found();
    }
}
