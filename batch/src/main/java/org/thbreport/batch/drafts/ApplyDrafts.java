package org.thbreport.batch.drafts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.thbreport.ingest.ClosedFolder;
import org.thbreport.ingest.InputSnapshot;
import org.thbreport.ingest.countries.CountryList;
import org.thbreport.ingest.countries.CountryListReader;
import org.thbreport.ingest.countries.ListedCountry;
import org.thbreport.ingest.countries.MemberStates;
import org.thbreport.ingest.document.DocumentRule;
import org.thbreport.ingest.draft.ListFlag;
import org.thbreport.ingest.study.StudyReader;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.geo.CountryRegister;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;
import org.thbreport.model.issue.Severity;
import org.thbreport.model.study.Finding;
import org.thbreport.model.study.ListBase;
import org.thbreport.model.study.NamedCountries;
import org.thbreport.model.study.Study;

/** Adds the accepted lists of a source to its study, in one step or not at all. */
public final class ApplyDrafts {

    private final CountryRegister register;
    private final String named;
    private final Path folder;
    private final List<Issue> issues = new ArrayList<>();

    /**
     * Makes the step for a study.
     *
     * @param folder folder of the study
     * @param named that folder as the user named it
     */
    public ApplyDrafts(CountryRegister register, Path folder, String named) {
        this.register = register;
        this.folder = folder;
        this.named = named.endsWith("/") ? named : named + "/";
    }

    /**
     * What came of it.
     *
     * @param changes the files that change, with their whole new text, by their path in the study; empty if there is an error
     * @param added the lines that are added, by file, as a person reads them
     * @param findings number of findings that are added
     * @param open number of lists that are not decided
     * @param stale number of accepted lists that are no longer in the document
     * @param known number of accepted lists that the study has already
     * @param issues what is wrong; nothing is changed if there is an error
     */
    public record Outcome(
            Map<String, String> changes,
            List<String> added,
            int findings,
            int open,
            int stale,
            int known,
            List<Issue> issues) {

        /** Copies the collections. */
        public Outcome {
            changes = Map.copyOf(changes);
            added = List.copyOf(added);
            issues = List.copyOf(issues);
        }

        /** Returns whether anything keeps the lists from being added. */
        public boolean hasErrors() {
            return issues.stream().anyMatch(issue -> issue.severity() == Severity.ERROR);
        }
    }

    /** Says what the study becomes; writes nothing. */
    public Outcome plan(String source) throws IOException {
        StudyOutline outline = StudyOutline.read(folder, register).orElse(null);
        if (outline == null) {
            issues.add(DocumentRule.SOURCE.error(
                    Location.of(named + StudyAddition.STUDY), "there is no study here", "a study folder was expected"));
            return nothing(0, 0, 0);
        }
        outline.missing(source, named.substring(0, named.length() - 1)).ifPresent(issues::add);
        DraftFolder drafts = DraftFolder.of(folder, named, source);
        DecisionTable table =
                DecisionTable.read(drafts.read(DraftFolder.DECISIONS), drafts.named(DraftFolder.DECISIONS));
        issues.addAll(table.issues());
        int open = checkKeys(drafts, table)
                + (int) table.rows().stream()
                        .filter(row -> row.isOpen() && !row.isGone())
                        .count();
        int stale = (int) table.rows().stream()
                .filter(row -> row.isAccepted() && row.isGone())
                .count();
        List<DecisionRow> fresh = new ArrayList<>();
        int known = 0;
        Set<String> ids = new HashSet<>();
        for (DecisionRow row : table.rows()) {
            if (!row.isAccepted() || row.isGone()) {
                continue;
            }
            Finding there = finding(outline.study(), row.get("finding"));
            if (row.hasFlag(ListFlag.NEG) && row.get("editedCountries").isEmpty()) {
                issues.add(DocumentRule.DECISION.error(
                        table.place(row, DecisionRow.DECISION),
                        "the source denies or excepts something of these countries: \"" + row.get("list") + "\"",
                        "where it says who does not: reject it, and write it into findings.csv with \"no\" in the column answer,"
                                + " and its note into study.yaml; else the countries that do into editedCountries"));
            }
            if (row.isUnread()) {
                issues.add(
                        DocumentRule.DECISION.error(
                                table.place(row, "editedCountries"),
                                "something of the source was not read that may belong to this list: \""
                                        + row.get("list") + "\"",
                                "in editedCountries, the countries that are missing in place of the question mark, or the list without it"));
            }
            if (there == null) {
                members(row, outline.study(), table);
                fresh.add(row);
            } else if (isSame(there, row)) {
                known++;
                checkNote(source, there, row, table);
            } else {
                issues.add(DocumentRule.FINDING_EXISTS.error(
                        table.place(row, "finding"),
                        "the study has a finding \"" + there.id() + "\" with another list",
                        "another id, or change the finding in findings.csv"));
            }
            if (!ids.add(row.get("finding"))) {
                issues.add(DocumentRule.FINDING_EXISTS.error(
                        table.place(row, "finding"),
                        "the finding \"" + row.get("finding") + "\" is accepted twice",
                        "another id"));
            }
        }
        if (hasErrors() || fresh.isEmpty()) {
            return nothing(open, stale, known);
        }
        StudyAddition addition = new StudyAddition(outline.files(), outline.study(), source, fresh);
        addition.make();
        addition.issues().forEach(issue -> issues.add(issue.below(named)));
        check(addition, outline, table, fresh);
        if (hasErrors()) {
            return nothing(open, stale, known);
        }
        return new Outcome(
                addition.after(), added(outline.files(), addition.after()), fresh.size(), open, stale, known, issues);
    }

