package org.thbreport.ingest.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.geo.CountryRegister;
import org.thbreport.model.issue.Location;
import org.thbreport.model.study.CountryAnswer;
import org.thbreport.model.study.Question;

/** The questions of a study, put together from its findings and its answers: one answer a country, one unit a question. */
final class Questions {

    private final CountryRegister register;
    private final IssueLog log;
    private final References ids;
    private final References units;
    private final Map<String, Map<CountryCode, CountryAnswer>> answers = new LinkedHashMap<>();
    private final Map<String, String> unitOf = new LinkedHashMap<>();

    /** Makes an empty collection. */
    Questions(CountryRegister register, IssueLog log) {
        this.register = register;
        this.log = log;
        this.ids = new References("question", StudyRule.UNKNOWN_CODE, log);
        this.units = new References("unit", StudyRule.UNKNOWN_CODE, log);
    }

    /** Returns the ids of the questions. */
    References ids() {
        return ids;
    }

    /** Returns the units of values. */
    References units() {
        return units;
    }

    /** Adds a question that may have no answer yet. */
    void add(String question, Location place) {
        if (!ids.contains(question)) {
            ids.add(question, place);
            answers.put(question, new LinkedHashMap<>());
        }
    }

    /** Adds an answer; notes a country that answered the question otherwise before. */
    void add(String question, CountryAnswer answer) {
        add(question, answer.location());
        CountryAnswer first =
                answers.computeIfAbsent(question, id -> new LinkedHashMap<>()).putIfAbsent(answer.country(), answer);
        if (first != null) {
            Location at = first.location();
            log.error(
                    StudyRule.TWO_ANSWERS,
                    answer.location(),
                    answer.country() + " answers the question \"" + question + "\" here again",
                    "one answer a country was expected; the first stands in " + at.file() + ", line " + at.line());
        }
    }

    /** Takes the unit of a value; notes one that differs from that of the question's other values. */
    void unit(String question, @Nullable String unit, Location place) {
        if (unit == null) {
            return;
        }
        if (!units.contains(unit)) {
            units.add(unit, place);
        }
        String first = unitOf.putIfAbsent(question, unit);
        if (first != null && !first.equals(unit)) {
            log.error(
                    StudyRule.ANSWER_VALUE,
                    place,
                    "the unit is " + Yaml.quote(unit) + ", and " + Yaml.quote(first) + " before",
                    "one unit for all values of a question was expected");
        }
    }

    /** Returns the questions in the order in which they came. */
    List<Question> list() {
        List<Question> questions = new ArrayList<>();
        answers.forEach((id, byCountry) -> questions.add(new Question(
                id,
                unitOf.get(id),
                register.inProtocolOrder(byCountry.keySet()).stream()
                        .flatMap(country -> java.util.Optional.ofNullable(byCountry.get(country)).stream())
                        .toList())));
        return questions;
    }
}
