package org.thbreport.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** Where the tests find the project's folders and its examples. */
public final class SeedStudy {
    /** Id of the study, the name of its releases. */
    public static final String ID = "emn-thb-2025";

    private SeedStudy() {}

    /** Returns the folder at the top of the project. */
    public static Path top() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("ARCHITECTURE.md"))) {
            folder = Objects.requireNonNull(folder.getParent(), "the tests run within the project");
        }
        return folder;
    }

    /** Returns the folder of the real study. */
    public static Path folder() {
        return top().resolve("examples/emn-thb-international-dimension");
    }

    /** Copies an example to where it may be changed and published, and returns that place: an example itself stays as it is. */
    public static Path example(String name, Path to) throws IOException {
        return copy(top().resolve("examples").resolve(name), to);
    }

    /** Copies a folder with all that is in it, and returns where the copy stands. */
    public static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path place = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(place);
                } else {
                    Files.copy(path, place);
                }
            }
        }
        return to;
    }
}
