package org.thbreport.batch.format;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The folder that the files of an edition go into.
 *
 * @param folder the folder
 * @param written is told the path of each file when it stands there; by several threads, perhaps
 */
public record FileSink(Path folder, Consumer<String> written) {

    /** What a file holds. */
    public interface Content {
        /** Writes it. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes a file a piece at a time. */
    public void write(String path, Content content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            content.writeTo(out);
        }
        written.accept(path);
    }

    /** Opens a file that was written before. */
    public InputStream open(String path) throws IOException {
        return Files.newInputStream(folder.resolve(path));
    }
}
