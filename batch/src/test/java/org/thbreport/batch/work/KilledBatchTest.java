package org.thbreport.batch.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thbreport.batch.SeedStudy;
import org.thbreport.batch.release.ReleaseCheck;
import org.thbreport.batch.release.Sha256;

/** A batch that is killed at random moments: nothing half-made is ever visible, and the next run finishes the rest. */
class KilledBatchTest {
    @TempDir
    private Path folder;

    @Test
    @Tag("slow")
    void isWholeAfterAFewKills() throws IOException, InterruptedException {
        killAndFinish(3, 4);
    }

    @Test
    @Tag("nightly")
    void isWholeAfterTwoHundredKills() throws IOException, InterruptedException {
        killAndFinish(200, 60);
    }

    private void killAndFinish(int kills, int editions) throws IOException, InterruptedException {
        writeBatch("undisturbed", editions);
        writeBatch("killed", editions);
        assertThat(start("undisturbed").waitFor()).isZero();
        Random random = new Random(20250710);
        for (int kill = 0; kill < kills; kill++) {
            Process process = start("killed");
            if (!process.waitFor(500 + random.nextInt(5000), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
            everyVisibleReleaseIsWhole();
            if (kill % 50 == 49) {
                writeBatch("killed", editions);
            }
        }
        assertThat(start("killed").waitFor()).isZero();

        everyVisibleReleaseIsWhole();
        assertThat(visible("killed")).isEqualTo(visible("undisturbed")).hasSize(editions * 9);
        assertThat(folder.resolve("killed/out/.staging").toFile().list()).containsExactly("lock");
    }

    private void everyVisibleReleaseIsWhole() throws IOException {
        Path out = folder.resolve("killed/out");
        if (Files.isDirectory(out)) {
            try (Stream<Path> editions = Files.list(out)) {
                for (Path edition : editions.filter(Files::isSymbolicLink).toList()) {
                    assertThat(ReleaseCheck.of(edition, edition.toString())).isEmpty();
                }
            }
        }
    }

    private void writeBatch(String name, int editions) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name));
        StringBuilder text = new StringBuilder("out: out\neditions:\n");
        for (int number = 1; number <= editions; number++) {
            Path study = home.resolve("study-" + number);
            copy(SeedStudy.folder(), study);
            Path yaml = study.resolve("study.yaml");
            Files.writeString(yaml, Files.readString(yaml).replaceFirst("(?m)^id: *[a-z0-9-]+", "id: study-" + number));
            text.append("  - {study: study-").append(number).append(", languages: [en]}\n");
        }
        Files.writeString(home.resolve("batch.yaml"), text);
    }

    private Process start(String name) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                "org.thbreport.batch.Main",
                "batch",
                "batch.yaml"));
        return new ProcessBuilder(command)
                .directory(folder.resolve(name).toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile())
                .start();
    }

    private Map<String, String> visible(String name) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        Path out = folder.resolve(name).resolve("out");
        try (Stream<Path> editions = Files.list(out)) {
            for (Path edition : editions.filter(Files::isSymbolicLink).toList()) {
                Path release = edition.toRealPath();
                try (Stream<Path> files = Files.walk(release)) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        hashes.put(edition.getFileName() + "/" + release.relativize(file), Sha256.ofFile(file));
                    }
                }
            }
        }
        return hashes;
    }

    private static void copy(Path source, Path target) throws IOException {
        try (Stream<Path> paths = Files.walk(source)) {
            for (Path path : paths.toList()) {
                Path place = target.resolve(source.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(place);
                } else {
                    Files.write(place, Files.readAllBytes(path));
                }
            }
        }
    }
}
