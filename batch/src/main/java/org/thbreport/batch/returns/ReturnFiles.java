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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.thbreport.batch.ProgramVersion;
import org.thbreport.batch.SpreadsheetText;
import org.thbreport.ingest.WholeFile;

/**
 * Writes a return: a folder of mode 0700 with a file for each table, or each year, all of them as one workbook, and the report on its
 * completeness.
 */
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
        List<ReturnTable> tables = ReturnTable.of(report);
        Path parts = report.kind() == ReturnKind.GLOTIP
                ? folder
                : folder.resolve(report.kind().code());
        for (ReturnTable table : tables) {
            put(parts.resolve(table.name() + ".csv"), first + csv(table.rows()));
        }
        put(
                folder.resolve(report.kind().code() + ".xlsx"),
                ReturnWorkbook.of(report, purpose, tables, day, ProgramVersion.nameAndVersion()));
        put(folder.resolve("completeness.csv"), first + csv(report.rows()));
        put(folder.resolve("completeness.md"), report.markdown());
    }

    private static String csv(List<List<String>> rows) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            rows.forEach(
                    row -> csv.writeRecord(row.stream().map(SpreadsheetText::of).toList()));
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
        WholeFile.put(file, content, WholeFile.PRIVATE);
        written.add(file);
    }
}
