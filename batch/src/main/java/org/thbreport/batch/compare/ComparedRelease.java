package org.thbreport.batch.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.thbreport.batch.release.PublishedFile;
import org.thbreport.batch.release.RunManifest;

/**
 * One of the two releases that are compared.
 *
 * @param named what the user calls it
 * @param manifest its manifest
 * @param files reads its files
 */
public record ComparedRelease(String named, RunManifest manifest, FileReader files) {

    /** Reads files of a release. */
    @FunctionalInterface
    public interface FileReader {
        /** Returns the bytes of a file that the manifest lists. */
        byte[] read(PublishedFile file) throws IOException;
    }

    /**
     * Opens a release; its files are held to the manifest when they are read.
     *
     * @param folder its folder
     * @param named what the user calls it
     * @return the release; empty if the folder has no manifest that can be read
     * @throws IOException if the disk refuses
     */
    public static Optional<ComparedRelease> open(Path folder, String named) throws IOException {
        return RunManifest.read(folder)
                .map(manifest -> new ComparedRelease(named, manifest, output -> {
                    Path file = folder.resolve(output.path());
                    byte[] bytes = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                            ? Files.readAllBytes(file)
                            : new byte[0];
                    if (!DigestUtils.sha256Hex(bytes).equals(output.sha256())) {
                        throw new ChangedFileException(named + "/" + output.path());
                    }
                    return bytes;
                }));
    }

    /**
     * Takes the files of an edition that were made in memory.
     *
     * @param named what the user calls it
     * @param manifest its manifest, without outputs
     */
    public static ComparedRelease of(String named, RunManifest manifest, Map<String, byte[]> files) {
        return new ComparedRelease(
                named,
                manifest.withOutputs(files.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(file -> new PublishedFile(file.getKey(), DigestUtils.sha256Hex(file.getValue())))
                        .toList()),
                file -> {
                    byte[] bytes = files.get(file.path());
                    if (bytes == null) {
                        throw new ChangedFileException(named + "/" + file.path());
                    }
                    return bytes;
                });
    }

    /** Returns a file that the manifest lists; empty if it lists none of this path. */
    Optional<PublishedFile> file(String path) {
        return manifest.outputs().stream()
                .filter(output -> output.path().equals(path))
                .findFirst();
    }

    /**
     * Returns the bytes of a file that the manifest lists.
     *
     * @throws IOException if they cannot be read
     */
    byte[] bytes(String path) throws IOException {
        return files.read(file(path).orElseThrow(() -> new IOException("the release has no file " + path)));
    }
}
