package org.thbreport.batch.command;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thbreport.batch.SeedStudy;
import org.thbreport.batch.release.PublishedFile;
import org.thbreport.batch.release.RunManifest;
import org.thbreport.ingest.InputFile;

class RunCommandTest {
    @TempDir
    private static Path folder;

    private static Console console;

    @BeforeAll
    static void publishTheSeedStudy() {
        console = new Console(folder);
        assertThat(console.run("run", SeedStudy.folder().toString(), "--out", "out"))
                .as(console.err())
                .isZero();
    }

    @Test
    void writesBriefingAndAnnexInEachLanguageAndTheData() throws IOException {
        assertThat(files(release()))
                .containsExactly(
                        "annex-en.xlsx",
                        "annex-lv.xlsx",
                        "briefing-en.html",
                        "briefing-en.pdf",
                        "briefing-lv.html",
                        "briefing-lv.pdf",
                        "data/changes.csv",
                        "data/contributions.csv",
                        "data/coverage.csv",
                        "data/findings-by-country.csv",
                        "data/revisions.csv",
                        "data/shares.csv",
                        "manifest.json",
                        "results.json");
        assertThat(Files.readAllBytes(release().resolve("briefing-lv.pdf"))).startsWith("%PDF-".getBytes(UTF_8));
        assertThat(Files.readString(release().resolve("briefing-lv.html")))
                .startsWith("<!DOCTYPE html>\n<html lang=\"lv\">");
        assertThat(Files.readAllBytes(release().resolve("annex-lv.xlsx"))).startsWith("PK".getBytes(UTF_8));
    }

    @Test
    void endsWithThePathsAndWhatWasFound() {
        List<String> lines = console.out().lines().toList();

        assertThat(lines.get(0)).isEqualTo("out/" + SeedStudy.ID + "/briefing-en.pdf");
        assertThat(lines).contains("out/" + SeedStudy.ID + "/results.json", "out/" + SeedStudy.ID + "/manifest.json");
        // The source of the two shares was published before the figures existed: found for each of the two periods.
        assertThat(lines.get(lines.size() - 1)).isEqualTo("no errors, 2 warnings, 2 remarks");
        assertThat(console.err()).containsPattern("study\\.yaml:\\d+:11: warning\\[EVID-1]: ");
    }

    @Test
    void countsTheErrorsOfAStudyThatIsNotPublished() {
        Console refused = new Console(folder);

        assertThat(refused.run("run", "nowhere", "--out", "refused")).isEqualTo(3);

        assertThat(refused.out()).isEqualTo("1 error, no warnings, no remarks\n");
    }

    @Test
    void standsBehindALinkNamedByTheContentKey() throws IOException {
        RunManifest manifest = RunManifest.read(release()).orElseThrow();

        assertThat(Files.readSymbolicLink(release()))
                .isEqualTo(Path.of(".releases", SeedStudy.ID, manifest.contentKey()));
    }

    @Test
    void looksAsTheBrandingSaysAndNamesItsFiles() throws IOException {
        Path branding = SeedStudy.top().resolve("examples/office-branding/branding.yaml");
        Console branded = new Console(folder);

        assertThat(branded.run(
                        "run", SeedStudy.folder().toString(), "--out", "branded", "--branding", branding.toString()))
                .as(branded.err())
                .isZero();

        RunManifest manifest = RunManifest.read(folder.resolve("branded").resolve(SeedStudy.ID))
                .orElseThrow();
        assertThat(manifest.inputs())
                .extracting(PublishedFile::path)
                .contains("branding/branding.yaml", "branding/logo.svg", "study.yaml");
        assertThat(manifest.contentKey())
                .isNotEqualTo(RunManifest.read(release()).orElseThrow().contentKey());
        assertThat(manifest.command()).endsWith(" --branding branding.yaml");
    }

