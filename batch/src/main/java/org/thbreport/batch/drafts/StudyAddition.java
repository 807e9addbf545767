package org.thbreport.batch.drafts;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.thbreport.ingest.document.DocumentRule;
import org.thbreport.ingest.draft.ListFlag;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;
import org.thbreport.model.study.Study;

/**
 * What a study folder becomes when accepted lists are added: rows of {@code findings.csv}, notes of {@code study.yaml}, and keys of
 * texts with nothing behind them but the source's sentence as a comment, so that somebody writes words of their own.
 */
final class StudyAddition {

    static final String STUDY = "study.yaml";
    static final String FINDINGS = "findings.csv";
    static final String TEXTS = "texts/";

    private static final List<String> COLUMNS = List.of(
            "finding",
            "theme",
            "kind",
            "partOf",
            "countries",
            "quantifier",
            "quantified",
            "source",
            "note",
            "themeAssignedBy");

    private final Map<String, String> before;
    private final Study study;
    private final String source;
    private final List<DecisionRow> rows;
    private final Map<String, String> after = new TreeMap<>();
    private final List<Issue> issues = new ArrayList<>();
    private final List<String> columns = new ArrayList<>();
    private char separator = ',';
    private int firstLine;

    /**
     * Makes an addition.
     *
     * @param before texts of the study's files by their path
     * @param study the study as far as it can be read
     * @param source id of the source of all rows
     * @param rows the accepted rows that the study does not have
     */
    StudyAddition(Map<String, String> before, Study study, String source, List<DecisionRow> rows) {
        this.before = before;
        this.study = study;
        this.source = source;
        this.rows = rows;
    }

    /** Makes the files as they are to be; {@link #issues} says what could not be made. */
    void make() {
        addFindings();
        addNotes();
        before.keySet().stream().filter(path -> path.startsWith(TEXTS)).forEach(this::addTexts);
    }

    /** Returns the texts of the files that change. */
    Map<String, String> after() {
        return after;
    }

    List<Issue> issues() {
        return issues;
    }

    /** Returns the row that became a line of {@code findings.csv}, or -1. */
    int rowOfLine(int line) {
        int row = line - firstLine;
        return row >= 0 && row < rows.size() ? row : -1;
    }

    /** Returns the column of {@code decisions.csv} that a place in a line of {@code findings.csv} comes from. */
    String columnAt(int line, int column, DecisionRow row) {
        String text = after.getOrDefault(FINDINGS, "").split("\n", -1)[line - 1];
        int field = 0;
        boolean quoted = false;
        for (int i = 0; i < Math.min(column - 1, text.length()); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            field += c == separator && !quoted ? 1 : 0;
        }
        String name = field < columns.size() ? columns.get(field) : "";
        if (name.equals("countries") || name.equals("list") || name.equals("stated")) {
            return !row.get("editedCountries").isEmpty()
                    ? "editedCountries"
                    : row.get("excluded").isEmpty() ? "countries" : "excluded";
        }
        return DecisionRow.COLUMNS.contains(name) ? name : "finding";
    }

