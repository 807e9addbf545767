package org.thbreport.ingest.http;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.thbreport.ingest.InputFile;

/**
 * The vintages of one dataset in a folder of their own: each download under its day and hash, and {@code vintages.csv} with
 * date, hash and address of each.
 */
public final class VintageStore {

    /** Name of the list. */
    public static final String LIST = "vintages.csv";

    private static final List<String> COLUMNS =
            List.of("retrieved", "sha256", "address", "etag", "lastModified", "file");

    private final Path folder;

    /** Opens the vintages in a folder, which need not be there yet. */
    public VintageStore(Path folder) {
        this.folder = folder;
    }

    /**
     * Returns all vintages, oldest first.
     *
     * @throws IOException if the list cannot be read
     */
    public List<Vintage> all() throws IOException {
        Path list = folder.resolve(LIST);
        if (!Files.exists(list)) {
            return List.of();
        }
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(list, StandardCharsets.UTF_8)) {
            List<Vintage> vintages = new ArrayList<>();
            for (NamedCsvRecord row : reader) {
                vintages.add(new Vintage(
                        Instant.parse(row.getField("retrieved")),
                        row.getField("sha256"),
                        row.getField("address"),
                        row.getField("etag"),
                        row.getField("lastModified"),
                        row.getField("file")));
            }
            vintages.sort(Comparator.comparing(Vintage::retrieved));
            return vintages;
        } catch (CsvParseException | NoSuchElementException | DateTimeException e) {
            throw new IOException("the list of vintages is damaged", e);
        }
    }

    /**
     * Returns the newest vintage, or null if there is none.
     *
     * @throws IOException if the list cannot be read
     */
    public @Nullable Vintage newest() throws IOException {
        List<Vintage> all = all();
        return all.isEmpty() ? null : all.get(all.size() - 1);
    }

    /**
     * Returns the bytes of a vintage.
     *
     * @throws IOException if they cannot be read, or are not those that were stored
     */
    public byte[] bytes(Vintage vintage) throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve(Path.of(vintage.file()).getFileName()));
        if (!InputFile.of(vintage.file(), bytes).sha256().equals(vintage.sha256())) {
            throw new IOException("the vintage was changed after it was stored");
        }
        return bytes;
    }

    /**
     * Keeps a download. One that is equal to the newest vintage is not kept again.
     *
     * @param extension end of the file's name: {@code .tsv.gz}
     * @return the vintage
     * @throws IOException if it cannot be written
     */
    public Vintage keep(Answer answer, String address, Instant retrieved, String extension) throws IOException {
        String sha256 = InputFile.of(address, answer.bytes()).sha256();
        Vintage newest = newest();
        if (newest != null && newest.sha256().equals(sha256)) {
            return newest;
        }
        String name = retrieved.atZone(ZoneOffset.UTC).toLocalDate() + "-" + sha256.substring(0, 12) + extension;
        Vintage vintage = new Vintage(retrieved, sha256, address, answer.etag(), answer.lastModified(), name);
        List<Vintage> all = new ArrayList<>(all());
        all.add(vintage);
        Files.createDirectories(folder);
        replace(folder.resolve(name), answer.bytes());
        replace(folder.resolve(LIST), list(all));
        return vintage;
    }

    private static byte[] list(List<Vintage> vintages) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(COLUMNS);
            for (Vintage vintage : vintages) {
                csv.writeRecord(
                        vintage.retrieved().toString(),
                        vintage.sha256(),
                        vintage.address(),
                        vintage.etag(),
                        vintage.lastModified(),
                        vintage.file());
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Writes beside and renames, so that a file is never half there. */
    static void replace(Path file, byte[] bytes) throws IOException {
        Path beside = file.resolveSibling("." + file.getFileName() + ".new");
        Files.write(beside, bytes);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