    @Test
    void refusesABrandingThatLacksALanguage() throws IOException {
        Files.writeString(folder.resolve("english.yaml"), "issuer: {en: Office}\n");
        Console branded = new Console(folder);

        assertThat(branded.run("run", SeedStudy.folder().toString(), "--out", "refused", "--branding", "english.yaml"))
                .isEqualTo(1);

        assertThat(branded.err())
                .contains(
                        "error[EDITION-3]: the branding lacks its issuer, the words for its logo or the address of its"
                                + " accessibility statement in language lv");
        assertThat(folder.resolve("refused").resolve(SeedStudy.ID)).doesNotExist();
    }

    @Test
    void takesTheEarlierNameOfTheOptionWithAWarning() throws IOException {
        Files.writeString(folder.resolve("look.yaml"), "colours: {brand: \"#303060\"}\n");
        Console console = new Console(folder);

        assertThat(console.run(
                        "run", SeedStudy.folder().toString(), "--out", "old", "--theme", "look.yaml", "--only", "json"))
                .isZero();

        assertThat(console.err()).contains("warning[THEME-5]: the option --theme is now called --branding");
        RunManifest manifest =
                RunManifest.read(folder.resolve("old").resolve(SeedStudy.ID)).orElseThrow();
        assertThat(manifest.inputs()).extracting(PublishedFile::path).contains("branding/look.yaml");
        assertThat(manifest.command()).contains(" --branding look.yaml");
    }

    @Test
    void saysThatThereIsNoSuchBranding() {
        Console branded = new Console(folder);

        assertThat(branded.run("run", SeedStudy.folder().toString(), "--out", "refused", "--branding", "none.yaml"))
                .isEqualTo(3);

        assertThat(branded.err()).startsWith("none.yaml: error[INPUT-4]: there is no such file");
    }

    @Test
    void listsInputsAndOutputsWithTheirHashes() throws IOException {
        RunManifest manifest = RunManifest.read(release()).orElseThrow();

        assertThat(manifest.inputs())
                .extracting(PublishedFile::path)
                .containsExactly(
                        "findings.csv",
                        "statistics/victims.csv",
                        "study.yaml",
                        "texts/bg.yaml",
                        "texts/de.yaml",
                        "texts/el.yaml",
                        "texts/en.yaml",
                        "texts/fr.yaml",
                        "texts/lv.yaml");
        for (PublishedFile input : manifest.inputs()) {
            assertThat(InputFile.sha256(SeedStudy.folder().resolve(input.path())))
                    .isEqualTo(input.sha256());
        }
        assertThat(manifest.outputs()).hasSize(13);
        for (PublishedFile output : manifest.outputs()) {
            assertThat(InputFile.sha256(release().resolve(output.path()))).isEqualTo(output.sha256());
        }
    }

