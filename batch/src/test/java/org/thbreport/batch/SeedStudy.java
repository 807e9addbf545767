package org.thbreport.batch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

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
}
