package org.thbreport.publication.compose.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.thbreport.analytics.coverage.CountryValue;
import org.thbreport.analytics.coverage.QuestionCoverage;
import org.thbreport.analytics.figure.FigureId;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.study.Answer;
import org.thbreport.model.study.CountryAnswer;
import org.thbreport.publication.chart.BarChart;
import org.thbreport.publication.compose.wording.AnswerWords;
import org.thbreport.publication.compose.wording.BriefingWords;
import org.thbreport.publication.compose.wording.ListRemarks;
import org.thbreport.publication.compose.wording.SourceNotes;
import org.thbreport.publication.compose.wording.StudyWords;
import org.thbreport.publication.content.Block;
import org.thbreport.publication.content.BulletList;
import org.thbreport.publication.content.Column;
import org.thbreport.publication.content.FigureBlock;
import org.thbreport.publication.content.Paragraph;
import org.thbreport.publication.content.Section;
import org.thbreport.publication.text.ColumnKind;
import org.thbreport.publication.text.RichText;

/** What countries answered: for each question who gave which answer, the spread of values, and days in their order. */
public final class AnswersSection {

    /** Fewer values are told in a sentence alone. */
    private static final int FEWEST_BARS = 3;

    private final BriefingWords edition;
    private final SourceNotes notes;
    private final AnswerWords words;

    public AnswersSection(BriefingWords edition, SourceNotes notes) {
        this.edition = edition;
        this.notes = notes;
        this.words = new AnswerWords(edition);
    }

    /** Returns the section; empty where no question was asked. */
    public List<Section> section() {
        List<QuestionCoverage> questions = edition.analysis().coverage().questions();
        if (questions.isEmpty()) {
            return List.of();
        }
        List<Section> parts = questions.stream().map(this::question).toList();
        RichText lead = edition.rich("answers.lead", "of", edition.stated());
        return List.of(new Section("answers", edition.text("section.answers"), List.of(Paragraph.body(lead)), parts));
    }

    private Section question(QuestionCoverage question) {
        List<RichText> points = new ArrayList<>();
        if (question.median() != null) {
            points.add(whole(question, Answer.VALUE, values(question, question.median())));
        }
        days(question).ifPresent(points::add);
        question.byAnswer().forEach((answer, countries) -> {
            if (answer != Answer.VALUE) {
                points.add(whole(question, answer, counted(question, answer, countries)));
            }
        });
        if (!question.uncoded().isEmpty()) {
            points.add(edition.rich("answers.uncoded", "codes", edition.codes(question.uncoded())));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new BulletList(points));
        bars(question).ifPresent(blocks::add);
        return new Section(
                "question-" + question.question(), edition.questionText(question.question()), blocks, List.of());
    }

    private static FigureId id(QuestionCoverage question) {
        return FigureId.of("questions", question.question());
    }

    private RichText counted(QuestionCoverage question, Answer answer, List<CountryCode> countries) {
        String name = edition.text("answer." + answer.code());
        return answer == Answer.NOT_PUBLISHED
                ? edition.rich(
                        "answers.withheld",
                        "answer",
                        name,
                        "n",
                        edition.count(id(question).at("n").at(answer.code()), countries.size()),
                        "of",
                        edition.count(id(question).at("of"), question.of()))
                : edition.rich(
                        question.open().containsKey(answer) ? "answers.counted-open" : "answers.counted",
                        "answer",
                        StudyWords.strong(name),
                        "n",
                        edition.count(id(question).at("n").at(answer.code()), countries.size()),
                        "of",
                        edition.count(id(question).at("of"), question.of()),
                        "codes",
                        edition.codes(countries),
                        "note",
                        note(question, one -> one.answer() == answer));
    }

    /** Returns a point with what the source says of single countries and of its list behind it. */
    private RichText whole(QuestionCoverage question, Answer answer, RichText point) {
        return new ListRemarks(edition).behind(point, question, answer);
    }

