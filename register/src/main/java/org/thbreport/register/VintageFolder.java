package org.thbreport.register;

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
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.thbreport.ingest.InputFile;
import org.thbreport.ingest.WholeFile;
import org.thbreport.ingest.register.CountsFile;
import org.thbreport.ingest.register.RegisterRule;
import org.thbreport.ingest.register.RegisterVintages;
import org.thbreport.model.issue.Location;
import org.thbreport.model.register.RegisterCounts;
import org.thbreport.register.engine.CountFailure;

/**
 * The folder of the counts of a register. Small counts are in it, so its owner alone can read it: mode 0700, files 0600.
 *
 * @param folder the folder
 * @param shown its path for messages
 * @param confidential whether counts are of real persons, so that nobody else may read the folder
 */
public record VintageFolder(Path folder, String shown, boolean confidential) {
    private static final FileAttribute<?> PRIVATE_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    /** Makes a folder and those above it that are missing, for its owner alone. */
    static void make(Path folder) throws IOException {
        Files.createDirectories(folder, PRIVATE_FOLDER);
    }

    /**
     * Writes counts, unless the newest vintage holds the same, be it that another version of the text counted them.
     *
     * @param day day of the counting
     * @param counting the counts and how they were made
     * @param program name and version of the program
     * @return name of the new file; empty where the counts are the same as before
     * @throws CountFailure if others can read the folder
     * @throws IOException if it cannot be written
     */
    public String write(LocalDate day, RegisterCounts counts, Counting counting, String program)
            throws IOException, CountFailure {
        make(folder);
        if (confidential && RegisterCounter.isOpen(folder)) {
            throw CountFailure.of(
                    RegisterRule.OPEN_VINTAGES,
                    Location.of(shown),
                    "others can read the folder of counts, and small counts are in it",
                    "chmod 700 " + shown);
        }
        byte[] bytes = CountsFile.write(counts);
        String hash = InputFile.of("counts", bytes).sha256();
        Path list = folder.resolve(RegisterVintages.LIST);
        String before = Files.exists(list) ? Files.readString(list) : "";
        if (isKept(before, counts)) {
            return "";
        }
        String name = day + "-" + hash.substring(0, 8) + ".csv";
        WholeFile.put(folder.resolve(name), bytes, WholeFile.PRIVATE);
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            if (before.isEmpty()) {
                csv.writeRecord(RegisterVintages.COLUMNS);
            }
            csv.writeRecord(List.of(
                    day.toString(),
                    name,
                    hash,
                    counting.engine(),
                    String.valueOf(counting.rows()),
                    String.valueOf(counting.refused()),
                    program));
        }
        WholeFile.put(list, (before + text).getBytes(StandardCharsets.UTF_8), WholeFile.PRIVATE);
        return name;
    }

    /** Returns whether the newest vintage holds these counts of these rows under these settings. */
    private boolean isKept(String list, RegisterCounts counts) throws IOException {
        String[] lines = list.split("\n", -1);
        String[] newest = lines.length < 3 ? new String[0] : lines[lines.length - 2].split(",", 4);
        if (newest.length < 4 || !newest[1].matches("[0-9a-f-]+\\.csv") || !Files.exists(folder.resolve(newest[1]))) {
            return false;
        }
        byte[] bytes = Files.readAllBytes(folder.resolve(newest[1]));
        return InputFile.of("counts", bytes).sha256().equals(newest[2])
                && CountsFile.read(bytes)
                        .filter(kept -> withoutText(kept).equals(withoutText(counts)))
                        .isPresent();
    }

    private static RegisterCounts withoutText(RegisterCounts counts) {
        SortedMap<String, String> head = new TreeMap<>(counts.head());
        head.remove("text");
        return new RegisterCounts(head, counts.counts());
    }
}
