package org.thbreport.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thbreport.ingest.InputFile;

/** The same inputs give the same bytes, whatever the surroundings: real processes under different ones. */
@Tag("slow")
class SameBytesTest {
    @TempDir
    private Path folder;

    @Test
    void anywhereAndUnderAnyJava() throws IOException, InterruptedException {
        Path copy = SeedStudy.copy(SeedStudy.folder(), folder.resolve("elsewhere/renamed-study"));

        Map<String, String> first = run(
                javaOf("java.home"),
                folder,
                SeedStudy.folder(),
                List.of("-Duser.timezone=Europe/Riga", "-Duser.language=lv", "-Duser.country=LV"));
        Map<String, String> second = run(
                otherJava(),
                folder.resolve("elsewhere"),
                copy,
                List.of(
                        "-Duser.timezone=Pacific/Kiritimati",
                        "-Duser.language=ar",
                        "-Duser.country=EG",
                        "-Dfile.encoding=ISO-8859-1",
                        "-XX:ActiveProcessorCount=1"));

        assertThat(first).hasSize(14).isEqualTo(second);
    }

    private Map<String, String> run(Path java, Path workingFolder, Path study, List<String> options)
            throws IOException, InterruptedException {
        Path out = workingFolder.resolve("out");
        List<String> command = new ArrayList<>(List.of(java.toString(), "-Djava.awt.headless=true"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.thbreport.batch.Main"));
        command.addAll(List.of("run", study.toString(), "--out", out.toString()));
        Path log = workingFolder.resolve("log");
        Process process = new ProcessBuilder(command)
                .directory(workingFolder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("ended in time").isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
        Path release = out.resolve(SeedStudy.ID).toRealPath();
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(release)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                hashes.put(release.relativize(file).toString(), InputFile.sha256(file));
            }
        }
        return hashes;
    }

    private static Path javaOf(String property) {
        return Path.of(System.getProperty(property), "bin", "java");
    }

    /** Returns a Java of another version than the one that runs the test, where the machine has one. */
    private static Path otherJava() throws IOException {
        Path own = javaOf("java.home").toRealPath();
        Path all = Path.of("/usr/lib/jvm");
        if (Files.isDirectory(all)) {
            try (Stream<Path> homes = Files.list(all)) {
                for (Path home : homes.sorted().toList()) {
                    Path java = home.resolve("bin/java");
                    if (Files.isExecutable(java)
                            && !java.toRealPath().equals(own)
                            && home.toString().matches(".*(17|21|25).*")) {
                        return java;
                    }
                }
            }
        }
        return own;
    }
}
