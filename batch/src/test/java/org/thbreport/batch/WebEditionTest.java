package org.thbreport.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thbreport.batch.command.Console;
import org.thbreport.html.readback.HtmlBriefingReader;
import org.thbreport.publication.language.Language;
import org.thbreport.publication.readback.TextBlock;

/** The pages of the examples, of national editions and in the look of an office: what they say, in which language, and how heavy they are. */
@Tag("slow")
class WebEditionTest {

    /** Bytes of a page with up to 12 countries in its charts (HTML-10). */
    private static final int MOST_BYTES = 150_000;

    /** Bytes of a page with more countries, as the fictitious register has. */
    private static final int MOST_BYTES_OF_MANY = 250_000;

    @ParameterizedTest
    @CsvSource({
        "emn-thb-international-dimension, ALL, ",
        "made-up-register, ALL, ",
        "prisoners-by-citizenship, ALL, ",
        "eu-published-figures, ALL, ",
        "answers-of-countries, ALL, ",
        "case-register, 'en,lv', ",
        "case-register, 'en,lv', LV",
        "prisoners-by-citizenship, ALL, LV",
        "made-up-register, ALL, BE"
    })
    void saysWhatThePrintedEditionSaysInItsOwnLanguage(
            String example, String languages, @Nullable String area, @TempDir Path folder) throws Exception {
        String tags = languages.equals("ALL") ? "en,lv,de,fr,el,bg" : languages;
        List<String> options =
                new ArrayList<>(List.of("--product", "briefing,flash", "--lang", tags, "--only", "pdf,html,json"));
        if (area != null) {
            options.addAll(List.of("--area", area));
        }
        Path release = run(folder, example, options);

        List<Path> pages = pages(release);
        assertThat(pages).hasSize(2 * tags.split(",").length);
        for (Path page : pages) {
            String name = page.getFileName().toString();
            byte[] bytes = Files.readAllBytes(page);
            assertThat(bytes.length)
                    .as(name)
                    .isLessThan(example.equals("made-up-register") ? MOST_BYTES_OF_MANY : MOST_BYTES);
            foreignWords(name, bytes, example);
        }
        // HTML-7: among others that a page says what its PDF says, in the same order.
        Console console = new Console(folder);
        assertThat(console.run("verify", release.toString())).as(console.err()).isZero();
    }

    @Test
    void isTheSameWithoutTheOtherFiles(@TempDir Path folder) throws Exception {
        Path all = run(
                Files.createDirectory(folder.resolve("a")), "made-up-register", List.of("--product", "briefing,flash"));
        Path alone = run(
                Files.createDirectory(folder.resolve("b")),
                "made-up-register",
                List.of("--product", "briefing,flash", "--only", "html"));
        assertThat(pages(alone)).hasSize(pages(all).size());
        for (Path page : pages(alone)) {
            assertThat(page).hasSameBinaryContentAs(all.resolve(page.getFileName()));
        }
        try (Stream<Path> files = Files.list(alone)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .allMatch(file -> file.endsWith(".html") || file.equals("manifest.json"));
        }
    }

    /** What a source says of one country stands there in the language that the study is written in first. */
    @Test
    void wordsOfASourceHaveTheirLanguage(@TempDir Path folder) throws Exception {
        Path release = run(folder, "answers-of-countries", List.of("--lang", "en,lv", "--only", "html"));

        assertThat(Files.readString(release.resolve("briefing-lv.html")))
                .contains("DE (<i lang=\"en\">three months</i>), IT (<i lang=\"en\">in two regions</i>)");
        assertThat(Files.readString(release.resolve("briefing-en.html")))
                .contains("DE (three months), IT (in two regions)")
                .doesNotContain("<i lang=\"en\">");
    }

    @Test
    void verifyFindsANumberThatWasChanged(@TempDir Path folder) throws Exception {
        Path release = run(folder, "emn-thb-international-dimension", List.of());
        Path page = release.toRealPath().resolve("briefing-en.html");
        Files.writeString(page, Files.readString(page).replace("63.1", "64.1"));
        Console console = new Console(folder);
        assertThat(console.run("verify", release.toString())).isOne();
        assertThat(console.err()).contains("briefing-en.html").contains("64.1");
    }

    private static Path run(Path folder, String example, List<String> options) throws IOException {
        Console console = new Console(folder);
        String study = SeedStudy.top().resolve("examples").resolve(example).toString();
        List<String> line = new ArrayList<>(List.of("run", study, "--out", "out"));
        line.addAll(options);
        assertThat(console.run(line.toArray(String[]::new))).as(console.err()).isZero();
        try (Stream<Path> releases = Files.list(folder.resolve("out"))) {
            return releases.filter(path -> !path.getFileName().toString().startsWith("."))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static List<Path> pages(Path release) throws IOException {
        try (Stream<Path> files = Files.list(release)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    /** No page has a sentence or heading of another language than its own. */
    private static void foreignWords(String name, byte[] page, String example) {
        String language = name.replaceAll(".*-([a-z]+)\\.html", "$1");
        String text = new HtmlBriefingReader(page)
                .blocks().stream().map(TextBlock::text).collect(Collectors.joining("\n"));
        String own = String.join("\n", all(language).values());
        String study = studyTexts(example);
        for (String other : Language.available()) {
            if (!other.equals(language)) {
                for (String message : messages(other)) {
                    boolean foreign = !own.contains(message)
                            && !study.contains(message)
                            && Pattern.compile("(?<!\\p{L})" + Pattern.quote(message) + "(?!\\p{L})")
                                    .matcher(text)
                                    .find();
                    assertThat(foreign)
                            .as("%s has \"%s\" of %s", name, message, other)
                            .isFalse();
                }
            }
        }
    }

    private static String studyTexts(String example) {
        Path folder = SeedStudy.top().resolve("examples").resolve(example);
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .map(WebEditionTest::read)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the messages of a language that have no place for arguments. */
    private static Set<String> messages(String language) {
        return all(language).values().stream()
                .filter(message -> message.length() > 5 && !message.contains("{"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static SortedMap<String, String> all(String language) {
        try (InputStream in = Language.class.getResourceAsStream(language + ".properties")) {
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            SortedMap<String, String> messages = new TreeMap<>();
            properties.stringPropertyNames().forEach(key -> messages.put(key, properties.getProperty(key)));
            return messages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
