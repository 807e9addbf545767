package org.thbreport.analytics.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.study.Finding;
import org.thbreport.model.study.NamedCountries;
import org.thbreport.model.study.Question;
import org.thbreport.model.study.Study;

/** The number of countries that a source states against those that it lists, and who answers none of the questions asked. */
final class StatedNumbers {

    private static final String STATED = "EVID-30";
    private static final String UNANSWERED = "EVID-31";

    private StatedNumbers() {}

    static List<EvidenceCheck> of(Study study) {
        List<EvidenceCheck> found = new ArrayList<>();
        for (Finding finding : study.findings()) {
            NamedCountries list = finding.list();
            int listed = list.count(study.participants().stated());
            Integer stated = list.stated();
            boolean differs = stated != null && (list.kind().isOpen() ? stated < listed : stated != listed);
            if (differs && list.hasList() && stated != null) {
                Map<String, Fact> facts = new LinkedHashMap<>();
                facts.put("finding", new Fact.Name(finding.id()));
                facts.put("stated", new Fact.Number(stated));
                facts.put("listed", new Fact.Number(listed));
                found.add(new EvidenceCheck(
                        Issue.warning(
                                STATED,
                                finding.location(),
                                "the source of \"" + finding.id() + "\" says " + stated + " and lists " + listed,
                                "both are printed; see whether a country is missing"),
                        finding.id(),
                        facts));
            }
        }
        for (Question question : study.questions()) {
            List<CountryCode> silent = study.participants().named().stream()
                    .filter(country -> question.of(country).isEmpty())
                    .toList();
            if (!silent.isEmpty() && !question.answers().isEmpty()) {
                Map<String, Fact> facts = new LinkedHashMap<>();
                facts.put("question", new Fact.Name(question.id()));
                facts.put("countries", new Fact.Countries(silent));
                found.add(new EvidenceCheck(
                        Issue.remark(
                                UNANSWERED,
                                question.answers().get(0).location(),
                                "no answer to \"" + question.id() + "\" is coded for "
                                        + String.join(
                                                ", ",
                                                silent.stream()
                                                        .map(CountryCode::code)
                                                        .toList()),
                                "no-answer says that a country gave none"),
                        question.id(),
                        facts));
            }
        }
        return found;
    }
}
