package org.thbreport.publication.compose.sheet;

import java.util.ArrayList;
import java.util.List;
import org.thbreport.analytics.coverage.CountryCoverage;
import org.thbreport.analytics.coverage.QuestionCoverage;
import org.thbreport.analytics.figure.FigureId;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.study.Answer;
import org.thbreport.model.study.CountryAnswer;
import org.thbreport.publication.compose.wording.AnswerWords;
import org.thbreport.publication.compose.wording.StudyWords;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Column;
import org.thbreport.publication.content.Sheet;
import org.thbreport.publication.text.ColumnKind;

/** The sheets on answers: one tidy table, the matrix of countries by questions, and the same matrix as 0 and 1. */
public final class AnswerSheets {

    static final String TIDY = "answers";
    static final String MATRIX = "answer-matrix";
    static final String PIVOT = "answer-pivot";

    private static final int MOST_DECIMALS = 6;

    private final StudyWords common;
    private final AnswerWords words;
    private final List<QuestionCoverage> questions;

    public AnswerSheets(StudyWords common) {
        this.common = common;
        this.words = new AnswerWords(common);
        this.questions = common.analysis().coverage().questions();
    }

    /** Returns the sheets; none where no question was asked. */
    public List<Sheet> sheets() {
        return questions.isEmpty() ? List.of() : List.of(tidy(), matrix(), pivot());
    }

    private Sheet tidy() {
        SheetMaker sheet = new SheetMaker(common, TIDY)
                .text("question-id", "sheet.answers.question-id", 2)
                .text("question", "sheet.answers.question", 5)
                .text("country", "sheet.findings.country", 1)
                .text("country-name", "sheet.findings.country-name", 2)
                .text("answer", "sheet.answers.answer", 2)
                .column(Column.number(
                        "value", common.text("sheet.answers.value"), ColumnKind.DECIMAL, MOST_DECIMALS, 1))
                .text("unit", "sheet.answers.unit", 1)
                .text("date", "sheet.answers.date", 2)
                .text("detail", "sheet.answers.detail", 4)
                .column(Column.number("counts", common.text("sheet.answers.counts"), ColumnKind.COUNT, 0, 1))
                .text("source", "sheet.findings.source", 2)
                .text("note", "sheet.findings.note", 1);
        for (QuestionCoverage question : questions) {
            question.answers().forEach(answer -> row(sheet, question, answer));
        }
        return sheet.make();
    }

    private void row(SheetMaker sheet, QuestionCoverage question, CountryAnswer answer) {
        boolean hidden = answer.answer() == Answer.NOT_PUBLISHED || answer.answer() == Answer.NO_ANSWER;
        sheet.row(
                Cell.words(question.question()),
                Cell.words(common.questionText(question.question())),
                Cell.words(answer.country().code()),
                Cell.words(common.language().countries().name(answer.country())),
                Cell.words(common.text("answer." + answer.answer().code())),
                answer.value() == null ? sheet.notApplicable() : number(question, answer),
                sheet.wordsOrNotApplicable(answer.value() == null ? null : common.unitName(question.unit())),
                sheet.wordsOrNotApplicable(answer.day() == null ? null : words.day(answer)),
                sheet.wordsOrNotApplicable(answer.detail()),
                hidden ? sheet.notAvailable() : counts(sheet, question, answer),
                Cell.words(answer.source()),
                sheet.wordsOrNotAvailable(answer.note()));
    }

    private Cell number(QuestionCoverage question, CountryAnswer answer) {
        double value = answer.value() == null ? 0 : answer.value().doubleValue();
        return new Cell.Number(
                words.figure(question, answer.country(), value),
                null,
                new Cell.Format(ColumnKind.DECIMAL, AnswerWords.decimals(value)));
    }

    private static Cell counts(SheetMaker sheet, QuestionCoverage question, CountryAnswer answer) {
        return sheet.count(
                FigureId.of(
                        "questions",
                        question.question(),
                        "does",
                        answer.country().code()),
                answer.answer().isCoverage() ? 1 : 0,
                null);
    }

    private Sheet matrix() {
        SheetMaker sheet = countries(MATRIX);
        questions.forEach(question -> sheet.column(
                isNumeric(question)
                        ? Column.number(question.question(), heading(question), ColumnKind.DECIMAL, MOST_DECIMALS, 2)
                        : Column.text(question.question(), heading(question), 2)));
        for (CountryCoverage country : rows()) {
            List<Cell> row = start(country);
            for (QuestionCoverage question : questions) {
                row.add(cell(sheet, question, country.country()));
            }
            sheet.row(row.toArray(Cell[]::new));
        }
        return sheet.make();
    }

    private Cell cell(SheetMaker sheet, QuestionCoverage question, CountryCode country) {
        CountryAnswer answer = answer(question, country);
        if (answer == null) {
            return sheet.notAvailable();
        }
        return isNumeric(question) && answer.value() != null
                ? number(question, answer)
                : Cell.words(words.shown(question, answer));
    }

    private Sheet pivot() {
        SheetMaker sheet = countries(PIVOT);
        questions.forEach(question ->
                sheet.column(Column.number(question.question(), heading(question), ColumnKind.COUNT, 0, 2)));
        for (CountryCoverage country : rows()) {
            List<Cell> row = start(country);
            for (QuestionCoverage question : questions) {
                CountryAnswer answer = answer(question, country.country());
                boolean known = answer != null
                        && answer.answer() != Answer.NOT_PUBLISHED
                        && answer.answer() != Answer.NO_ANSWER;
                row.add(known && answer != null ? counts(sheet, question, answer) : sheet.notAvailable());
            }
            sheet.row(row.toArray(Cell[]::new));
        }
        return sheet.make();
    }

    private SheetMaker countries(String id) {
        return new SheetMaker(common, id)
                .text("country", "sheet.findings.country", 1)
                .text("country-name", "sheet.findings.country-name", 2);
    }

    private List<Cell> start(CountryCoverage country) {
        return new ArrayList<>(List.of(
                Cell.words(country.country().code()),
                Cell.words(common.language().countries().name(country.country()))));
    }

    private String heading(QuestionCoverage question) {
        String unit = common.unitName(question.unit());
        String text = common.questionText(question.question());
        return unit.isEmpty() ? text : common.text("coverage.remark", "country", text, "remark", unit);
    }

    /** The countries that took part and those that answered, in EU protocol order. */
    private List<CountryCoverage> rows() {
        return common.analysis().coverage().byCountry();
    }

    private static boolean isNumeric(QuestionCoverage question) {
        return !question.values().isEmpty()
                && question.answers().stream()
                        .allMatch(answer ->
                                answer.value() != null || !answer.answer().isCoverage());
    }

    private static @org.jspecify.annotations.Nullable CountryAnswer answer(
            QuestionCoverage question, CountryCode country) {
        return question.answers().stream()
                .filter(answer -> answer.country().equals(country))
                .findFirst()
                .orElse(null);
    }
}
