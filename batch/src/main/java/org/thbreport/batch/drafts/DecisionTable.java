package org.thbreport.batch.drafts;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.thbreport.ingest.document.DocumentRule;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;

/** The file of decisions: the only one of an import that a person changes. */
final class DecisionTable {

    private static final String MARK = "\uFEFF";

    /** The first line with which a spreadsheet program names the separator. */
    private static final Pattern DECLARED = Pattern.compile("\"?sep=([,;\t])\"?", Pattern.CASE_INSENSITIVE);

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    private final String file;
    private final String text;
    /** Number of lines before the names of the columns. */
    private final int declared;

    private final char separator;
    private final List<String> columns = new ArrayList<>();
    private final List<DecisionRow> rows = new ArrayList<>();
    private final List<Issue> issues = new ArrayList<>();

    private DecisionTable(String file, String text) {
        this.file = file;
        this.text = text;
        String first = text.lines().findFirst().orElse("");
        Matcher names = DECLARED.matcher(first);
        this.declared = names.matches() ? 1 : 0;
        this.separator = names.matches()
                ? names.group(1).charAt(0)
                : SEPARATORS.stream()
                        .filter(sign -> first.indexOf(sign) >= 0)
                        .findFirst()
                        .orElse(',');
    }

    /**
     * Reads a file of decisions; what is wrong with it stands in {@link #issues}.
     *
     * @param file its path as the user knows it
     */
    static DecisionTable read(byte[] bytes, String file) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            DecisionTable none = new DecisionTable(file, "");
            none.problem(new Location(file, 0, 0), "the file is not UTF-8", "save it as \"CSV UTF-8\"");
            return none;
        }
        DecisionTable table = new DecisionTable(file, text.startsWith(MARK) ? text.substring(1) : text);
        table.read();
        return table;
    }

    private void read() {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .allowUnclosedQuote(false)
                .ofCsvRecord(declared == 0 ? text : text.substring(text.indexOf('\n') + 1))) {
            for (CsvRecord row : reader) {
                if (columns.isEmpty()) {
                    header(row);
                } else if (!row.getFields().stream().allMatch(String::isBlank)) {
                    row(row);
                }
            }
        } catch (CsvParseException e) {
            problem(
                    new Location(file, 0, 0),
                    "the rows cannot be told apart",
                    "each row has as many fields as the first line, and quotation marks are closed");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        if (columns.isEmpty() && issues.isEmpty()) {
            problem(new Location(file, 0, 0), "the file is empty", "the decisions that import wrote were expected");
        }
    }

    private void header(CsvRecord row) {
        for (String name : row.getFields()) {
            columns.add(name.strip());
        }
        for (String column : DecisionRow.COLUMNS) {
            if (!columns.contains(column)) {
                problem(
                        new Location(file, line(row), 1),
                        "the column \"" + column + "\" is missing",
                        "import the document again, or put it back");
            }
        }
    }

    private void row(CsvRecord row) {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < Math.min(columns.size(), row.getFieldCount()); i++) {
            fields.put(columns.get(i), row.getField(i).strip());
        }
        String decision = fields.getOrDefault(DecisionRow.DECISION, "");
        DecisionRow read = new DecisionRow(fields, line(row));
        boolean known = decision.isEmpty()
                || List.of(DecisionRow.ACCEPT, DecisionRow.REJECT, DecisionRow.LATER)
                        .contains(decision);
        if (!known) {
            problem(
                    place(read, DecisionRow.DECISION),
                    "the decision \"" + decision + "\" is not known",
                    "accept, reject, later or nothing was expected");
        }
        rows.add(read);
    }

    private int line(CsvRecord row) {
        return (int) row.getStartingLineNumber() + declared;
    }

    private void problem(Location place, String message, String expected) {
        issues.add(DocumentRule.DECISION.error(place, message, expected));
    }

    List<DecisionRow> rows() {
        return rows;
    }

    List<Issue> issues() {
        return issues;
    }

    /** Returns where a field begins. */
    Location place(DecisionRow row, String column) {
        int wanted = Math.max(0, columns.indexOf(column));
        int at = 0;
        for (int line = 1; line < row.line() && at >= 0; line++) {
            at = text.indexOf('\n', at) + 1;
        }
        int begin = at;
        int line = row.line();
        boolean quoted = false;
        for (int passed = 0; passed < wanted && at < text.length(); at++) {
            char c = text.charAt(at);
            quoted ^= c == '"';
            passed += c == separator && !quoted ? 1 : 0;
            if (c == '\n') {
                line++;
                begin = at + 1;
            }
        }
        boolean opens = at < text.length() && text.charAt(at) == '"';
        return new Location(file, line, at - begin + (opens ? 2 : 1));
    }

    /** Returns the bytes of a file with some rows, in a form that spreadsheets open. */
    static byte[] write(List<DecisionRow> rows) {
        StringWriter text = new StringWriter();
        text.write(MARK);
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(DecisionRow.COLUMNS);
            for (DecisionRow row : rows) {
                csv.writeRecord(DecisionRow.COLUMNS.stream().map(row::get).toList());
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
