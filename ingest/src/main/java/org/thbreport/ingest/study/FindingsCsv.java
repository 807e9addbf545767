package org.thbreport.ingest.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.issue.Location;
import org.thbreport.model.study.Answer;
import org.thbreport.model.study.CountryAnswer;
import org.thbreport.model.study.Finding;
import org.thbreport.model.study.FindingKind;
import org.thbreport.model.study.NamedCountries;
import org.thbreport.model.study.Quantified;
import org.thbreport.model.study.Quantifier;

/** The findings of {@code findings.csv}, one a row. */
final class FindingsCsv {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** Columns that must be there. */
    static final List<String> COLUMNS =
            List.of("finding", "theme", "kind", "partOf", "countries", "quantifier", "quantified", "source", "note");

    /** Column that may be there: who put the finding under its theme. */
    static final String ASSIGNED_BY = "themeAssignedBy";

    /** All columns that may be there. */
    static final List<String> OPTIONAL =
            List.of(ASSIGNED_BY, FindingList.KIND, FindingList.STATED, FindingBase.OF, "question", "answer");

    /** An import suggested the theme, and nobody has decided on it yet. */
    private static final String SUGGESTED = "suggested";

    private static final List<String> ASSIGNERS = List.of("source", "editor", SUGGESTED);

    private final StudyYaml study;
    private final Roster roster;
    private final FindingList lists;
    private final Questions questions;
    private final IssueLog log;
    private final References ids;
    private final Set<String> unreadable = new HashSet<>();

    /** Makes a reader for the findings of a study. */
    FindingsCsv(StudyYaml study, Roster roster, CountryField countries, Questions questions, IssueLog log) {
        this.study = study;
        this.roster = roster;
        this.lists = new FindingList(countries, roster, log);
        this.questions = questions;
        this.log = log;
        this.ids = new References("finding", StudyRule.UNKNOWN_WHOLE, log);
    }

    /** Returns the ids of the findings that were read. */
    References ids() {
        return ids;
    }

    /** Reads the findings in the order of the file. */
    List<Finding> read(CsvTable table) {
        Map<String, CsvTable.Row> rows = new LinkedHashMap<>();
        Map<String, Finding> findings = new LinkedHashMap<>();
        for (CsvTable.Row row : table.rows()) {
            Finding finding = finding(row);
            if (finding != null) {
                rows.put(finding.id(), row);
                findings.put(finding.id(), finding);
            }
        }
        FindingParts parts = new FindingParts(findings, unreadable, ids, log);
        rows.forEach((id, row) -> {
            Finding finding = findings.get(id);
            if (finding != null) {
                parts.check(finding, row);
                addAnswers(finding, row);
            }
        });
        return List.copyOf(findings.values());
    }

    private @Nullable Finding finding(CsvTable.Row row) {
        Location place = row.location("finding");
        String id = row.get("finding");
        boolean isId = ID.matcher(id).matches();
        if (!isId) {
            String message = id.isEmpty() ? "the finding has no id" : Yaml.quote(id) + " is no id";
            log.error(StudyRule.WRONG_FORM, place, message, "small letters, digits and single hyphens were expected");
        }
        boolean isNew = isId && ids.add(id, place);
        List<String> themes = themes(row);
        FindingKind kind = known(row, "kind", FindingKind.values());
        ListReading list = lists.read(row, study.asOf(row.get("source")));
        if (!list.whole()) {
            unreadable.add(id);
        }
        Quantifier quantifier = row.get("quantifier").isEmpty() ? null : known(row, "quantifier", Quantifier.values());
        Quantified quantified = row.get("quantified").isEmpty() ? null : known(row, "quantified", Quantified.values());
        checkQuantity(row, list.countries());
        Answer answer = answer(row);
        List<String> notes = source(row);
        if (!isNew) {
            return null;
        }
        return new Finding(
                id,
                themes,
                List.of("editor", SUGGESTED).contains(row.get(ASSIGNED_BY)),
                kind == null ? FindingKind.MEASURE : kind,
                emptyToNull(row.get("partOf")),
                list.countries(),
                quantifier,
                quantified,
                emptyToNull(row.get("question")),
                answer,
                row.get("source"),
                notes,
                place);
    }

