package org.thbreport.batch.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The laws on source files: short, one public type each, a package with a sentence of its own. */
class SourceFilesTest {
    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "^public (?:(?:abstract|final|sealed|non-sealed|strictfp) )*(?:class|interface|record|enum|@interface) ");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?(org\\.thbreport[a-z.]*)\\.[A-Z]");
    private static final List<Path> SOURCES = new ArrayList<>();

    @BeforeAll
    static void findSources() throws IOException {
        Path top = Path.of("").toAbsolutePath();
        while (!Files.exists(top.resolve("ARCHITECTURE.md"))) {
            top = top.getParent();
        }
        for (String module : List.of(
                "model",
                "ingest",
                "register",
                "analytics",
                "publication",
                "drawing",
                "report-xlsx",
                "report-pdf",
                "report-html",
                "batch")) {
            Path sources = top.resolve(module).resolve("src/main/java");
            if (Files.exists(sources)) {
                try (Stream<Path> files = Files.walk(sources)) {
                    files.filter(file -> file.toString().endsWith(".java")).forEach(SOURCES::add);
                }
            }
        }
    }

    @Test
    void areAtMost350LinesOfCode() {
        TreeMap<Integer, Path> byLength = new TreeMap<>();
        SOURCES.forEach(source -> byLength.put(linesOfCode(source), source));

        assertThat(byLength.tailMap(351)).isEmpty();
    }

    @Test
    void areMostlyShort() {
        List<Integer> lengths = SOURCES.stream()
                .filter(source -> !source.endsWith("package-info.java"))
                .map(SourceFilesTest::linesOfCode)
                .sorted()
                .toList();

        assertThat(lengths.get(lengths.size() / 2)).as("median").isLessThanOrEqualTo(50);
        assertThat(lengths.get(lengths.size() * 9 / 10)).as("90 of 100").isLessThanOrEqualTo(150);
    }

    @Test
    void holdAtMostOnePublicType() {
        assertThat(SOURCES)
                .allSatisfy(source -> assertThat(lines(source).stream()
                                .filter(line -> PUBLIC_TYPE.matcher(line).find()))
                        .hasSizeLessThanOrEqualTo(1));
    }

    /** As ArrowsTest says of classes; a constant leaves no trace in them, and an import does. */
    @Test
    void importPackagesInOneDirection() {
        Map<String, Set<String>> imports = new TreeMap<>();
        SOURCES.stream().filter(source -> !source.endsWith("Main.java")).forEach(source -> {
            String text = String.join("\n", lines(source));
            Matcher name = PACKAGE.matcher(text);
            assertThat(name.find()).isTrue();
            Set<String> imported = imports.computeIfAbsent(name.group(1), unused -> new TreeSet<>());
            IMPORT.matcher(text).results().map(found -> found.group(1)).forEach(imported::add);
            imported.remove(name.group(1));
        });
        assertThat(imports).hasSizeGreaterThan(50);

        // What imports only packages that were taken away can be in no circle.
        boolean taken = true;
        while (taken) {
            taken = imports.entrySet().removeIf(each -> Collections.disjoint(each.getValue(), imports.keySet()));
        }

        assertThat(imports).isEmpty();
    }

    @Test
    void standInPackagesThatSayWhatTheyHold() {
        assertThat(SOURCES.stream().map(Path::getParent).distinct())
                .allSatisfy(folder ->
                        assertThat(folder.resolve("package-info.java")).exists());
    }

    @Test
    void avoidNamesThatSayNothing() {
        assertThat(SOURCES)
                .noneMatch(source -> source.toString().matches(".*(/(common|util|utils|impl|api)/|Utils?\\.java).*"));
    }

    /** Lines that are not blank and not only a comment. */
    private static int linesOfCode(Path source) {
        int count = 0;
        boolean comment = false;
        for (String line : lines(source)) {
            String text = line.strip();
            if (text.startsWith("/*")) {
                comment = true;
            }
            if (!comment && !text.isEmpty() && !text.startsWith("//")) {
                count++;
            }
            if (text.endsWith("*/")) {
                comment = false;
            }
        }
        return count;
    }

    private static List<String> lines(Path source) {
        try {
            return Files.readAllLines(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
