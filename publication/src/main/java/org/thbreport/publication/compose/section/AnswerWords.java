package org.thbreport.publication.compose.section;

import java.math.BigDecimal;
import org.thbreport.analytics.coverage.QuestionCoverage;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.study.CountryAnswer;
import org.thbreport.publication.compose.wording.StudyWords;

/** Words single answers: a word, a number with its unit, a day. */
public final class AnswerWords {

    private static final int MOST_DECIMALS = 6;

    private final StudyWords common;

    public AnswerWords(StudyWords common) {
        this.common = common;
    }

    /** Returns a value with as many decimals as it has. */
    public String number(double value) {
        return common.language().numbers().decimal(value, decimals(value));
    }

    /** Returns how many decimals a value has, six at most. */
    public static int decimals(double value) {
        int scale = BigDecimal.valueOf(value).stripTrailingZeros().scale();
        return Math.min(MOST_DECIMALS, Math.max(0, scale));
    }

    /** Returns a value with its unit in brackets. */
    public String value(QuestionCoverage question, double value) {
        String unit = common.unitName(question.unit());
        return unit.isEmpty()
                ? number(value)
                : common.text("coverage.remark", "country", number(value), "remark", unit);
    }

    /** Returns the day, month or year of an answer; empty for none. */
    public String day(CountryAnswer answer) {
        if (answer.day() == null || answer.precision() == null) {
            return "";
        }
        return switch (answer.precision()) {
            case DAY -> common.day(answer.day());
            case MONTH -> answer.day().toString().substring(0, 7);
            case YEAR ->
                common.language()
                        .dates()
                        .period(ReferencePeriod.parse(
                                        String.valueOf(answer.day().getYear()))
                                .orElseThrow());
        };
    }

    /** Returns what a country answered, in few words. */
    public String shown(QuestionCoverage question, CountryAnswer answer) {
        if (answer.value() != null) {
            return value(question, answer.value().doubleValue());
        }
        return answer.day() != null
                ? day(answer)
                : common.text("answer." + answer.answer().code());
    }
}
