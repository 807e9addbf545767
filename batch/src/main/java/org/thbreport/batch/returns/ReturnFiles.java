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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.thbreport.batch.ProgramVersion;

/** Writes a return: a folder of mode 0700 with a file for each table, or each year, all of them as one workbook, and the
 * report on its completeness. */
public final class ReturnFiles {
    private static final FileAttribute<?> PRIVATE_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final Map<ReturnKind, String> FOR = Map.of(
            ReturnKind.EU_19A,
            "For the authority that transmits statistics under Article 19a of Directive 2011/36/EU. Not for publication.",
            ReturnKind.GLOTIP,
            "A help for filling in the questionnaire of UNODC's Global Report on Trafficking in Persons. Not for publication.");

    private final Path folder;
    private final LocalDate day;
    private final List<Path> written = new ArrayList<>();

    private ReturnFiles(Path folder, LocalDate day) {
        this.folder = folder;
        this.day = day;
    }

    /**
     * Writes a return.
     *
     * @param folder the folder, made where it is missing
     * @param day day on which the return is made
     * @return the paths of the files
     * @throws IOException if it cannot be written
     */
    public static List<Path> write(Path folder, Completeness report, LocalDate day) throws IOException {
        ReturnFiles files = new ReturnFiles(folder, day);
        files.write(report);
        return files.written;
    }

    private void write(Completeness report) throws IOException {
        String purpose = String.valueOf(FOR.get(report.kind()));
        String first = "# " + purpose + "\n";
        Map<String, List<List<String>>> tables = new LinkedHashMap<>();
        if (report.kind() == ReturnKind.GLOTIP) {
            byPeriod(report)
                    .forEach((period, cells) -> tables.put("glotip-" + period.replace('/', '_'), glotip(cells)));
        } else {
            byTable(report).forEach((table, cells) -> tables.put(table, statuses(cells)));
        }
        Path parts = report.kind() == ReturnKind.GLOTIP
                ? folder
                : folder.resolve(report.kind().code());
        for (Map.Entry<String, List<List<String>>> table : tables.entrySet()) {
            put(parts.resolve(table.getKey() + ".csv"), first + csv(table.getValue()));
        }
        put(
                folder.resolve(report.kind().code() + ".xlsx"),
                ReturnWorkbook.of(report, purpose, tables, day, ProgramVersion.nameAndVersion()));
        put(folder.resolve("completeness.csv"), first + csv(report.rows()));
        put(folder.resolve("completeness.md"), report.markdown());
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
        put(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private void put(Path file, byte[] content) throws IOException {
        Path parent = Objects.requireNonNull(file.getParent());
        Files.createDirectories(parent, PRIVATE_FOLDER);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        Files.write(file, content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        written.add(file);
    }
}