    private RichText values(QuestionCoverage question, double median) {
        List<CountryValue> values = question.values();
        String unit = edition.unitName(question.unit());
        return edition.rich(
                "answers.values",
                "unit",
                unit.isEmpty() ? edition.text("sheet.answers.value") : unit,
                "n",
                edition.count(id(question).at("valueCount"), values.size()),
                "of",
                edition.count(id(question).at("of"), question.of()),
                "median",
                words.figure(id(question).at("median"), median),
                "low",
                words.figure(id(question).at("low"), values.get(0).value()),
                "high",
                words.figure(
                        id(question).at("high"), values.get(values.size() - 1).value()),
                "note",
                note(question, one -> one.value() != null));
    }

    private Optional<RichText> days(QuestionCoverage question) {
        String days = question.answers().stream()
                .filter(answer -> answer.day() != null)
                .sorted(Comparator.comparing(answer -> Objects.requireNonNull(answer.day())))
                .map(answer -> edition.text(
                        "coverage.remark", "country", answer.country().code(), "remark", words.day(answer)))
                .collect(Collectors.joining(edition.text("list.comma")));
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        edition.rich("answers.days", "days", days, "note", note(question, one -> one.day() != null)));
    }

    /** Returns the references to the notes of some answers, each once. */
    private RichText note(QuestionCoverage question, java.util.function.Predicate<CountryAnswer> which) {
        return RichText.joined(
                question.answers().stream()
                        .filter(which)
                        .map(answer -> new CitedPlace(answer.source(), answer.note()))
                        .distinct()
                        .map(cited -> notes.of(cited.source(), cited.note()))
                        .toList(),
                ",");
    }

    private Optional<FigureBlock> bars(QuestionCoverage question) {
        if (question.values().size() < FEWEST_BARS) {
            return Optional.empty();
        }
        List<BarChart.Bar> bars = new ArrayList<>();
        List<RichText> told = new ArrayList<>();
        double low = 0;
        double high = 0;
        for (CountryValue one : question.values()) {
            String name = edition.language().countries().name(one.country());
            RichText shown = RichText.of(words.figure(question, one.country(), one.value()));
            bars.add(0, new BarChart.Bar(name, one.value(), shown, BarChart.Tone.MAIN));
            told.add(0, edition.rich("sheet.coverage.chart-value", "finding", name, "n", shown));
            low = Math.min(low, one.value());
            high = Math.max(high, one.value());
        }
        if (high <= low) {
            return Optional.empty();
        }
        String unit = edition.unitName(question.unit());
        return Optional.of(Said.of(
                new FigureBlock(
                        "answers-" + question.question(),
                        edition.questionText(question.question()),
                        new BarChart(bars, low, high, 0),
                        edition.rich(
                                "answers.figure.alt",
                                "unit",
                                unit.isEmpty() ? edition.text("sheet.answers.value") : unit,
                                "values",
                                edition.commas(told)),
                        FigureData.bars(
                                "answers-" + question.question(),
                                edition.questionText(question.question()),
                                Column.rowHeader("country", edition.text("sheet.findings.country-name"), 3),
                                Column.number(
                                        "value",
                                        edition.text("sheet.answers.value"),
                                        ColumnKind.DECIMAL,
                                        question.values().stream()
                                                .mapToInt(one -> AnswerWords.decimals(one.value()))
                                                .max()
                                                .orElse(0),
                                        2),
                                bars),
                        List.of(edition.dataLine("answers"))),
                message(question)));
    }

    /** Returns the line over the bars: the middle value, the lowest and the highest. */
    private RichText message(QuestionCoverage question) {
        Double median = question.median();
        List<CountryValue> values = question.values();
        if (median == null) {
            return StudyWords.NOTHING;
        }
        String unit = edition.unitName(question.unit());
        return edition.rich(
                "answers.message",
                "median",
                words.figure(id(question).at("median"), median),
                "unit",
                unit.isEmpty() ? edition.text("sheet.answers.value") : unit,
                "low",
                words.figure(id(question).at("low"), values.get(0).value()),
                "high",
                words.figure(
                        id(question).at("high"), values.get(values.size() - 1).value()));
    }
}
