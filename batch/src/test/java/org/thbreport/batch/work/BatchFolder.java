package org.thbreport.batch.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.thbreport.batch.SeedStudy;
import org.thbreport.batch.release.ReleaseCheck;
import org.thbreport.ingest.InputFile;

/** A folder with a batch of copies of the seed study, which real processes of the program work on. */
final class BatchFolder {
    private final Path home;
    private final Path out;

    /**
     * Makes a folder with a batch that publishes in {@code out}.
     *
     * @param editions number of editions, {@code study-1} and so on
     * @param more further lines of the batch file
     */
    BatchFolder(Path home, Path out, int editions, String more) throws IOException {
        this.home = Files.createDirectories(home);
        this.out = out;
        StringBuilder text = new StringBuilder("out: " + out + "\n" + more + "editions:\n");
        for (int number = 1; number <= editions; number++) {
            Path study = home.resolve("study-" + number);
            SeedStudy.copy(SeedStudy.folder(), study);
            Path yaml = study.resolve("study.yaml");
            Files.writeString(yaml, Files.readString(yaml).replaceFirst("(?m)^id: *[a-z0-9-]+", "id: study-" + number));
            text.append("  - {study: study-").append(number).append(", languages: [en]}\n");
        }
        Files.writeString(home.resolve("batch.yaml"), text);
    }

    /** Returns the folder of releases. */
    Path out() {
        return out;
    }

    /** Returns the file that the processes print into. */
    Path log() {
        return home.resolve("log.txt");
    }

    /** Changes what an edition is made from. */
    void change(int number, String remark) throws IOException {
        Path texts = home.resolve("study-" + number + "/texts/en.yaml");
        Files.writeString(texts, Files.readString(texts) + "# " + remark + "\n");
    }

    /** Starts the program in this folder. */
    Process start(String... arguments) throws IOException {
        return start(List.of(), arguments);
    }

    /**
     * Starts the program in this folder.
     *
     * @param before what stands before the program's own arguments: options of the Java machine
     */
    Process start(List<String> before, String... arguments) throws IOException {
        return process(command(before, arguments));
    }

    /** Returns the command that starts the program. */
    List<String> command(List<String> before, String... arguments) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("-Djava.awt.headless=true", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(before);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.thbreport.batch.Main"));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Starts a command in this folder. */
    Process process(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().put("THB_REPORT_TRACE", "1");
        return builder.start();
    }

    /** Asserts that every release that a reader finds agrees with its manifest. */
    void everyVisibleReleaseIsWhole() throws IOException {
        for (Path edition : editions()) {
            assertThat(ReleaseCheck.of(edition, edition.toString())).isEmpty();
        }
    }

    /** Returns the hash of each file that a reader finds, by edition and path. */
    Map<String, String> visible() throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        for (Path edition : editions()) {
            Path release = edition.toRealPath();
            try (Stream<Path> files = Files.walk(release)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    hashes.put(edition.getFileName() + "/" + release.relativize(file), InputFile.sha256(file));
                }
            }
        }
        return hashes;
    }

    /** Returns the names of the editions that a reader finds. */
    List<String> names() throws IOException {
        return editions().stream()
                .map(edition -> String.valueOf(edition.getFileName()))
                .sorted()
                .toList();
    }

    private List<Path> editions() throws IOException {
        if (!Files.isDirectory(out)) {
            return List.of();
        }
        try (Stream<Path> editions = Files.list(out)) {
            return editions.filter(
                            edition -> !String.valueOf(edition.getFileName()).startsWith("."))
                    .toList();
        }
    }
}
