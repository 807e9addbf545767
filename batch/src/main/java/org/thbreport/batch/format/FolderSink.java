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
public record FolderSink(Path folder, Consumer<String> written) implements FileSink {

    @Override
    public void write(String path, Content content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            content.writeTo(out);
        }
        written.accept(path);
    }

    @Override
    public InputStream open(String path) throws IOException {
        return Files.newInputStream(folder.resolve(path));
    }
}
