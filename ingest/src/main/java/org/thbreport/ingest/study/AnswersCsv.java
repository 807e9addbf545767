package org.thbreport.ingest.study;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.issue.Location;
import org.thbreport.model.study.Answer;
import org.thbreport.model.study.CountryAnswer;

/** The answers of {@code answers.csv}, one a row: a question and a country with what it answered. */
final class AnswersCsv {

    /** Columns that must be there. */
    static final List<String> COLUMNS = List.of("question", "country", "answer");

    /** Columns that may be there. */
    static final List<String> OPTIONAL = List.of("value", "unit", "date", "detail", "source", "note", "publish");

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private static final List<String> CODES =
            List.of("yes", "partly", "no", "planned", "not-applicable", "no-answer", "value");

    private static final List<String> PUBLISH = List.of("yes", "no");

    private final StudyYaml study;
    private final Roster roster;
    private final CountryField countries;
    private final Questions questions;
    private final IssueLog log;

    /** Makes a reader for the answers of a study. */
    AnswersCsv(StudyYaml study, Roster roster, CountryField countries, Questions questions, IssueLog log) {
        this.study = study;
        this.roster = roster;
        this.countries = countries;
        this.questions = questions;
        this.log = log;
    }

    /** Reads the answers and adds them to the questions. */
    void read(CsvTable table) {
        table.rows().forEach(this::row);
    }

    private void row(CsvTable.Row row) {
        String question = row.get("question");
        boolean isId = ID.matcher(question).matches();
        if (!isId) {
            String message = question.isEmpty() ? "the question has no id" : Yaml.quote(question) + " is no id";
            log.error(
                    StudyRule.WRONG_FORM,
                    row.location("question"),
                    message,
                    "small letters, digits and single hyphens were expected");
        }
        Location place = row.location("country");
        CountryReading reading = countries.read(row.get("country"), place);
        List<CountryCode> named = CountryField.codes(reading.list().countries());
        if (reading.whole() && named.size() != 1) {
            log.error(
                    StudyRule.COUNTRY_LIST,
                    place,
                    named.isEmpty() ? "the country is missing" : "several countries stand in one row",
                    "one country a row was expected");
        }
        CountryAnswer answer = named.size() == 1 ? answer(row, question, named.get(0)) : null;
        String source = source(row);
        if (answer != null && isId && reading.whole() && !source.isEmpty()) {
            roster.check(reading.places(), study.asOf(source));
            questions.add(question, answer);
        }
    }

    private @Nullable CountryAnswer answer(CsvTable.Row row, String question, CountryCode country) {
        BigDecimal value = value(row);
        AnsweredDay day = AnswerValue.day(row.get("date"));
        if (day == null && !row.get("date").isEmpty()) {
            log.error(
                    StudyRule.ANSWER_VALUE,
                    row.location("date"),
                    Yaml.quote(row.get("date")) + " is no day",
                    "2024, 2024-07 or 2024-07-14 was expected");
        }
        Answer answer =
                code(row, !row.get("value").isEmpty() || !row.get("date").isEmpty());
        if (answer == null) {
            return null;
        }
        if (value != null && !row.get("unit").isEmpty()) {
            questions.unit(question, row.get("unit"), row.location("unit"));
        }
        List<String> known = new ArrayList<>(PUBLISH);
        String publish = row.get("publish");
        if (!publish.isEmpty() && !known.contains(publish)) {
            log.error(
                    StudyRule.UNKNOWN_CODE,
                    row.location("publish"),
                    "unknown publish " + Yaml.quote(publish),
                    Nearest.hint(publish, known));
        }
        // What is no "yes" is not published: a slip of the pen must not give an answer away.
        boolean published = publish.isEmpty() || publish.equals("yes");
        return new CountryAnswer(
                country,
                published ? answer : Answer.NOT_PUBLISHED,
                published ? value : null,
                published && day != null ? day.day() : null,
                published && day != null ? day.precision() : null,
                published && !row.get("detail").isEmpty() ? row.get("detail") : null,
                source(row),
                row.get("note").isEmpty() ? null : row.get("note"),
                row.location("country"));
    }

    private @Nullable BigDecimal value(CsvTable.Row row) {
        String text = row.get("value");
        Quantity quantity = AnswerValue.quantity(text);
        if (quantity == null || quantity.unit() != null) {
            if (!text.isEmpty()) {
                log.error(
                        StudyRule.ANSWER_VALUE,
                        row.location("value"),
                        Yaml.quote(text) + " is no number",
                        "a number such as 6 or 6.5, with its unit in the column unit, was expected");
            }
            return null;
        }
        return quantity.value();
    }

    private @Nullable Answer code(CsvTable.Row row, boolean hasValue) {
        String text = row.get("answer");
        if (text.isEmpty() && hasValue) {
            return Answer.VALUE;
        }
        int place = CODES.indexOf(text);
        if (place < 0) {
            log.error(
                    StudyRule.UNKNOWN_CODE,
                    row.location("answer"),
                    text.isEmpty() ? "the answer is missing" : "unknown answer " + Yaml.quote(text),
                    Nearest.hint(text, CODES));
            return null;
        }
        Answer answer = Answer.values()[place];
        boolean silent = answer == Answer.NO || answer == Answer.NOT_APPLICABLE || answer == Answer.NO_ANSWER;
        if (silent && hasValue || answer == Answer.VALUE && !hasValue) {
            log.error(
                    StudyRule.ANSWER_VALUE,
                    row.location("answer"),
                    "the answer is \"" + text + "\" and "
                            + (hasValue ? "a value or day stands beside it" : "no value stands beside it"),
                    "a value with an answer that has one was expected");
            return null;
        }
        return answer;
    }

    /** Returns the source of a row; a study with one source needs to name none. */
    private String source(CsvTable.Row row) {
        String source = row.get("source");
        if (source.isEmpty() && study.sources().ids().size() == 1) {
            return study.sources().ids().iterator().next();
        }
        if (source.isEmpty()) {
            log.error(
                    StudyRule.NO_SOURCE,
                    row.location(row.has("source") ? "source" : "question"),
                    "the answer has no source",
                    "the id of a source in study.yaml was expected");
        }
        study.sources().check(source, row.location("source"));
        study.notes().check(source, row.get("note"), row.location("note"));
        return source;
    }

    /** Returns what an answer of a finding says: one of the codes, or a number with its unit. */
    static @Nullable Answer findingAnswer(String text) {
        int place = CODES.indexOf(text);
        return place >= 0 && !text.equals("value")
                ? Answer.values()[place]
                : AnswerValue.quantity(text) == null ? null : Answer.VALUE;
    }

    /** Returns the codes that a finding's answer may have, with a number as an example. */
    static Map<String, String> findingCodes() {
        Map<String, String> codes = new java.util.LinkedHashMap<>();
        CODES.stream().filter(code -> !code.equals("value")).forEach(code -> codes.put(code, code));
        codes.put("6 months", "6 months");
        return codes;
    }
}