    private List<String> themes(CsvTable.Row row) {
        List<String> themes = new ArrayList<>();
        for (FieldPart theme : row.parts("theme")) {
            study.themes().check(theme.text(), theme.location());
            if (themes.contains(theme.text())) {
                log.error(
                        StudyRule.DUPLICATE,
                        theme.location(),
                        "the theme " + Yaml.quote(theme.text()) + " stands here twice",
                        "each theme once was expected");
            } else {
                themes.add(theme.text());
            }
        }
        if (!row.get(ASSIGNED_BY).isEmpty()) {
            code(row, ASSIGNED_BY, ASSIGNERS);
        }
        if (row.get(ASSIGNED_BY).equals(SUGGESTED) && !themes.isEmpty()) {
            String message = "the theme was suggested by an import, and nobody has decided on it";
            String expected = "\"editor\" if it fits, or another theme, was expected";
            if (study.isDraft()) {
                log.warning(StudyRule.UNKNOWN_THEME, row.location(ASSIGNED_BY), message, expected);
            } else {
                log.error(StudyRule.UNKNOWN_THEME, row.location(ASSIGNED_BY), message, expected);
            }
        }
        if (row.get(ASSIGNED_BY).equals("editor") && themes.isEmpty()) {
            log.error(
                    StudyRule.UNKNOWN_THEME,
                    row.location("theme"),
                    "the editor is said to have assigned a theme but there is none",
                    "a theme, or an empty themeAssignedBy, was expected");
        }
        return themes;
    }

    private void checkQuantity(CsvTable.Row row, NamedCountries countries) {
        boolean quantifier = !row.get("quantifier").isEmpty();
        boolean quantified = !row.get("quantified").isEmpty();
        if (quantifier && (countries.isCounted() || !row.get("countries").isEmpty())) {
            log.error(
                    StudyRule.LIST_OR_QUANTIFIER,
                    row.location("quantifier"),
                    "the finding has a list of countries and a quantifier",
                    "countries that are listed get counted: leave the quantifier empty");
        } else if (quantifier != quantified) {
            String column = quantifier ? "quantified" : "quantifier";
            String expected = quantifier ? "\"countries\" or \"measures\"" : "a quantifier, or nothing in both,";
            log.error(
                    StudyRule.LIST_OR_QUANTIFIER,
                    row.location(column),
                    "\"" + column + "\" is empty",
                    expected + " was expected");
        }
    }

    private @Nullable Answer answer(CsvTable.Row row) {
        String text = row.get("answer");
        String question = row.get("question");
        if (text.isEmpty()) {
            if (!question.isEmpty()) {
                log.error(
                        StudyRule.UNKNOWN_CODE,
                        row.location("answer"),
                        "a question is named and the answer is missing",
                        "yes, no or another answer was expected");
            }
            return null;
        }
        Answer answer = AnswersCsv.findingAnswer(text);
        if (answer == null || answer == Answer.VALUE && question.isEmpty()) {
            log.error(
                    StudyRule.UNKNOWN_CODE,
                    row.location("answer"),
                    "unknown answer " + Yaml.quote(text),
                    Nearest.hint(text, AnswersCsv.findingCodes().keySet()));
        }
        return answer;
    }

    /** Adds the countries of a finding to the answers of its question. */
    private void addAnswers(Finding finding, CsvTable.Row row) {
        String question = finding.question();
        Answer answer = finding.answer();
        if (question == null || answer == null) {
            return;
        }
        if (!ID.matcher(question).matches()) {
            log.error(
                    StudyRule.WRONG_FORM,
                    row.location("question"),
                    Yaml.quote(question) + " is no id",
                    "small letters, digits and single hyphens were expected");
            return;
        }
        questions.add(question, row.location("question"));
        Quantity quantity = answer == Answer.VALUE ? AnswerValue.quantity(row.get("answer")) : null;
        if (quantity != null) {
            questions.unit(question, quantity.unit(), row.location("answer"));
        }
        for (CountryCode country : finding.countries()) {
            questions.add(
                    question,
                    new CountryAnswer(
                            country,
                            answer,
                            quantity == null ? null : quantity.value(),
                            null,
                            null,
                            finding.list().remarks().get(country),
                            finding.source(),
                            finding.note(),
                            row.location("countries")));
        }
    }

    private List<String> source(CsvTable.Row row) {
        String source = row.get("source");
        if (source.isEmpty()) {
            log.error(
                    StudyRule.NO_SOURCE,
                    row.location("source"),
                    "the finding has no source",
                    "the id of a source in study.yaml was expected");
        }
        study.sources().check(source, row.location("source"));
        List<String> notes = new ArrayList<>();
        for (FieldPart note : row.parts("note")) {
            study.notes().check(source, note.text(), note.location());
            notes.add(note.text());
        }
        return notes;
    }

    private <E extends Enum<E>> @Nullable E known(CsvTable.Row row, String column, E[] values) {
        List<String> codes = new ArrayList<>();
        for (E value : values) {
            codes.add(value.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        }
        int place = code(row, column, codes);
        return place < 0 ? null : values[place];
    }

    private int code(CsvTable.Row row, String column, List<String> codes) {
        String text = row.get(column);
        int place = codes.indexOf(text);
        if (place < 0) {
            String message =
                    text.isEmpty() ? "the " + column + " is missing" : "unknown " + column + " " + Yaml.quote(text);
            log.error(StudyRule.UNKNOWN_CODE, row.location(column), message, Nearest.hint(text, codes));
        }
        return place;
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
