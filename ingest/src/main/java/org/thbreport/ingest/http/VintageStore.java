package org.thbreport.ingest.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thbreport.ingest.InputFile;

/**
 * The vintages of one dataset in a folder of their own: each download under its day and hash, and {@code vintages.csv} with
 * date, hash and address of each.
 */
public final class VintageStore {

    /** Name of the list. */
    public static final String LIST = "vintages.csv";

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
        return VintageList.read(Files.readAllBytes(list));
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
        Path file = folder.resolve(Path.of(vintage.file()).getFileName());
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
        Vintage vintage = new Vintage(retrieved, sha256, address, answer.etag(), answer.lastModified(), name);
        List<Vintage> all = new ArrayList<>(all());
        all.add(vintage);
        Files.createDirectories(folder);
        Files.move(content, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Path list = beside(folder.resolve(LIST));
        Files.write(list, VintageList.write(all));
        Files.move(list, folder.resolve(LIST), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return vintage;
    }

    /** Puts a copy in the place of a file, which is never half there. */
    static void replace(Path file, Path content) throws IOException {
        Path beside = beside(file);
        Files.copy(content, beside, StandardCopyOption.REPLACE_EXISTING);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path beside(Path file) {
        return file.resolveSibling("." + file.getFileName() + ".new");
    }
}
