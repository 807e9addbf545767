package org.thbreport.ingest.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.geo.CountryRegister;
import org.thbreport.model.issue.Location;
import org.thbreport.model.study.Finding;
import org.thbreport.model.study.FindingKind;
import org.thbreport.model.study.Participants;
import org.thbreport.model.study.Quantified;
import org.thbreport.model.study.Quantifier;

/** The findings of {@code findings.csv}, one a row. */
final class FindingsCsv {

    /** Columns that must be there. */
    static final List<String> COLUMNS =
            List.of("finding", "theme", "kind", "partOf", "countries", "quantifier", "quantified", "source", "note");

    /** Column that may be there: who put the finding under its theme. */
    static final String ASSIGNED_BY = "themeAssignedBy";

    private static final List<String> ASSIGNERS = List.of("source", "editor");

    private final StudyYaml study;
    private final Participants participants;
    private final CountryRegister register;
    private final IssueLog log;
    private final References ids;
    private final Set<String> unreadable = new HashSet<>();

    /** Makes a reader for the findings of a study. */
    FindingsCsv(StudyYaml study, Participants participants, CountryRegister register, IssueLog log) {
        this.study = study;
        this.participants = participants;
        this.register = register;
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
        Set<String> circular = circular(findings);
        rows.forEach((id, row) -> {
            Finding finding = findings.get(id);
            if (finding != null) {
                checkPart(finding, findings, circular, row);
            }
        });
        return List.copyOf(findings.values());
    }

    private @Nullable Finding finding(CsvTable.Row row) {
        Location place = row.location("finding");
        String id = row.get("finding");
        boolean isId = id.matches("[a-z0-9]+(-[a-z0-9]+)*");
        if (!isId) {
            String message = id.isEmpty() ? "the finding has no id" : Yaml.quote(id) + " is no id";
            log.error(StudyRule.WRONG_FORM, place, message, "small letters, digits and single hyphens were expected");
        }
        boolean isNew = isId && ids.add(id, place);
        String theme = row.get("theme");
        study.themes().check(theme, row.location("theme"));
        boolean byEditor = row.get(ASSIGNED_BY).equals("editor");
        if (!row.get(ASSIGNED_BY).isEmpty()) {
            code(row, ASSIGNED_BY, ASSIGNERS);
        }
        if (byEditor && theme.isEmpty()) {
            log.error(
                    StudyRule.UNKNOWN_THEME,
                    row.location("theme"),
                    "the editor is said to have assigned a theme but there is none",
                    "a theme, or an empty themeAssignedBy, was expected");
        }
        FindingKind kind = known(row, "kind", FindingKind.values());
        List<CountryCode> countries = countries(row);
        Quantifier quantifier = row.get("quantifier").isEmpty() ? null : known(row, "quantifier", Quantifier.values());
        Quantified quantified = row.get("quantified").isEmpty() ? null : known(row, "quantified", Quantified.values());
        checkQuantity(row);
        checkSource(row);
        if (!isNew) {
            return null;
        }
        return new Finding(
                id,
                emptyToNull(theme),
                byEditor,
                kind == null ? FindingKind.MEASURE : kind,
                emptyToNull(row.get("partOf")),
                countries,
                quantifier,
                quantified,
                row.get("source"),
                emptyToNull(row.get("note")),
                place);
    }

    private List<CountryCode> countries(CsvTable.Row row) {
        CountryList list = new CountryList(register, log);
        Map<CountryCode, Location> countries = list.read(row.get("countries"), row.location("countries"));
        if (!list.isWhole()) {
            unreadable.add(row.get("finding"));
        }
        countries.forEach((country, place) -> {
            if (participants.named().contains(country)) {
                return;
            }
            if (register.emnRole(country, participants.asOf()).isEmpty()) {
                log.error(
                        StudyRule.NOT_IN_NETWORK,
                        place,
                        country + " was neither an EMN Member nor an Observer Country on " + participants.asOf(),
                        "see participants: asOf in study.yaml");
            } else {
                log.error(
                        StudyRule.NOT_A_PARTICIPANT,
                        place,
                        country + " is not among the participants that are named",
                        "see participants: named in study.yaml");
            }
        });
        return register.inProtocolOrder(countries.keySet());
    }

    private void checkQuantity(CsvTable.Row row) {
        boolean quantifier = !row.get("quantifier").isEmpty();
        boolean quantified = !row.get("quantified").isEmpty();
        if (quantifier && !row.get("countries").isEmpty()) {
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

    private void checkSource(CsvTable.Row row) {
        String source = row.get("source");
        if (source.isEmpty()) {
            log.error(
                    StudyRule.NO_SOURCE,
                    row.location("source"),
                    "the finding has no source",
                    "the id of a source in study.yaml was expected");
        }
        study.sources().check(source, row.location("source"));
        study.notes().check(row.get("note"), row.location("note"));
    }

    private void checkPart(Finding part, Map<String, Finding> findings, Set<String> circular, CsvTable.Row row) {
        String wholeId = part.partOf();
        if (wholeId == null) {
            return;
        }
        Location place = row.location("partOf");
        ids.check(wholeId, place);
        Finding whole = findings.get(wholeId);
        if (whole == null || unreadable.contains(wholeId) || unreadable.contains(part.id())) {
            return;
        }
        List<String> others = new ArrayList<>();
        for (CountryCode country : part.countries()) {
            if (!whole.countries().contains(country)) {
                others.add(country.code());
            }
        }
        if (!others.isEmpty()) {
            log.error(
                    StudyRule.NOT_A_PART,
                    row.location("countries"),
                    String.join(", ", others) + " not among the countries of \"" + wholeId + "\"",
                    "a part names some of the countries of the whole");
        } else if (!part.hasList()) {
            log.error(
                    StudyRule.NOT_A_PART,
                    place,
                    "a part of \"" + wholeId + "\" names no countries",
                    "some of its countries were expected");
        } else if (circular.contains(part.id())) {
            log.error(
                    StudyRule.NOT_A_PART,
                    place,
                    "the finding is a part of itself",
                    "the id of a larger finding was expected");
        }
    }

    /** Returns the findings that are, through others, a part of themselves. */
    private static Set<String> circular(Map<String, Finding> findings) {
        Set<String> circular = new HashSet<>();
        Set<String> settled = new HashSet<>();
        for (String start : findings.keySet()) {
            List<String> path = new ArrayList<>();
            Set<String> onPath = new HashSet<>();
            String id = start;
            while (id != null && !settled.contains(id) && onPath.add(id)) {
                path.add(id);
                Finding finding = findings.get(id);
                id = finding == null ? null : finding.partOf();
            }
            if (id != null && onPath.contains(id)) {
                circular.addAll(path.subList(path.indexOf(id), path.size()));
            }
            settled.addAll(path);
        }
        return circular;
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
