package org.thbreport.analytics.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.study.Answer;
import org.thbreport.model.study.CountryAnswer;
import org.thbreport.model.study.Finding;
import org.thbreport.model.study.Participants;
import org.thbreport.model.study.Question;

/** Counts the answers to a question. */
final class QuestionCount {

    private QuestionCount() {}

    static QuestionCoverage of(Question question, Participants participants, List<Finding> findings) {
        Map<Answer, List<CountryCode>> byAnswer = new EnumMap<>(Answer.class);
        List<CountryValue> values = new ArrayList<>();
        for (CountryAnswer answer : question.answers()) {
            byAnswer.computeIfAbsent(answer.answer(), any -> new ArrayList<>()).add(answer.country());
            if (answer.value() != null) {
                values.add(new CountryValue(answer.country(), answer.value().doubleValue()));
            }
        }
        values.sort(Comparator.comparingDouble(CountryValue::value));
        return new QuestionCoverage(
                question.id(),
                question.unit(),
                participants.stated(),
                question.answers(),
                byAnswer,
                OpenAnswers.of(question, findings),
                participants.named().stream()
                        .filter(country -> question.of(country).isEmpty())
                        .toList(),
                values,
                median(values));
    }

    private static @Nullable Double median(List<CountryValue> sorted) {
        if (sorted.isEmpty()) {
            return null;
        }
        int half = sorted.size() / 2;
        double upper = sorted.get(half).value();
        return sorted.size() % 2 == 1 ? upper : (sorted.get(half - 1).value() + upper) / 2;
    }
}
