package org.thbreport.ingest.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thbreport.ingest.ClosedFolder;
import org.thbreport.ingest.InputFile;
import org.thbreport.ingest.InputSnapshot;

/**
 * The vintages of one dataset in a folder of their own: each download under its day and hash, and {@code vintages.csv} with
 * date, hash and address of each.
 */
public final class VintageStore {

    /** Name of the list. */
    public static final String LIST = "vintages.csv";

    private final ClosedFolder study;
    private final Path folder;

    /**
     * Opens the vintages of a dataset, of which there need not be any yet.
     *
     * @param study the study folder, which nothing is read or written out of
     * @param dataset id of the dataset
     */
    public VintageStore(ClosedFolder study, String dataset) {
        this.study = study;
        this.folder = Path.of(InputSnapshot.VINTAGES, dataset);
    }

    /**
     * Returns all vintages, oldest first.
     *
     * @throws IOException if the list cannot be read
     */
    public List<Vintage> all() throws IOException {
        try (InputStream list = study.open(folder.resolve(LIST))) {
            return VintageList.read(list.readAllBytes());
        } catch (NoSuchFileException none) {
            return List.of();
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
     * Returns the file of a vintage.
     *
     * @throws IOException if it cannot be read, or does not hold what was stored
     */
    public Path file(Vintage vintage) throws IOException {
        Path file = study.real(folder.resolve(Path.of(vintage.file()).getFileName()));
        if (!InputFile.sha256(file).equals(vintage.sha256())) {
            throw new IOException("the vintage was changed after it was stored");
        }
        return file;
    }

    /**
     * Keeps a download, whose staging file it moves. One that is equal to the newest vintage is not kept again.
     *
     * @param extension end of the file's name: {@code .tsv.gz}
     * @return the vintage
     * @throws IOException if it cannot be written
     */
    public Vintage keep(Answer answer, String address, Instant retrieved, String extension) throws IOException {
        Path content = answer.content().path();
        String sha256 = InputFile.sha256(content);
        Vintage newest = newest();
        if (newest != null && newest.sha256().equals(sha256)) {
            return newest;
        }
        String name = retrieved.atZone(ZoneOffset.UTC).toLocalDate() + "-" + sha256.substring(0, 12) + extension;
        Vintage vintage =
                new Vintage(retrieved, sha256, address, answer.redirects(), answer.etag(), answer.lastModified(), name);
        List<Vintage> all = new ArrayList<>(all());
        all.add(vintage);
        Files.move(
                content,
                study.place(folder.resolve(name)),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        study.put(folder.resolve(LIST), new ByteArrayInputStream(VintageList.write(all)));
        return vintage;
    }

    /**
     * Fills a file of the study with a vintage.
     *
     * @param file path of the file in the study folder
     * @throws IOException if the vintage cannot be read, or the file not be written
     */
    public void fill(String file, Vintage vintage) throws IOException {
        try (InputStream content = Files.newInputStream(file(vintage))) {
            study.put(Path.of(file), content);
        }
    }
}
