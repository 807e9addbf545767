package org.thbreport.ingest.study;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thbreport.model.issue.Location;

/**
 * A CSV file whose first line names its columns. Fields are parted by commas, or by semicolons if the first line is: that is
 * how spreadsheets save in countries with a decimal comma. Rows without any text are left out.
 */
final class CsvTable {

    private final TextFile file;
    private final IssueLog log;
    private final char separator;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private boolean whole = true;

    private CsvTable(TextFile file, IssueLog log) {
        this.file = file;
        this.log = log;
        String head = file.text().lines().findFirst().orElse("");
        this.separator = head.indexOf(',') < 0 && head.indexOf(';') >= 0 ? ';' : ',';
    }

    /**
     * Reads a table; empty, with issues, if it is none or lacks a column.
     *
     * @param required columns that must be there
     * @param optional columns that may be there
     */
    static Optional<CsvTable> read(TextFile file, List<String> required, List<String> optional, IssueLog log) {
        CsvTable table = new CsvTable(file, log);
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(table.separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(file.text())) {
            boolean first = true;
            for (CsvRecord csvRecord : reader) {
                Row row = table.new Row(csvRecord);
                if (first && !table.takeHeader(row, required, optional)) {
                    return Optional.empty();
                }
                if (!first && !row.isBlank()) {
                    table.takeRow(row);
                }
                first = false;
            }
        } catch (CsvParseException e) {
            log.error(
                    StudyRule.CSV_SYNTAX,
                    CsvPlace.ofOpenQuote(file),
                    "a quotation mark is not closed",
                    "a field that begins with \" ends with \"; a \" within it is written twice");
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(table);
    }

    /** Returns the rows below the first line that have as many fields as there are columns. */
    List<Row> rows() {
        return rows;
    }

    /** Returns whether every row could be taken. */
    boolean isWhole() {
        return whole;
    }

    private boolean takeHeader(Row header, List<String> required, List<String> optional) {
        List<String> known = new ArrayList<>(required);
        known.addAll(optional);
        boolean good = true;
        for (int i = 0; i < header.fields.size(); i++) {
            String name = header.fields.get(i).strip();
            if (!known.contains(name)) {
                log.error(
                        StudyRule.CSV_HEADER,
                        header.location(i),
                        "unknown column " + Yaml.quote(name),
                        Nearest.hint(name, known));
                good = false;
            } else if (columns.putIfAbsent(name, i) != null) {
                log.error(
                        StudyRule.CSV_HEADER,
                        header.location(i),
                        "the column \"" + name + "\" stands here again",
                        "each column once was expected");
                good = false;
            }
        }
        List<String> missing = required.stream()
                .filter(name -> !columns.containsKey(name))
                .map(name -> "\"" + name + "\"")
                .toList();
        if (!missing.isEmpty()) {
            String what = missing.size() == 1 ? "the column " : "these columns are missing: ";
            log.error(
                    StudyRule.CSV_HEADER,
                    header.location(0),
                    what + String.join(", ", missing) + (missing.size() == 1 ? " is missing" : ""),
                    "expected: " + String.join(",", required));
        }
        return good && missing.isEmpty();
    }

    private void takeRow(Row row) {
        int count = row.fields.size();
        boolean restBlank = row.fields.stream().skip(columns.size()).allMatch(String::isBlank);
        if (count < columns.size() || !restBlank) {
            log.error(
                    StudyRule.CSV_SYNTAX,
                    row.location(0),
                    "the row has " + count + " fields",
                    columns.size() + " were expected; a field with a \"" + separator
                            + "\" in it stands in quotation marks");
            whole = false;
            return;
        }
        rows.add(row);
    }

    /** A row of the table. */
    final class Row {

        private final int line;
        private final List<String> fields;

        private Row(CsvRecord csvRecord) {
            this.line = (int) csvRecord.getStartingLineNumber();
            this.fields = csvRecord.getFields();
        }

        /** Returns the text in a column without blanks around it; empty where the table lacks the column. */
        String get(String column) {
            Integer place = columns.get(column);
            return place == null ? "" : fields.get(place).strip();
        }

        /** Returns whether the table has a column. */
        boolean has(String column) {
            return columns.containsKey(column);
        }

        /** Returns the texts in a column that semicolons part, each with its place. */
        List<FieldPart> parts(String column) {
            List<FieldPart> parts = new ArrayList<>();
            String text = get(column);
            Location start = location(column);
            int from = 0;
            while (from <= text.length() && !text.isEmpty()) {
                int to = text.indexOf(';', from) < 0 ? text.length() : text.indexOf(';', from);
                String part = text.substring(from, to);
                int blanks = part.length() - part.stripLeading().length();
                if (!part.isBlank()) {
                    parts.add(new FieldPart(part.strip(), CountryField.place(text, from + blanks, start)));
                }
                from = to + 1;
            }
            return parts;
        }

        /** Returns where the text in a column begins, behind blanks and a quotation mark. */
        Location location(String column) {
            return location(columns.getOrDefault(column, 0));
        }

        private Location location(int field) {
            return CsvPlace.of(file, separator, line, field);
        }

        private boolean isBlank() {
            return fields.stream().allMatch(String::isBlank);
        }
    }
}
