package org.thbreport.model.study;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.thbreport.model.geo.CountryCode;

/**
 * A question that countries answered. Its text stands in {@link StudyTexts}.
 *
 * @param id id, unique in the study
 * @param unit unit of the values, such as {@code months}, or null
 * @param answers the answers that are known, in EU protocol order of the countries, one a country
 */
public record Question(String id, @Nullable String unit, List<CountryAnswer> answers) {

    /** Copies the list. */
    public Question {
        answers = List.copyOf(answers);
    }

    /** Returns the answer of a country. */
    public Optional<CountryAnswer> of(CountryCode country) {
        return answers.stream()
                .filter(answer -> answer.country().equals(country))
                .findFirst();
    }

    /** Returns the countries with an answer, in EU protocol order. */
    public List<CountryCode> with(Answer answer) {
        return answers.stream()
                .filter(one -> one.answer() == answer)
                .map(CountryAnswer::country)
                .toList();
    }
}
