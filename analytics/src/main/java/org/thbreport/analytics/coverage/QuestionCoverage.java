package org.thbreport.analytics.coverage;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.study.Answer;
import org.thbreport.model.study.CountryAnswer;
import org.thbreport.model.study.ListKind;

/**
 * How the countries that took part answered a question.
 *
 * @param question id of the question
 * @param unit unit of the values, or null
 * @param of number of countries that took part, as the source states it
 * @param answers all answers, in EU protocol order of the countries
 * @param byAnswer the countries with each answer that occurs, in the order of the answers
 * @param open the answers that more countries may have given than are named, and why: their source gives examples, or cuts its list
 * @param uncoded countries that took part, are known by name, and have no answer
 * @param values the values from the smallest to the largest, countries with one value in EU protocol order
 * @param median median of the values (type 7 of Hyndman and Fan, the mean of the middle two of an even number), or null where there are
 *     none
 */
public record QuestionCoverage(
        String question,
        @Nullable String unit,
        int of,
        List<CountryAnswer> answers,
        Map<Answer, List<CountryCode>> byAnswer,
        Map<Answer, ListKind> open,
        List<CountryCode> uncoded,
        List<CountryValue> values,
        @Nullable Double median) {

    /** Copies the collections. */
    public QuestionCoverage {
        answers = List.copyOf(answers);
        Map<Answer, List<CountryCode>> copy = new EnumMap<>(Answer.class);
        copy.putAll(byAnswer);
        byAnswer = Collections.unmodifiableMap(copy);
        Map<Answer, ListKind> kinds = new EnumMap<>(Answer.class);
        kinds.putAll(open);
        open = Collections.unmodifiableMap(kinds);
        uncoded = List.copyOf(uncoded);
        values = List.copyOf(values);
    }

    /** Returns the countries with an answer. */
    public List<CountryCode> with(Answer answer) {
        return byAnswer.getOrDefault(answer, List.of());
    }
}
