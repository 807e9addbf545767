package org.thbreport.batch.disclosure;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.thbreport.analytics.disclosure.DisclosureHistory;
import org.thbreport.analytics.disclosure.EarlierCell;
import org.thbreport.analytics.disclosure.EarlierCell.Fate;
import org.thbreport.batch.release.OfficeKey;

/**
 * The pattern of a register: which counts its releases showed and withheld, and what ties them together. A printed count stands as it
 * is, any other sealed with the office's key, so that the file can be kept under version control beside the study.
 *
 * @param history what was published
 * @param releases ids of the releases, in order
 */
record PatternFile(DisclosureHistory history, List<String> releases) {

    private static final List<String> HEADER = List.of("cell", "status", "kind", "since", "release", "value");
    private static final String KEY = "key";

    /** Stands in the row of the key where names of counts say who is counted, and empty before. */
    private static final String FORM = "2";

    private static final String RELEASE = "release";
    private static final String RELATION = "relation";
    private static final String SECONDARY = "secondary";

    PatternFile {
        releases = List.copyOf(releases);
    }

    /**
     * Reads a file.
     *
     * @throws IOException if it cannot be read, is no such file, or was made with another key; the message says which
     */
    static PatternFile read(Path file, OfficeKey key) throws IOException {
        SortedMap<String, EarlierCell> cells = new TreeMap<>();
        List<String> names = new ArrayList<>();
        List<SortedMap<String, Long>> relations = new ArrayList<>();
        List<String> releases = new ArrayList<>();
        int threshold = 0;
        boolean opened = false;
        boolean old = false;
        boolean first = true;
        try (CsvReader<CsvRecord> rows =
                CsvReader.builder().ofCsvRecord(Files.readString(file, StandardCharsets.UTF_8))) {
            for (CsvRecord row : rows) {
                List<String> fields = row.getFields();
                if (first || fields.size() != HEADER.size()) {
                    require(first && fields.equals(HEADER), row, "is not the pattern of a register");
                    first = false;
                    continue;
                }
                switch (fields.get(1)) {
                    case KEY -> {
                        old = fields.get(0).isEmpty();
                        require(
                                fields.get(5).equals(old ? key.hash("thb-report pattern") : check(key)),
                                row,
                                "was made with another key");
                        threshold = number(row, fields.get(4));
                        opened = true;
                    }
                    case RELEASE -> releases.add(fields.get(0));
                    case RELATION -> relations.add(relation(row, fields.get(0), names));
                    default -> {
                        EarlierCell cell = cell(row, fields, old, key);
                        require(cells.put(cell.name(), cell) == null, row, "has a cell twice");
                        names.add(cell.name());
                    }
                }
            }
        } catch (UncheckedIOException | IllegalArgumentException | CsvParseException e) {
            throw new IOException("is not the pattern of a register", e);
        }
        if (!opened) {
            throw new IOException("is not the pattern of a register");
        }
        return new PatternFile(new DisclosureHistory(cells, relations, releases.size(), threshold), releases);
    }

    private static void require(boolean holds, CsvRecord row, String otherwise) throws IOException {
        if (!holds) {
            throw new IOException(otherwise + ", by its line " + row.getStartingLineNumber());
        }
    }

    private static String check(OfficeKey key) {
        return key.hash("thb-report pattern " + FORM);
    }

    private static EarlierCell cell(CsvRecord row, List<String> fields, boolean old, OfficeKey key) throws IOException {
        Fate fate = Fate.valueOf(fields.get(1).toUpperCase(Locale.ROOT));
        String name = fields.get(0);
        long value;
        if (fate == Fate.PUBLISHED) {
            value = number(row, fields.get(5));
        } else {
            var opened = key.open(name, fields.get(5));
            require(opened.isPresent(), row, "was changed by hand or made with another key");
            value = opened.orElse(0);
        }
        return new EarlierCell(
                old ? DisclosureHistory.withoutPersons(name) : name,
                value,
                fate,
                fields.get(2).equals(SECONDARY) ? "" : fields.get(2),
                number(row, fields.get(3)),
                number(row, fields.get(4)));
    }

    private static String code(Fate fate) {
        return fate.name().toLowerCase(Locale.ROOT);
    }

    private static int number(CsvRecord row, String text) throws IOException {
        require(text.matches("\\d{1,9}"), row, "has no whole number where one was expected");
        return Integer.parseInt(text);
    }

    /** Coefficients and numbers of cells, from 1: {@code 1*4 1*5 -1*9}. */
    private static SortedMap<String, Long> relation(CsvRecord row, String text, List<String> names) throws IOException {
        SortedMap<String, Long> relation = new TreeMap<>();
        for (String member : text.split(" ", -1)) {
            require(member.matches("-?\\d{1,9}\\*\\d{1,7}"), row, "has no relation where one was expected");
            int star = member.indexOf('*');
            int cell = Integer.parseInt(member.substring(star + 1));
            require(cell >= 1 && cell <= names.size(), row, "has no cell of that number");
            relation.put(names.get(cell - 1), Long.parseLong(member.substring(0, star)));
        }
        return relation;
    }

    /** Returns the bytes of the file. */
    byte[] bytes(OfficeKey key) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(HEADER);
            csv.writeRecord(FORM, KEY, "", "", String.valueOf(history.threshold()), check(key));
            for (int index = 0; index < releases.size(); index++) {
                csv.writeRecord(releases.get(index), RELEASE, "", "", String.valueOf(index + 1), "");
            }
            Map<String, Integer> numbers = new HashMap<>();
            for (EarlierCell cell : history.cells().values()) {
                numbers.put(cell.name(), numbers.size() + 1);
                csv.writeRecord(
                        cell.name(),
                        code(cell.fate()),
                        cell.fate() == Fate.WITHHELD && cell.rule().isEmpty() ? SECONDARY : cell.rule(),
                        String.valueOf(cell.since()),
                        String.valueOf(cell.release()),
                        cell.fate() == Fate.PUBLISHED
                                ? String.valueOf(cell.value())
                                : key.seal(cell.name(), cell.value()));
            }
            for (SortedMap<String, Long> relation : history.relations()) {
                List<String> members = new ArrayList<>();
                relation.forEach((name, coefficient) -> members.add(coefficient + "*" + numbers.get(name)));
                csv.writeRecord(String.join(" ", members), RELATION, "", "", "", "");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