    @Test
    void writesResultsThatTheSchemaAccepts() throws IOException {
        String schema = Files.readString(SeedStudy.top().resolve("docs/results.schema.json"));
        String results = Files.readString(release().resolve("results.json"));

        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema, InputFormat.JSON)
                        .validate(results, InputFormat.JSON))
                .isEmpty();
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema, InputFormat.JSON)
                        .validate(results.replaceFirst("\"of\"", "\"off\""), InputFormat.JSON))
                .isNotEmpty();
    }

    /** Facts of the study's page: 8 Members and 2 Observers review their strategy; 63.1 % in 2022. */
    @Test
    void countsWhatTheStudyStates() throws IOException {
        JsonNode results =
                new JsonMapper().readTree(release().resolve("results.json").toFile());

        JsonNode review = Stream.of(results.path("coverage"))
                .flatMap(list -> list.valueStream())
                .filter(finding -> finding.path("finding").asText().equals("strategy-review"))
                .findFirst()
                .orElseThrow();
        assertThat(review.path("n").asInt()).isEqualTo(10);
        assertThat(review.path("of").asInt()).isEqualTo(25);
        assertThat(review.path("members").size()).isEqualTo(8);
        assertThat(review.path("observers").toString()).isEqualTo("[\"GE\",\"RS\"]");
        assertThat(results.at("/share/EU27_2020/2022/publishedShare").asDouble())
                .isEqualTo(0.631);
        assertThat(results.at("/change/EU27_2020/2019~12021..2022/difference").asDouble())
                .isEqualTo(0.2);
    }

    @Test
    void choosesFilesWithoutChangingTheirBytes() throws IOException {
        Console other = new Console(folder);

        assertThat(other.run("run", SeedStudy.folder().toString(), "--out", "pdf", "--only", "pdf", "--lang", "lv"))
                .isZero();

        Path chosen = folder.resolve("pdf").resolve(SeedStudy.ID);
        assertThat(files(chosen)).containsExactly("briefing-lv.pdf", "manifest.json");
        assertThat(chosen.resolve("briefing-lv.pdf"))
                .hasSameBinaryContentAs(release().resolve("briefing-lv.pdf"));
    }

    @Test
    void publishesNothingWhenWarningsAreErrors() {
        Console strict = new Console(folder);

        assertThat(strict.run("run", SeedStudy.folder().toString(), "--out", "strict", "--strict"))
                .isEqualTo(1);

        assertThat(strict.err()).contains("error[EVID-1]");
        assertThat(folder.resolve("strict").resolve(SeedStudy.ID)).doesNotExist();
    }

    @Test
    void saysThatAFolderIsMissing() {
        Console missing = new Console(folder);

        assertThat(missing.run("run", "nowhere", "--out", "none")).isEqualTo(3);

        assertThat(missing.err()).startsWith("nowhere: error[INPUT-1]: there is no such folder");
    }

    @Test
    void saysThatAFileCannotBeParsed() throws IOException {
        Path study = Files.createDirectories(folder.resolve("broken"));
        Files.writeString(study.resolve("study.yaml"), "id: [\n");

        assertThat(new Console(folder).run("check", "broken")).isEqualTo(3);
    }

    @Test
    void saysThatALanguageIsMissing() {
        Console greek = new Console(folder);

        assertThat(greek.run("run", SeedStudy.folder().toString(), "--out", "greek", "--lang", "xx"))
                .isEqualTo(1);

        assertThat(greek.err()).contains("error[EDITION-1]: the program has no language xx");
    }

    @Test
    void publishesNothingThatBreaksARuleOfPublications() throws IOException {
        Path study = folder.resolve("forbidden");
        SeedStudy.copy(SeedStudy.folder(), study);
        Path texts = study.resolve("texts/en.yaml");
        Files.writeString(texts, Files.readString(texts).replace("specialised law-", "significant law-"));
        Console console = new Console(folder);

        assertThat(console.run("run", "forbidden", "--out", "faulty", "--lang", "en"))
                .isEqualTo(1);

        assertThat(console.err()).contains("briefing-en.pdf: ").contains("error[PUB-");
        assertThat(folder.resolve("faulty").resolve(SeedStudy.ID)).doesNotExist();
    }

    @Test
    void saysThatTheStatisticsLackACountry() {
        Console console = new Console(folder);

        assertThat(console.run("run", SeedStudy.folder().toString(), "--out", "area", "--area", "lv"))
                .isEqualTo(1);

        assertThat(console.err())
                .contains("error[EDITION-2]: neither the statistics nor the participants have a country lv");
    }

    @Test
    void saysThatTheOutputCannotBeWritten() throws IOException {
        Files.writeString(folder.resolve("file"), "");
        Console blocked = new Console(folder);

        assertThat(blocked.run("run", SeedStudy.folder().toString(), "--out", "file/out"))
                .isEqualTo(3);

        assertThat(blocked.err().lines().filter(line -> line.contains("error[FILE-1]")))
                .hasSize(1);
    }

    private static Path release() {
        return folder.resolve("out").resolve(SeedStudy.ID);
    }

    private static List<String> files(Path release) throws IOException {
        try (Stream<Path> paths = Files.walk(release.toRealPath())) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> {
                        try {
                            return release.toRealPath().relativize(path).toString();
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .sorted()
                    .toList();
        }
    }
}
