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
        replace(folder.resolve(LIST), VintageList.write(all));
        return vintage;
    }

    /** Writes beside and renames, so that a file is never half there. */
    static void replace(Path file, byte[] bytes) throws IOException {
        Path beside = file.resolveSibling("." + file.getFileName() + ".new");
        Files.write(beside, bytes);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
