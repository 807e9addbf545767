package org.thbreport.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thbreport.analytics.figure.FigureIndex;
import org.thbreport.batch.SeedStudy;
import org.thbreport.batch.compare.ComparedRelease;
import org.thbreport.batch.compare.ReleaseChanges;
import org.thbreport.batch.compare.ReleaseComparison;
import org.thbreport.batch.release.RunManifest;
import org.thbreport.batch.result.ReadResults;

/**
 * What changed between releases: of two vintages, of one word, of nothing. What is expected is found in the files themselves, by no reader
 * that the comparison uses: words are counted, and pictures are compared by their markup.
 */
class CompareCommandTest {
    private static final String ID = "made-up-register";

    @TempDir
    private static Path folder;

    /** A vintage in which one count of 2023 and one of 2019 were revised, and the release of each. */
    @BeforeAll
    static void makeTwoReleases() throws IOException {
        study("one");
        Path file = study("two").resolve("statistics/victims.csv");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("NL,2023,NEU27_2020_FOR,1405", "NL,2023,NEU27_2020_FOR,1305")
                        .replace("NL,2023,TOTAL,1947", "NL,2023,TOTAL,1847")
                        .replace("AT,2019,NAT,42", "AT,2019,NAT,43")
                        .replace("AT,2019,TOTAL,147", "AT,2019,TOTAL,148"));
        for (String name : List.of("one", "two")) {
            assertThat(new Console(folder).run("run", name, "--out", "out-" + name, "--only", "html,xlsx,json"))
                    .isZero();
        }
    }

    private static Path study(String name) throws IOException {
        return SeedStudy.example(ID, folder.resolve(name));
    }

    private static Path release(String name) {
        return folder.resolve("out-" + name).resolve(ID);
    }

    private static JsonNode compared(String before, String after, int code) throws IOException {
        Console console = new Console(folder);
        assertThat(console.run("compare", before, after, "--format", "json", "--exit-code"))
                .as(console.err())
                .isEqualTo(code);
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(
                                Files.readString(SeedStudy.top().resolve("docs/schema/changes.schema.json")),
                                InputFormat.JSON)
                        .validate(console.out(), InputFormat.JSON))
                .isEmpty();
        return new JsonMapper().readTree(console.out());
    }

    private static List<JsonNode> some(JsonNode changes, Predicate<JsonNode> wanted) {
        return StreamSupport.stream(changes.path("list").spliterator(), false)
                .filter(wanted)
                .toList();
    }

    private static Predicate<JsonNode> part(String... parts) {
        return change -> List.of(parts).contains(change.path("part").asText());
    }

    private static Set<String> ids(List<JsonNode> changes) {
        Set<String> ids = new TreeSet<>();
        changes.forEach(change -> ids.add(change.path("id").asText()));
        return ids;
    }

    @Test
    void everyFigureOfTwoVintagesIsListedAndNoOther() throws IOException {
        FigureIndex before = results("one");
        FigureIndex after = results("two");
        Set<String> differ = new TreeSet<>();
        before.each((id, value) -> {
            if (after.value(id).isEmpty() || after.value(id).getAsDouble() != value) {
                differ.add(id.toString());
            }
        });
        after.each((id, value) -> {
            if (before.value(id).isEmpty()) {
                differ.add(id.toString());
            }
        });

        assertThat(differ).contains("share.NL.2023.count", "share.AT.2019.known", "share.TOTAL.2023.shareOfKnown");
        assertThat(ids(some(compared("out-one/" + ID, "out-two/" + ID, 1), part("figure"))))
                .isEqualTo(differ);
    }

    private static FigureIndex results(String name) throws IOException {
        return ReadResults.of(Files.readAllBytes(release(name).resolve("results.json")))
                .figures();
    }

    @Test
    void everySentenceRowAndChartOfTwoVintagesIsListedAndNoOther() throws IOException {
        JsonNode changes = compared("out-one/" + ID, "out-two/" + ID, 1);

        for (String page : List.of("briefing-en.html", "briefing-lv.html")) {
            Map<String, Integer> told = new TreeMap<>();
            some(
                            changes,
                            part("headline", "key-point", "sentence", "table")
                                    .and(change -> change.path("file").asText().equals(page)))
                    .forEach(change -> {
                        count(told, change.path("after").asText(""), 1);
                        count(told, change.path("before").asText(""), -1);
                    });
            Map<String, Integer> differ = new TreeMap<>();
            count(differ, text(markup("two", page)), 1);
            count(differ, text(markup("one", page)), -1);

            assertThat(told).as(page).isEqualTo(differ);
            assertThat(differ).as("the vintages differ").hasSizeGreaterThan(10);
            assertThat(ids(some(
                            changes,
                            part("chart")
                                    .and(change -> change.path("file").asText().equals(page)))))
                    .as(page)
                    .isEqualTo(changedCharts(page));
        }
    }

    /** Adds to the number of times that each word and number stands in a text; those that stand no more or less often are left out. */
    private static void count(Map<String, Integer> words, String text, int times) {
        Matcher word = Pattern.compile("[\\p{L}\\p{N}]+").matcher(text);
        while (word.find()) {
            words.merge(word.group(), times, (one, other) -> one + other == 0 ? null : one + other);
        }
    }

    private static String markup(String name, String page) throws IOException {
        return Files.readString(release(name).resolve(page));
    }

    /** The words of a page outside its pictures. The key of a release is told once, and differs in any two. */
    private static String text(String markup) {
        return markup.substring(markup.indexOf("<body"))
                .replaceAll("(?s)<(svg|figcaption|details|script|style)\\b.*?</\\1>", " ")
                .replaceAll(
                        "(?s)<(p|span|ul|h2)\\b[^>]*class=\"[^\"]*(visually-hidden|thb-legend|thb-panel)\\b[^>]*>.*?</\\1>",
                        " ")
                .replaceAll("</?(data|span|a|em|strong|b|i|sup|sub|cite|abbr)\\b[^>]*>", "")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("[0-9a-f]{12,64}", "…")
                .replaceAll("&[a-z#0-9]+;", " ");
    }

    /** A picture is another one if a byte of its markup is. */
    private static Set<String> changedCharts(String page) throws IOException {
        Map<String, String> before = figures(markup("one", page));
        Map<String, String> after = figures(markup("two", page));
        assertThat(after.keySet()).isEqualTo(before.keySet());
        Set<String> changed = new TreeSet<>(after.keySet());
        changed.removeIf(id -> Objects.equals(after.get(id), before.get(id)));
        assertThat(changed).contains("share-by-period", "share-by-country").doesNotContain("coverage-map");
        return changed;
    }

    private static Map<String, String> figures(String markup) {
        Map<String, String> figures = new TreeMap<>();
        Matcher figure = Pattern.compile("(?s)<figure\\b[^>]*\\bid=\"([^\"]+)\".*?</figure>")
                .matcher(markup);
        while (figure.find()) {
            figures.put(figure.group(1), figure.group());
        }
        assertThat(figures).hasSizeGreaterThan(3);
        return figures;
    }

    @Test
    void aFigureTellsHowItIsPrintedInBothAndWhetherOneSeesIt() throws IOException {
        JsonNode changes = compared("out-one/" + ID, "out-two/" + ID, 1);
        JsonNode share = some(
                        changes,
                        change -> change.path("id").asText().equals("share.TOTAL.2023.shareOfKnown")
                                && part("figure").test(change))
                .get(0);

        assertThat(share.path("kind").asText()).isEqualTo("changed");
        assertThat(share.path("printed").get(0).path("before").toString()).contains("51.5");
        // The sum of 2019 has one national of 6,986 more or less: 46.1 % as before.
        assertThat(some(
                        changes,
                        part("figure")
                                .and(change -> change.path("kind").asText().equals("rounding"))))
                .isNotEmpty()
                .allSatisfy(change -> change.path("printed")
                        .forEach(print -> assertThat(print.path("before")).isEqualTo(print.path("after"))));
        assertThat(ids(some(changes, part("source"))))
                .containsExactly("provenance.inputs.\"statistics/victims.csv\".sha256");
    }

    @Test
    void oneWordOfALanguageChangesItsFilesAlone() throws IOException {
        Path texts = study("three").resolve("texts/lv.yaml");
        Files.writeString(texts, Files.readString(texts).replaceFirst("kampaņas", "akcijas"));

        JsonNode changes = compared("out-one/" + ID, "three", 1);

        assertThat(ids(some(changes, part("source")))).containsExactly("provenance.inputs.\"texts/lv.yaml\".sha256");
        assertThat(some(changes, part("source").negate()))
                .isNotEmpty()
                .allMatch(change -> change.path("language").asText().equals("lv"))
                .allMatch(change -> part("annex").test(change)
                        || change.path("kind").asText().equals("wording")
                        || part("chart").test(change));
        assertThat(some(changes, part("sentence", "key-point")))
                .allMatch(change -> change.path("after").asText().contains("akcijas"));
        assertThat(folder.resolve("out")).doesNotExist();
    }

    /** What was asked for besides the study, as a schedule does, is asked for again: it is no change of the study. */
    @Test
    void aStudyIsMadeLikeTheReleaseInItsDayAndBranding() throws IOException {
        String branding = SeedStudy.top()
                .resolve("examples/office-branding/branding.yaml")
                .toString();
        assertThat(new Console(folder)
                        .run(
                                "run",
                                "one",
                                "--out",
                                "out-day",
                                "--lang",
                                "en",
                                "--only",
                                "html,json",
                                "--as-of",
                                "2030-01-02",
                                "--branding",
                                branding))
                .isZero();

        Console same = new Console(folder);
        assertThat(same.run("compare", "out-day/" + ID, "one", "--branding", branding, "--exit-code"))
                .as(same.out() + same.err())
                .isZero();
        assertThat(same.err()).doesNotContain("COMPARE");
        Console other = new Console(folder);
        assertThat(other.run("compare", "out-day/" + ID, "one", "--exit-code")).isEqualTo(1);
        assertThat(other.err()).contains("warning[COMPARE-4]: is not made with the branding file of out-day/" + ID);
    }

    /** A printed file may change although its page of the web does not, as by another program. */
    @Test
    void aPrintedFileThatChangedAloneIsCompared() throws IOException {
        for (String name : List.of("one", "two")) {
            assertThat(new Console(folder)
                            .run("run", name, "--out", "pdf-" + name, "--lang", "en", "--only", "html,pdf"))
                    .isZero();
        }
        Path one = folder.resolve("pdf-one").resolve(ID);
        Path two = folder.resolve("pdf-two").resolve(ID);
        Map<String, byte[]> files = new TreeMap<>();
        Map<String, byte[]> mixed = new TreeMap<>();
        for (String file : List.of("briefing-en.html", "briefing-en.pdf")) {
            files.put(file, Files.readAllBytes(one.resolve(file)));
            mixed.put(file, Files.readAllBytes((file.endsWith("pdf") ? two : one).resolve(file)));
        }
        RunManifest manifest = RunManifest.read(one).orElseThrow();

        ReleaseChanges changes = ReleaseComparison.of(
                ComparedRelease.of("one", manifest, files), ComparedRelease.of("mixed", manifest, mixed));

        assertThat(changes.list())
                .hasSizeGreaterThan(3)
                .allMatch(change -> change.place().file().equals("briefing-en.pdf"));
    }

    @Test
    void nothingChangedIsSaidAndEndsWellWithAnExitCodeToo() throws IOException {
        assertThat(compared("out-one/" + ID, "one", 0).path("list")).isEmpty();
        Console console = new Console(folder);

        assertThat(console.run("compare", "out-one/" + ID, "out-one/" + ID)).isZero();
        assertThat(console.out()).endsWith(": nothing changed\n");
    }

    @Test
    void textAndPageSayWhatReadersNoticeFirst() {
        Console text = new Console(folder);
        Console page = new Console(folder);

        assertThat(text.run("compare", "out-one/" + ID, "out-two/" + ID)).isZero();
        assertThat(page.run("compare", "out-one/" + ID, "out-two/" + ID, "--format", "html"))
                .isZero();
        assertThat(text.out())
                .containsSubsequence("\nKey figures", "\nVerdicts", "\nKey points", "\nCharts", "\nFigures");
        assertThat(page.out())
                .startsWith("<!DOCTYPE html>")
                .contains("<mark>", "share.TOTAL.2023.shareOfKnown")
                .doesNotContain("<script");
    }

    @Test
    void whatCannotBeComparedIsSaidWithAWayOut() throws IOException {
        Console neither = new Console(folder);
        assertThat(neither.run("compare", "out-one/" + ID, "nowhere")).isEqualTo(3);
        assertThat(neither.err()).startsWith("nowhere: error[COMPARE-1]: is neither a release nor a study; expected");

        Path old = copy("first");
        Path manifest = old.resolve("manifest.json");
        Files.writeString(
                manifest, Files.readString(manifest).replaceFirst("\"contract\": \"2\"", "\"contract\": \"1\""));
        Console withoutIds = new Console(folder);
        assertThat(withoutIds.run("compare", "first", "out-one/" + ID)).isEqualTo(1);
        assertThat(withoutIds.err()).startsWith("first: error[COMPARE-2]: the figures of this release have no ids");

        Path newer = copy("newer");
        Path settings = newer.resolve("manifest.json");
        Files.writeString(
                settings,
                Files.readString(settings)
                        .replaceFirst("\"products\": \"[^\"]*\"", "\"products\": \"briefing poster\""));
        Console unknown = new Console(folder);
        assertThat(unknown.run("compare", "newer", "one")).isEqualTo(1);
        assertThat(unknown.err()).contains("error[COMPARE-1]: cannot be made like the release", "'poster'");

        assertThat(new Console(folder).run("run", "one", "--out", "out-gone", "--lang", "en", "--only", "html"))
                .isZero();
        assertThat(new Console(folder).run("withdraw", "out-gone", ID, "--why", "A test."))
                .isZero();
        Console notice = new Console(folder);
        assertThat(notice.run("compare", "out-gone/" + ID, "one")).isEqualTo(3);
        assertThat(notice.err()).contains("error[COMPARE-1]: is the notice of a release that was withdrawn");

        Path tampered = copy("tampered");
        Files.writeString(tampered.resolve("results.json"), "{}");
        Console changed = new Console(folder);
        assertThat(changed.run("compare", "out-one/" + ID, "tampered")).isZero();
        Files.writeString(
                tampered.resolve("manifest.json"),
                Files.readString(release("two").resolve("manifest.json")));
        assertThat(changed.run("compare", "out-one/" + ID, "tampered")).isEqualTo(1);
        assertThat(changed.err()).contains("error[COMPARE-3]: the file is gone, or is not the one that was published");
    }

    private static Path copy(String name) throws IOException {
        return SeedStudy.copy(release("one").toRealPath(), folder.resolve(name));
    }
}
