package org.thbreport.batch.returns;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.thbreport.ingest.register.StandardCodes;

/**
 * A table of a return as it is handed over.
 *
 * @param name its name, that of its file and sheet
 * @param words headings of the columns of words
 * @param numbers headings of the columns of numbers
 * @param lines its rows
 */
record ReturnTable(String name, List<String> words, List<String> numbers, List<Line> lines) {
    /** Heading of the last column. */
    static final String REASON = "blank because";

    /**
     * A row.
     *
     * @param words one text for each column of words
     * @param cells the cell of each column of numbers; nothing where no register holds what the column asks for
     * @param reason why its cells are blank; empty for numbers
     */
    record Line(List<String> words, Map<String, ReturnCell> cells, String reason) {}

    /** Returns the tables of a return: of the Directive each of its own, of UNODC's questionnaire one a period. */
    static List<ReturnTable> of(Completeness report) {
        boolean directive = report.kind() == ReturnKind.EU_19A;
        return by(report.cells(), directive ? ReturnCell::table : ReturnCell::period).entrySet().stream()
                .map(part -> directive
                        ? statuses(part.getKey(), part.getValue())
                        : questions("glotip-" + part.getKey().replace('/', '_'), part.getValue()))
                .toList();
    }

    private static <K> Map<K, List<ReturnCell>> by(List<ReturnCell> cells, Function<ReturnCell, K> key) {
        return cells.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    /** One row a category; identified, presumed and together stand apart. */
    private static ReturnTable statuses(String name, List<ReturnCell> cells) {
        Set<String> numbers = new LinkedHashSet<>();
        cells.forEach(cell -> numbers.add(heading(cell)));
        List<Line> lines = new ArrayList<>();
        by(cells, cell -> List.of(cell.period(), cell.area(), cell.category(), cell.label()))
                .forEach((words, ofLine) -> lines.add(new Line(
                        words,
                        ofLine.stream().collect(Collectors.toMap(ReturnTable::heading, Function.identity())),
                        ofLine.get(0).reason())));
        return new ReturnTable(name, List.of("year", "country", "category", "label"), List.copyOf(numbers), lines);
    }

    private static String heading(ReturnCell cell) {
        return cell.status().equals(StandardCodes.REGISTERED)
                ? "number"
                : cell.status().toLowerCase(Locale.ROOT);
    }

    /** One row a question and category, of all together where that is known. */
    private static ReturnTable questions(String name, List<ReturnCell> cells) {
        Set<String> together = cells.stream()
                .filter(cell -> cell.status().equals(StandardCodes.REGISTERED))
                .map(ReturnCell::table)
                .collect(Collectors.toSet());
        return new ReturnTable(
                name,
                List.of("question", "country", "category", "label"),
                List.of("number"),
                cells.stream()
                        .filter(cell ->
                                cell.status().equals(StandardCodes.REGISTERED) || !together.contains(cell.table()))
                        .map(cell -> new Line(
                                List.of(cell.table(), cell.area(), cell.category(), cell.label()),
                                Map.of("number", cell),
                                cell.reason()))
                        .toList());
    }

    /** Returns the table as rows of texts, the headings first; a blank cell is empty. */
    List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row(words, numbers, REASON));
        lines.forEach(line -> rows.add(row(
                line.words(),
                numbers.stream()
                        .map(heading -> number(line.cells().get(heading)))
                        .toList(),
                line.reason())));
        return rows;
    }

    private static List<String> row(List<String> words, List<String> numbers, String reason) {
        return Stream.of(words, numbers, List.of(reason)).flatMap(List::stream).toList();
    }

    private static String number(@Nullable ReturnCell cell) {
        return cell == null || cell.value() == null ? "" : String.valueOf(cell.value());
    }
}
