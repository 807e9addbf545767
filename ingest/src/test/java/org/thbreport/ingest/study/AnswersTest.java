package org.thbreport.ingest.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thbreport.ingest.InputSnapshot;
import org.thbreport.ingest.reference.ReferenceData;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.study.Answer;
import org.thbreport.model.study.CountryAnswer;
import org.thbreport.model.study.Finding;
import org.thbreport.model.study.ListKind;
import org.thbreport.model.study.Question;
import org.thbreport.model.study.Study;

class AnswersTest {

    private static final String HEAD = "question,country,answer,value,unit,date,detail,source,note,publish\n";

    private static StudyFixture answers(String rows, String texts) {
        StudyFixture fixture = new StudyFixture();
        return fixture.with("answers.csv", (HEAD + rows).getBytes(StandardCharsets.UTF_8))
                .with("texts/en.yaml", fixture.text("texts/en.yaml") + texts);
    }

    @Test
    void readsWordsValuesAndDays() {
        Study study = answers(
                        "days,AT,value,30,days,,,,,\ndays,Latvia,,45.5,days,,,,,\ndays,SE,no-answer,,,,,,,\n"
                                + "since,AT,yes,,,2009,,,,\nsince,LV,,,,2011-11,until then by decree,,,\n"
                                + "since,SE,partly,,,2004-10-01,,,,no\n",
                        "questions: {days: How long?, since: Since when?}\nunits: {days: days}\n")
                .read()
                .study()
                .orElseThrow();
        Question days = study.question("days").orElseThrow();
        assertThat(days.unit()).isEqualTo("days");
        assertThat(days.answers())
                .extracting(CountryAnswer::answer)
                .containsExactly(Answer.VALUE, Answer.VALUE, Answer.NO_ANSWER);
        assertThat(days.of(CountryCode.of("LV")).orElseThrow().value()).isEqualByComparingTo("45.5");
        Question since = study.question("since").orElseThrow();
        assertThat(since.of(CountryCode.of("LV")).orElseThrow().day()).hasToString("2011-11-01");
        CountryAnswer hidden = since.of(CountryCode.of("SE")).orElseThrow();
        assertThat(hidden.answer()).isEqualTo(Answer.NOT_PUBLISHED);
        assertThat(hidden.day()).isNull();
        assertThat(hidden.detail()).isNull();
    }

    @Test
    void reportsEachWrongRowOnce() {
        List<String> issues = answers(
                        "days,AT,value,six,days,,,,,\ndays,\"AT, LV\",yes,,,,,,,\ndays,Latvja,yes,,,,,,,\n"
                                + "days,SE,no,3,days,,,,,\ndays,GE,yes,,,2025-13,,,,\ndays,LV,yes,,,,,,,maybe\n"
                                + "days,LV,no,,,,,,,\n",
                        "questions: {days: How long?}\nunits: {days: days}\n")
                .issues();
        assertThat(issues)
                .containsExactly(
                        "answers.csv:2:15: error[STUDY-26]: \"six\" is no number; a number such as 6 or 6.5, with its"
                                + " unit in the column unit, was expected",
                        "answers.csv:3:7: error[STUDY-7]: several countries stand in one row; one country a row was"
                                + " expected",
                        "answers.csv:4:6: error[STUDY-7]: \"Latvja\" is no country; did you mean \"Latvia\" (LV)?",
                        "answers.csv:5:9: error[STUDY-26]: the answer is \"no\" and a value or day stands beside it;"
                                + " a value with an answer that has one was expected",
                        "answers.csv:6:15: error[STUDY-26]: \"2025-13\" is no day; 2024, 2024-07 or 2024-07-14 was"
                                + " expected",
                        "answers.csv:7:18: error[STUDY-12]: unknown publish \"maybe\"; one of yes, no was expected",
                        "answers.csv:8:6: error[STUDY-25]: LV answers the question \"days\" here again; one answer a"
                                + " country was expected; the first stands in answers.csv, line 7",
                        "texts/en.yaml:14:9: error[STUDY-18]: there is no unit \"days\"; there are none here");
    }

    @Test
    void exampleKeepsWhatItsSourcesSay() {
        Study study = new StudyReader(ReferenceData.load().countries())
                .read(InputSnapshot.read(Path.of("..", "examples", "answers-of-countries")))
                .study()
                .orElseThrow();
        assertThat(study.participants().rosterComplete()).isTrue();
        Finding except = study.findings().get(0);
        assertThat(except.list().excluded()).hasToString("[CZ, EE, HR]");
        assertThat(except.countries()).hasSize(22);
        Finding examples = study.findings().get(1);
        assertThat(examples.list().kind()).isEqualTo(ListKind.EXAMPLES);
        assertThat(examples.themes()).containsExactly("identification", "cooperation");
        Finding qualified = study.findings().get(4);
        assertThat(qualified.list().remarks().get(CountryCode.of("DE"))).isEqualTo("three months");
        assertThat(qualified.list().stated()).isEqualTo(6);
        assertThat(study.questions())
                .extracting(Question::id)
                .containsExactly("hotline", "reflection-days", "permit-since", "legal-aid", "fund");
        assertThat(study.question("hotline").orElseThrow().with(Answer.NO)).hasToString("[CZ, MT]");
        assertThat(study.note("inform", "1").orElseThrow().source()).isEqualTo("inform");
        assertThat(study.note("replies", "1").orElseThrow().source()).isEqualTo("replies");
    }

    @Test
    void checksALargeStudyInTime() {
        StringBuilder rows = new StringBuilder();
        List<String> texts = new ArrayList<>();
        StudyFixture fixture = new StudyFixture();
        for (int i = 0; i < 5000; i++) {
            rows.append("f").append(i).append(",prevention,measure,,\"AT, LV, SE and GE\",,,study-report,1,source\n");
            texts.add("  f" + i + ": text " + i);
        }
        String head = fixture.text("findings.csv").lines().findFirst().orElseThrow();
        fixture.with("findings.csv", head + "\n" + rows)
                .with(
                        "texts/en.yaml",
                        "themes: {prevention: P, protection: Q}\nfindings:\n" + String.join("\n", texts)
                                + "\nnotes: {1: n}\n");
        assertThat(fixture.read().study().orElseThrow().findings()).hasSize(5000);
    }
}
