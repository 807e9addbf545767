package org.thbreport.batch.returns;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Writes a return: a folder of mode 0700 with a file for each table, or each year, and the report on its completeness. */
public final class ReturnFiles {
    private static final FileAttribute<?> PRIVATE_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final Map<ReturnKind, String> FOR = Map.of(
            ReturnKind.EU_19A,
            "For the authority that transmits statistics under Article 19a of Directive 2011/36/EU. Not for publication.",
            ReturnKind.GLOTIP,
            "A help for filling in the questionnaire of UNODC's Global Report on Trafficking in Persons. Not for publication.");

    private final Path folder;
    private final List<Path> written = new ArrayList<>();

    private ReturnFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes a return.
     *
     * @param folder the folder, made where it is missing
     * @return the paths of the files
     * @throws IOException if it cannot be written
     */
    public static List<Path> write(Path folder, Completeness report) throws IOException {
        ReturnFiles files = new ReturnFiles(folder);
        files.write(report);
        return files.written;
    }

    private void write(Completeness report) throws IOException {
        String first = "# " + FOR.get(report.kind()) + "\n";
        if (report.kind() == ReturnKind.GLOTIP) {
            byPeriod(report)
                    .forEach((period, cells) ->
                            written.add(folder.resolve("glotip-" + period.replace('/', '_') + ".csv")));
            int place = 0;
            for (List<ReturnCell> cells : byPeriod(report).values()) {
                put(written.get(place++), first + csv(glotip(cells)));
            }
        } else {
            for (Map.Entry<String, List<ReturnCell>> table : byTable(report).entrySet()) {
                Path file = folder.resolve(report.kind().code()).resolve(table.getKey() + ".csv");
                written.add(file);
                put(file, first + csv(statuses(table.getValue())));
            }
        }
        Path cells = folder.resolve("completeness.csv");
        written.add(cells);
        put(cells, first + csv(report.rows()));
        Path text = folder.resolve("completeness.md");
        written.add(text);
        put(text, report.markdown());
    }

    private static Map<String, List<ReturnCell>> byPeriod(Completeness report) {
        Map<String, List<ReturnCell>> map = new LinkedHashMap<>();
        report.cells()
                .forEach(cell -> map.computeIfAbsent(cell.period(), key -> new ArrayList<>())
                        .add(cell));
        return map;
    }

    private static Map<String, List<ReturnCell>> byTable(Completeness report) {
        Map<String, List<ReturnCell>> map = new LinkedHashMap<>();
        report.cells()
                .forEach(cell -> map.computeIfAbsent(cell.table(), key -> new ArrayList<>())
                        .add(cell));
        return map;
    }

    /** One row a category; identified, presumed and together stand apart. */
    private static List<List<String>> statuses(List<ReturnCell> cells) {
        Set<String> statuses = new LinkedHashSet<>();
        cells.forEach(cell -> statuses.add(cell.status()));
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of("year", "country", "category", "label"));
        statuses.forEach(status ->
                header.add(status.equals("REGISTERED") ? "number" : status.toLowerCase(java.util.Locale.ROOT)));
        header.add("blank because");
        rows.add(header);
        Map<List<String>, Map<String, ReturnCell>> lines = new LinkedHashMap<>();
        cells.forEach(cell -> lines.computeIfAbsent(
                        List.of(cell.period(), cell.area(), cell.category(), cell.label()),
                        key -> new LinkedHashMap<>())
                .put(cell.status(), cell));
        lines.forEach((line, byStatus) -> {
            List<String> row = new ArrayList<>(line);
            statuses.forEach(status -> row.add(number(byStatus.get(status))));
            row.add(byStatus.values().iterator().next().reason());
            rows.add(row);
        });
        return rows;
    }

    private static String number(@org.jspecify.annotations.Nullable ReturnCell cell) {
        return cell == null || cell.value() == null ? "" : String.valueOf(cell.value());
    }

    private static List<List<String>> glotip(List<ReturnCell> cells) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("question", "country", "category", "label", "number", "blank because"));
        cells.stream()
                .filter(cell -> cell.status().equals("REGISTERED") || isAlone(cells, cell))
                .forEach(cell -> rows.add(List.of(
                        cell.table(), cell.area(), cell.category(), cell.label(), number(cell), cell.reason())));
        return rows;
    }

    private static boolean isAlone(List<ReturnCell> cells, ReturnCell cell) {
        return cells.stream()
                .noneMatch(other ->
                        other.table().equals(cell.table()) && other.status().equals("REGISTERED"));
    }

    private static String csv(List<List<String>> rows) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            rows.forEach(csv::writeRecord);
        }
        return text.toString();
    }

    private void put(Path file, String text) throws IOException {
        Path parent = Objects.requireNonNull(file.getParent());
        Files.createDirectories(parent, PRIVATE_FOLDER);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        Files.writeString(file, text, StandardCharsets.UTF_8);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
}