    private Outcome nothing(int open, int stale, int known) {
        return new Outcome(Map.of(), List.of(), 0, open, stale, known, issues);
    }

    private boolean hasErrors() {
        return issues.stream().anyMatch(issue -> issue.severity() == Severity.ERROR);
    }

    /** A note that was inserted moves the numbers of those behind it. */
    private void checkNote(String source, Finding there, DecisionRow row, DecisionTable table) {
        String note = StudyAddition.note(row);
        boolean cited = there.notes().contains(note) || there.notes().contains(source + "/" + note);
        if (!note.isEmpty() && !there.notes().isEmpty() && !cited) {
            issues.add(DocumentRule.DECISION.warning(
                    table.place(row, "note"),
                    "the finding \"" + there.id() + "\" names note " + String.join(", ", there.notes())
                            + ", and its list stands in note " + note + " of the document now",
                    "the number in findings.csv and under notes of study.yaml is to be changed"));
        }
    }

    /** Returns how many lists of the document have no row. */
    private int checkKeys(DraftFolder drafts, DecisionTable table) throws IOException {
        Set<String> keys = new HashSet<>();
        JsonNode document = new ObjectMapper().readTree(drafts.read(DraftFolder.DOCUMENT));
        document.path("lists").forEach(list -> keys.add(list.path("key").asText()));
        Set<String> missing = new TreeSet<>(keys);
        for (DecisionRow row : table.rows()) {
            missing.remove(row.get(DecisionRow.KEY));
            if (!keys.contains(row.get(DecisionRow.KEY)) && !row.isGone()) {
                issues.add(DocumentRule.DECISION.error(
                        table.place(row, DecisionRow.KEY),
                        "the document has no list with the key \"" + row.get(DecisionRow.KEY) + "\"",
                        "import the document again; keys are not to be changed"));
            }
        }
        if (!missing.isEmpty()) {
            issues.add(DocumentRule.DECISION.warning(
                    Location.of(drafts.named(DraftFolder.DECISIONS)),
                    "lists of the document without a row: " + String.join(", ", missing),
                    "import the document again; it keeps what was decided"));
        }
        return missing.size();
    }

    /** Warns where a list of Member States with exceptions would count the Observers of the study too. */
    private void members(DecisionRow row, Study study, DecisionTable table) {
        List<CountryCode> observers = study.participants().observers();
        CountryList list = new CountryListReader(register).readField(row.countries());
        if (!list.excluded().isEmpty()
                && !list.scope().members()
                && !observers.isEmpty()
                && MemberStates.areNamed(row.get("sentence") + ' ' + row.get("list"))) {
            issues.add(DocumentRule.DECISION.warning(
                    table.place(row, "excluded"),
                    "the source speaks of Member States, and \"all except\" counts the Observers of the study too ("
                            + String.join(
                                    ", ",
                                    observers.stream().map(CountryCode::code).toList()) + ")",
                    "if it does not mean them, \"all Member States except ...\" was expected in editedCountries"));
        }
    }

    private static @Nullable Finding finding(Study study, String id) {
        return study.findings().stream()
                .filter(finding -> finding.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private boolean isSame(Finding there, DecisionRow row) {
        CountryList list = new CountryListReader(register).readField(row.countries());
        NamedCountries named = there.list();
        Set<CountryCode> excluded = new TreeSet<>(named.excluded());
        Set<CountryCode> besides = new TreeSet<>();
        ListBase base = named.base();
        if (base != null) {
            excluded.addAll(base.apart());
            besides.addAll(base.besides());
        }
        return codes(list.excluded()).equals(excluded)
                && codes(list.scope().besides()).equals(besides)
                && (!excluded.isEmpty()
                        || list.all() && list.listed().isEmpty() && named.stated() != null
                        || codes(list.countries()).equals(new TreeSet<>(named.countries())));
    }

    private static Set<CountryCode> codes(List<ListedCountry> listed) {
        Set<CountryCode> codes = new TreeSet<>();
        listed.forEach(one -> codes.add(one.country()));
        return codes;
    }

    /** Reads the study as it would be, and takes what is wrong with the new rows to the rows that they come from. */
    private void check(StudyAddition addition, StudyOutline outline, DecisionTable table, List<DecisionRow> rows) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        outline.files().forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        addition.after().forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        List<Issue> found =
                new StudyReader(register).read(InputSnapshot.of(files)).issues();
        for (Issue issue : found) {
            int row = issue.location().file().equals(StudyAddition.FINDINGS)
                    ? addition.rowOfLine(issue.location().line())
                    : -1;
            if (row >= 0) {
                String column = addition.columnAt(
                        issue.location().line(), issue.location().column(), rows.get(row));
                issues.add(issue.at(table.place(rows.get(row), column)));
            }
        }
    }

    private static List<String> added(Map<String, String> before, Map<String, String> after) {
        List<String> lines = new ArrayList<>();
        after.forEach((path, text) -> {
            Set<String> old =
                    new HashSet<>(List.of(before.getOrDefault(path, "").split("\n", -1)));
            for (String line : text.split("\n", -1)) {
                if (!line.isBlank() && !old.contains(line)) {
                    lines.add(path + ": + " + line.strip());
                }
            }
        });
        return lines;
    }

    /** Writes the files of an outcome. All are written beside their places first; then they are put there. */
    public void write(Outcome outcome) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        outcome.changes().forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        ClosedFolder.of(folder).putAll(files);
    }
}