    private void addFindings() {
        String old = before.getOrDefault(FINDINGS, "");
        String head = old.lines().findFirst().orElse("");
        separator = head.indexOf(',') < 0 && head.indexOf(';') >= 0 ? ';' : ',';
        List<List<String>> table = table(old.startsWith("\uFEFF") ? old.substring(1) : old);
        boolean themed = rows.stream().anyMatch(row -> !row.get("theme").isEmpty());
        columns.addAll(table.isEmpty() ? COLUMNS : table.get(0));
        boolean widened = themed && !columns.contains("themeAssignedBy");
        StringBuilder text = new StringBuilder(old);
        if (widened || table.isEmpty()) {
            // A column more: every row gets an empty field, and its texts stay.
            if (widened) {
                columns.add("themeAssignedBy");
            }
            text.setLength(0);
            text.append(line(columns));
            table.stream().skip(1).forEach(row -> {
                List<String> longer = new ArrayList<>(row);
                longer.add("");
                text.append(line(longer));
            });
        } else if (text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
        firstLine = (int) text.chars().filter(c -> c == '\n').count() + 1;
        for (DecisionRow row : rows) {
            text.append(line(columns.stream().map(column -> field(row, column)).toList()));
        }
        after.put(FINDINGS, text.toString());
    }

    private String field(DecisionRow row, String column) {
        return switch (column.strip()) {
            case "finding", "kind", "partOf" -> row.get(column.strip());
            case "theme" -> row.theme();
            case "countries" -> row.countries();
            case "source" -> source;
            case "note" -> note(row);
            case "themeAssignedBy" -> row.theme().isEmpty() ? "" : row.isThemeSuggested() ? "suggested" : "editor";
            case "list" ->
                row.hasFlag(ListFlag.EG) && row.get("editedCountries").isEmpty() ? "examples" : "";
            case "stated" -> row.get("excluded").isEmpty() ? row.get("stated") : "";
            default -> "";
        };
    }

    static String note(DecisionRow row) {
        String label = row.get("note");
        return label.startsWith("'") ? label.substring(1) : label;
    }

    private List<List<String>> table(String text) {
        List<List<String>> table = new ArrayList<>();
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().fieldSeparator(separator).ofCsvRecord(text)) {
            reader.forEach(row -> table.add(row.getFields()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    private String line(List<String> fields) {
        StringWriter line = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(LineDelimiter.LF)
                .build(line)) {
            csv.writeRecord(fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toString();
    }

    /** The notes of the rows that the study does not have. */
    private Set<String> newNotes() {
        Set<String> labels = new LinkedHashSet<>();
        for (DecisionRow row : rows) {
            String label = note(row);
            boolean known = study.notes().stream()
                    .anyMatch(note -> note.source().equals(source) && note.id().equals(label));
            if (!label.isEmpty() && !known) {
                labels.add(label);
            }
        }
        return labels;
    }

    private void addNotes() {
        List<String> lines = newNotes().stream()
                .map(label -> "- {id: " + scalar(label) + ", source: " + source + "}")
                .toList();
        add(STUDY, before.getOrDefault(STUDY, ""), "notes", lines);
    }

    private static String scalar(String label) {
        return label.matches("[1-9]\\d{0,3}") ? label : YamlBlock.quoted(label);
    }

    /** Adds a key for the words of each finding, under the sentence of the source; a note needs no words. */
    private void addTexts(String path) {
        List<String> findings = new ArrayList<>();
        for (DecisionRow row : rows) {
            findings.addAll(YamlBlock.comment(row.get("sentence")));
            findings.add(row.get("finding") + ": \"\"");
        }
        String text = before.getOrDefault(path, "");
        for (String label : newNotes()) {
            List<String> others = study.notes().stream()
                    .filter(note -> note.id().equals(label) && !note.source().equals(source))
                    .map(note -> note.source())
                    .distinct()
                    .toList();
            if (others.size() == 1) {
                text = renamed(text, label, others.get(0) + "/" + label);
            }
        }
        add(path, text, "findings", findings);
    }

    /** A note that another source has too goes by its source in texts. */
    private static String renamed(String text, String label, String key) {
        Matcher notes = Pattern.compile("(?m)^notes:").matcher(text);
        if (!notes.find()) {
            return text;
        }
        Pattern line = Pattern.compile("(?m)^(\\s+)[\"']?" + Pattern.quote(label) + "[\"']?:");
        String rest =
                line.matcher(text.substring(notes.start())).replaceFirst("$1" + Matcher.quoteReplacement(key) + ":");
        return text.substring(0, notes.start()) + rest;
    }

    private void add(String path, String text, String key, List<String> lines) {
        String added = YamlBlock.append(text, key, lines, "  ");
        if (added == null) {
            issues.add(DocumentRule.DECISION.error(
                    Location.of(path),
                    "the entries of \"" + key + "\" stand on one line",
                    "write each on a line of its own"));
        } else if (!added.equals(before.getOrDefault(path, ""))) {
            after.put(path, added);
        }
    }

    /** Returns the bytes of a text. */
    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
