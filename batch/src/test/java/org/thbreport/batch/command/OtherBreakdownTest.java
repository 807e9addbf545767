package org.thbreport.batch.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Other breakdowns than citizenship and other periods than years go through the same code, by {@code trend} and by a study: the
 * figures are made up, and the share of the first group rises from 40 % to 58 % in two countries over ten periods.
 */
class OtherBreakdownTest {

    private static final List<String> YEARS =
            List.of("2014", "2015", "2016", "2017", "2018", "2019", "2020", "2021", "2022", "2023");
    private static final List<String> QUARTERS = List.of(
            "2021-Q1", "2021-Q2", "2021-Q3", "2021-Q4", "2022-Q1", "2022-Q2", "2022-Q3", "2022-Q4", "2023-Q1",
            "2023-Q2");
    private static final List<String> HALVES = List.of(
            "2019-S1", "2019-S2", "2020-S1", "2020-S2", "2021-S1", "2021-S2", "2022-S1", "2022-S2", "2023-S1",
            "2023-S2");

    /** What only a study on the citizenship of victims may say, by language. */
    private static final Map<String, Pattern> OF_CITIZENSHIP = Map.of(
            "en", words("citizen", "third.country", "victim", "traffick"),
            "lv", words("pilson", "piederīb", "trešo valst", "upur", "cilvēku tirdz"),
            "de", words("staatsang", "drittstaat", "opfer", "menschenhandel"),
            "fr", words("nationalit", "pays tiers", "victime", "traite des"),
            "el", words("ιθαγέν", "υπήκο", "τρίτων χωρ", "θύμα", "θυμάτ", "εμπορία"),
            "bg", words("гражданс", "трети държ", "жертв", "трафик"));

    /** What only a study on victims may say, by language. */
    private static final Map<String, Pattern> OF_VICTIMS = Map.of(
            "en", words("victim", "traffick"),
            "lv", words("upur", "cilvēku tirdz"),
            "de", words("opfer", "menschenhandel"),
            "fr", words("victime", "traite des"),
            "el", words("θύμα", "θυμάτ", "εμπορία"),
            "bg", words("жертв", "трафик"));

    @TempDir
    private Path folder;

    private Console console = new Console(Path.of("."));

    @BeforeEach
    void startHere() {
        console = new Console(folder);
    }

    private static String table(String dimension, List<String> groups, List<String> periods) {
        StringBuilder csv = new StringBuilder("area,period," + dimension + ",value,unit,flag,precision\n");
        for (String area : List.of("BE", "NL")) {
            for (int i = 0; i < periods.size(); i++) {
                int[] counts = {400 + 20 * i, 600 - 20 * i, 30};
                for (int group = 0; group < groups.size(); group++) {
                    csv.append(String.join(",", area, periods.get(i), groups.get(group), String.valueOf(counts[group])))
                            .append(",NR,,exact\n");
                }
            }
        }
        return csv.toString();
    }

