package org.thbreport.publication.compose.wording;

import java.math.BigDecimal;
import org.thbreport.analytics.coverage.QuestionCoverage;
import org.thbreport.analytics.figure.FigureId;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.study.CountryAnswer;
import org.thbreport.publication.text.ColumnKind;
import org.thbreport.publication.text.Figure;
import org.thbreport.publication.text.RichText;

/** Words single answers: a word, a number with its unit, a day. */
public final class AnswerWords {

    /** Characters of an ISO day that say its month, and its year. */
    private static final int MONTH = 7;

    private static final int YEAR = 4;

    private static final int MOST_DECIMALS = 6;

    private final StudyWords common;

    public AnswerWords(StudyWords common) {
        this.common = common;
    }

    /** Returns a value with as many decimals as it has. */
    public Figure figure(FigureId id, double value) {
        return common.figure(id, value, ColumnKind.DECIMAL, decimals(value));
    }

    /** Returns the value that a country answered. */
    public Figure figure(QuestionCoverage question, CountryCode country, double value) {
        return figure(FigureId.of("questions", question.question(), "values", country.code()), value);
    }

    /** Returns how many decimals a value has, six at most. */
    public static int decimals(double value) {
        int scale = BigDecimal.valueOf(value).stripTrailingZeros().scale();
        return Math.min(MOST_DECIMALS, Math.max(0, scale));
    }

    /** Returns the value that a country answered, with its unit in brackets; without words where it answered none. */
    public RichText value(QuestionCoverage question, CountryAnswer answer) {
        if (answer.value() == null) {
            return StudyWords.NOTHING;
        }
        Figure figure = figure(question, answer.country(), answer.value().doubleValue());
        String unit = common.unitName(question.unit());
        return common.rich(unit.isEmpty() ? "answers.number" : "answers.quantity", "value", figure, "unit", unit);
    }

    /** Returns the day, month or year of an answer; empty for none. */
    public String day(CountryAnswer answer) {
        if (answer.day() == null || answer.precision() == null) {
            return "";
        }
        return switch (answer.precision()) {
            case DAY -> common.day(answer.day());
            case MONTH -> period(answer.day().toString().substring(0, MONTH));
            case YEAR -> period(answer.day().toString().substring(0, YEAR));
        };
    }

    private String period(String code) {
        return common.language().dates().period(ReferencePeriod.parse(code).orElseThrow());
    }

    /** Returns what a country answered, in few words. */
    public RichText shown(QuestionCoverage question, CountryAnswer answer) {
        if (answer.value() != null) {
            return value(question, answer);
        }
        return RichText.of(
                answer.day() != null
                        ? day(answer)
                        : common.text("answer." + answer.answer().code()));
    }
}
