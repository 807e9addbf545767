package org.thbreport.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as it is unpacked, started by its script where little is given: no language, little memory, few files, no folder for temporary ones. */
@Tag("slow")
class WhereItRunsTest {

    private static Path home = Path.of("");

    @TempDir
    private Path folder;

    /** Puts the program into one folder as the archive does: the script, and its jars in lib. */
    @BeforeAll
    static void unpack() throws IOException {
        home = Files.createTempDirectory("unpacked");
        Path lib = Files.createDirectories(home.resolve("thb-report-1/lib"));
        Path script = lib.resolveSibling("thb-report");
        Files.copy(SeedStudy.top().resolve("thb-report"), script);
        Files.createSymbolicLink(
                lib.resolveSibling("examples"),
                SeedStudy.top().resolve("examples").toRealPath());
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        int number = 0;
        for (String entry : path.split(File.pathSeparator)) {
            Path from = Path.of(entry);
            if (Files.isRegularFile(from)) {
                Files.createSymbolicLink(lib.resolve("x" + number++ + "-" + from.getFileName()), from.toRealPath());
            } else if (Files.isDirectory(from) && !entry.contains("test-classes")) {
                pack(from, lib.resolve("thb-report-" + number++ + ".jar"));
            }
        }
    }

    /** Takes the links away, not what they lead to. */
    @AfterAll
    static void remove() throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
                Files.copy(file, out);
            }
        }
    }

    /** Starts the script with nothing in its environment but what is given, and returns what it said. */
    private String run(int code, String before, List<String> environment, String... arguments)
            throws IOException, InterruptedException {
        return start(List.of(code), before, environment, arguments);
    }

    private String start(List<Integer> codes, String before, List<String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of("env", "-i", "PATH=" + System.getenv("PATH")));
        line.addAll(environment);
        line.addAll(List.of("sh", "-c", before + "exec \"$@\"", "sh"));
        line.add(home.resolve("thb-report-1/thb-report").toString());
        line.addAll(List.of(arguments));
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        String words = Files.readString(said);
        assertThat(process.exitValue()).as(words).isIn(codes);
        assertThat(words).doesNotContain("Exception", "\tat ");
        return words;
    }

    @Test
    void withoutALanguageItFindsNamesOfOtherLetters() throws IOException, InterruptedException {
        run(0, "", List.of(), "init", "p\u0113t\u012bjums \u03b1");
        run(
                0,
                "",
                List.of("LC_ALL=POSIX"),
                "run",
                "p\u0113t\u012bjums \u03b1",
                "--out",
                "\u0438\u0437\u0445\u043e\u0434");
        assertThat(folder.resolve("\u0438\u0437\u0445\u043e\u0434/petijums/manifest.json"))
                .exists();
    }

    @Test
    void aQuarterOfAGigabyteIsEnough() throws IOException, InterruptedException {
        String example = SeedStudy.top().resolve("examples/made-up-register").toString();
        run(
                0,
                "",
                List.of("JAVA_TOOL_OPTIONS=-Xmx256m"),
                "run",
                example,
                "--out",
                "out",
                "--lang",
                "en,lv,de,fr,el,bg");
        assertThat(folder.resolve("out/made-up-register/briefing-bg.pdf")).exists();
    }

    @Test
    void withTooFewOpenFilesForItsLibrariesItSaysWhatToRaise() throws IOException, InterruptedException {
        String example = SeedStudy.top().resolve("examples/made-up-register").toString();
        for (int files : List.of(40, 64)) {
            String words = run(3, "ulimit -n " + files + "; ", List.of(), "check", example);
            assertThat(words.lines()).singleElement().asString().contains("too many files are open; raise the limit");
        }
    }

    @Test
    void aColonInThePathOfTheProgramIsSaid() throws IOException, InterruptedException {
        Path other = Files.createDirectory(folder.resolve("a:b"));
        Files.copy(home.resolve("thb-report-1/thb-report"), other.resolve("thb-report"));
        Process process = new ProcessBuilder("sh", other.resolve("thb-report").toString(), "--version")
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(4);
        assertThat(said.lines()).singleElement().asString().contains("a folder with a colon in its name");
    }

    @Test
    void withoutAFolderForTemporaryFilesItSaysSoOrNeedsNone() throws IOException, InterruptedException {
        run(0, "", List.of(), "init", "study");
        String nowhere = "JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=" + folder.resolve("nowhere");
        String words = run(3, "", List.of(nowhere), "run", "study", "--out", "out");
        assertThat(words).contains("a font needs a folder for temporary files");
    }
}