    private JsonNode trend(String csv, String... more) throws IOException {
        Files.writeString(folder.resolve("t.csv"), csv);
        List<String> arguments = new ArrayList<>(List.of("trend", "t.csv", "--format", "json"));
        arguments.addAll(List.of(more));
        assertThat(console.run(arguments.toArray(String[]::new)))
                .as(console.err())
                .isZero();
        return new JsonMapper().readTree(console.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sex:F:M:UNK", "age:Y_LT18:Y_GE18:UNK", "exploitation:SEXUAL:LABOUR:UNK"})
    void theGroupOfInterestIsConfiguration(String breakdown) throws IOException {
        String[] parts = breakdown.split(":");
        JsonNode found = trend(
                table(parts[0], List.of(parts[1], parts[2], parts[3]), YEARS),
                "--group",
                parts[0],
                "--interest",
                parts[1],
                "--rest",
                parts[2],
                "--unknown",
                parts[3]);
        JsonNode total = found.path("trend").path("TOTAL");
        assertThat(total.path("verdict").path("id").asText()).isEqualTo("rising");
        assertThat(total.path("sen").path("slope").asDouble()).isEqualTo(0.02, within(1e-12));
        assertThat(found.at("/share/TOTAL/2014/unknown").asInt()).isEqualTo(60);
    }

    /** 2 points a quarter are 8 a year, 2 points a half-year are 4 a year: slopes are per year. */
    @Test
    void quartersAndHalfYearsAreJudgedPerYear() throws IOException {
        List<String> groups = List.of("NEU27_2020_FOR", "NAT", "UNK");
        JsonNode quarters = trend(table("citizenship", groups, QUARTERS)).at("/trend/TOTAL");
        assertThat(quarters.path("verdict").path("id").asText()).isEqualTo("rising");
        assertThat(quarters.at("/sen/slope").asDouble()).isEqualTo(0.08, within(1e-12));
        console = new Console(folder);
        JsonNode halves = trend(table("citizenship", groups, HALVES)).at("/trend/TOTAL");
        assertThat(halves.at("/sen/slope").asDouble()).isEqualTo(0.04, within(1e-12));
        assertThat(halves.at("/verdict/text").asText())
                .contains("from 40.0\u202f% in the first half of 2019", "in the second half of 2023");
    }

    private String briefing(String dimension, List<String> groups, List<String> periods, String shareOf)
            throws IOException {
        return briefing(table(dimension, groups, periods), """
                shareOf: {en: %1$s, lv: %1$s, de: %1$s, fr: %1$s, el: %1$s, bg: %1$s}
                    mapping: {group: %2$s, interest: [%3$s], rest: [%4$s], unknown: [%5$s]}""".formatted(
                        shareOf, dimension, groups.get(0), groups.get(1), groups.get(2)));
    }

    private String briefing(String table, String words) throws IOException {
        Path study = folder.resolve("study");
        Files.createDirectories(study.resolve("statistics"));
        Files.createDirectories(study.resolve("texts"));
        Files.writeString(study.resolve("statistics/t.csv"), table);
        Files.writeString(
                study.resolve("findings.csv"),
                "finding,theme,kind,partOf,countries,quantifier,quantified,source,note,themeAssignedBy\n");
        for (String language : List.of("en", "lv", "de", "fr", "el", "bg")) {
            Files.writeString(study.resolve("texts/" + language + ".yaml"), "themes: {}\n\nfindings: {}\n");
        }
        Files.writeString(study.resolve("study.yaml"), """
                id: other
                madeUp: true
                status: final
                edition: 1
                published: 2025-01-01
                languages: [en, lv, de, fr, el, bg]
                title: {en: T, lv: T, de: T, fr: T, el: T, bg: T}
                issuer: {en: I, lv: I, de: I, fr: I, el: I, bg: I}
                themes: []
                sources:
                  - {id: s, kind: dataset, title: {en: S, lv: S, de: S, fr: S, el: S, bg: S}, published: 2024-06-01}
                statistics:
                  - file: statistics/t.csv
                    source: s
                    base: known
                    scope: {en: C, lv: C, de: C, fr: C, el: C, bg: C}
                    %s
                options: {denominator: known, disclosure: public-source}
                """.formatted(words));
        assertThat(console.run("run", "study", "--out", "out"))
                .as(console.err())
                .isZero();
        return words(folder.resolve("out/other/briefing-en.pdf"));
    }

    private static Pattern words(String... stems) {
        return Pattern.compile(String.join("|", stems), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Returns all parts of a workbook. */
    private static String parts(Path file) throws IOException {
        StringBuilder parts = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            while (zip.getNextEntry() != null) {
                parts.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts.toString();
    }

    /** Returns words and properties of a PDF, as Poppler finds them, each line end a blank. */
    private static String words(Path file) throws IOException {
        return read("pdftotext", file.toString(), "-") + read("pdfinfo", file.toString());
    }

    private static String read(String... command) throws IOException {
        Process process = new ProcessBuilder(command).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).replaceAll("\\s+", " ");
    }

    /** Words on citizenship would be false here. */
    @Test
    void aStudyOnSexSpeaksOfWomenAndNotOfThirdCountryNationals() throws IOException {
        String text = briefing("sex", List.of("F", "M", "UNK"), YEARS, "women and girls");
        assertThat(text)
                .contains(
                        "Women and girls: 58",
                        "A rise from",
                        "Rising",
                        "Where the change comes from",
                        "Share by country");
        for (Map.Entry<String, Pattern> language : OF_CITIZENSHIP.entrySet()) {
            String briefing = words(folder.resolve("out/other/briefing-" + language.getKey() + ".pdf"));
            assertThat(briefing).contains("omen and girls").doesNotContainPattern(language.getValue());
            assertThat(parts(folder.resolve("out/other/annex-" + language.getKey() + ".xlsx")))
                    .contains("omen and girls")
                    .doesNotContainPattern(language.getValue());
        }
        assertThat(Files.readString(folder.resolve("out/other/results.json")))
                .doesNotContainPattern(OF_CITIZENSHIP.get("en"));
    }

    /** A table by citizenship whose noun is another: third-country nationals, and no victims. */
    @Test
    void aStudyOnPrisonersSpeaksOfThemAndNotOfVictims() throws IOException {
        List<String> groups = List.of("NEU27_2020_FOR", "NAT", "UNK");
        String text = briefing(
                table("citizenship", groups, YEARS),
                "counted: {en: persons in prison, lv: ieslodzītie, de: Gefangene, fr: détenus, el: κρατούμενοι, bg: затворници}");
        assertThat(text).contains("Third-country nationals: 58", "Persons in prison");
        for (Map.Entry<String, Pattern> language : OF_VICTIMS.entrySet()) {
            assertThat(words(folder.resolve("out/other/briefing-" + language.getKey() + ".pdf")))
                    .doesNotContainPattern(language.getValue());
            assertThat(parts(folder.resolve("out/other/annex-" + language.getKey() + ".xlsx")))
                    .doesNotContainPattern(language.getValue());
        }
        assertThat(words(folder.resolve("out/other/briefing-lv.pdf")))
                .contains("Trešo valstu valstspiederīgie: 58", "Ieslodzītie");
    }

    @Test
    void aStudyByQuartersNamesQuarters() throws IOException {
        assertThat(briefing("exploitation", List.of("SEXUAL", "LABOUR", "UNK"), QUARTERS, "sexual exploitation"))
                .contains(
                        "From the 1st quarter of 2021 to the 2nd quarter of 2023 the share rose",
                        "Sexual exploitation: 58");
    }
}
