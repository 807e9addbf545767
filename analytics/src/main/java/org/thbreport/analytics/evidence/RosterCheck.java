package org.thbreport.analytics.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.study.Participants;
import org.thbreport.model.study.Study;

/** The number of participants that a source states against the countries that it names. */
final class RosterCheck {

    private static final String ROSTER = "EVID-3";

    private RosterCheck() {}

    static List<EvidenceCheck> of(Study study) {
        Participants participants = study.participants();
        int named = participants.named().size();
        if (named == participants.stated()) {
            return List.of();
        }
        Map<String, Fact> facts = new LinkedHashMap<>();
        facts.put("stated", new Fact.Number(participants.stated()));
        facts.put("named", new Fact.Number(named));
        facts.put("countries", new Fact.Countries(participants.named()));
        if (named > participants.stated()) {
            return List.of(new EvidenceCheck(
                    Issue.error(
                            ROSTER,
                            participants.location(),
                            named + " countries are named, but only " + participants.stated()
                                    + " are stated to have taken part",
                            "a number that is not smaller than the list"),
                    study.id(),
                    facts));
        }
        return List.of(new EvidenceCheck(
                Issue.remark(
                        ROSTER,
                        participants.location(),
                        participants.stated() + " countries took part and " + named + " of them are named",
                        "a country that is not named may or may not have taken part"),
                study.id(),
                facts));
    }
}
