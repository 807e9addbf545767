package org.thbreport.batch.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thbreport.batch.SeedStudy;
import org.thbreport.batch.command.Console;
import org.thbreport.batch.release.RunManifest;
import org.thbreport.xlsx.zip.ZipOutput;

/** A release whose files were changed one by one, with the manifest made to fit, so that hashes alone tell nothing. */
@Tag("slow")
class TamperedReleaseTest {
    private static final Path EXAMPLES = Path.of("../examples").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    private Path release;

    @BeforeEach
    void publish() throws IOException {
        release = publish("out", EXAMPLES.resolve("made-up-register"));
    }

    @Test
    void findsNothingInAReleaseAsItWasPublished() {
        Console console = verify();

        assertThat(console.err()).isEmpty();
        assertThat(console.out()).contains("as it was published");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--area=LV", "--area=NL", "--product=flash", "--only=pdf", "--only=xlsx,json"})
    void findsNothingInOtherEditions(String option) {
        String[] more = option.startsWith("--only")
                ? new String[] {option}
                : new String[] {option, "--lang", "en,lv,de,fr,el,bg", "--editor-notes"};
        String[] command = Stream.concat(
                        Stream.of("run", EXAMPLES.resolve("made-up-register").toString(), "--out", "other"),
                        Stream.of(more))
                .toArray(String[]::new);
        assertThat(new Console(folder).run(command)).isZero();

        for (String edition : folder.resolve("other").toFile().list((parent, name) -> !name.startsWith("."))) {
            Console console = new Console(folder);
            assertThat(console.run("verify", "other/" + edition))
                    .as(console.err())
                    .isZero();
        }
    }

    /** The logo of an office stands in a PDF and on a page in different ways; "5 of 9 lists" was 5 of 14, with the answers to questions. */
    @ParameterizedTest
    @ValueSource(strings = {"--area=LV", "--branding"})
    void findsNothingInAStudyOfAnswersAndInTheLookOfAnOffice(String option) {
        String office = EXAMPLES.resolve("office-branding/branding.yaml").toString();
        String[] command = Stream.concat(
                        Stream.of(
                                "run",
                                EXAMPLES.resolve("answers-of-countries").toString(),
                                "--out",
                                "answers",
                                "--lang",
                                "en,bg"),
                        option.equals("--branding") ? Stream.of(option, office) : Stream.of(option))
                .toArray(String[]::new);
        assertThat(new Console(folder).run(command)).isZero();

        for (String edition : folder.resolve("answers").toFile().list((parent, name) -> !name.startsWith("."))) {
            Console console = new Console(folder);
            assertThat(console.run("verify", "answers/" + edition))
                    .as(console.err())
                    .isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"emn-thb-international-dimension", "prisoners-by-citizenship", "eu-published-figures"})
    void findsNothingInReleasesOfTheExamples(String example) throws IOException {
        release = publish("examples", EXAMPLES.resolve(example));

        assertThat(verify().err()).isEmpty();
    }

    /** No page of it names the only country that has figures. */
    @Test
    void findsNothingInAReleaseOfTheStudyThatInitMakes() throws IOException {
        assertThat(new Console(folder).run("init", "first")).isZero();
        release = publish("init", folder.resolve("first"));

        assertThat(verify().err()).isEmpty();

        Path results = release.resolve("results.json");
        Files.writeString(results, Files.readString(results).replace(": 0.4,", ": 0.3,"));
        assertThat(verify().err()).contains("error[VERIFY-7]");
    }

    /** Observers were left out of what was printed, and a year before a raised marker was read as one number with it. */
    @Test
    void findsNothingInAStudyOfListedCountriesWhoseTextEndsInAYear() throws IOException {
        assertThat(new Console(folder).run("init", "listed")).isZero();
        Path yaml = folder.resolve("listed/study.yaml");
        Files.writeString(yaml, Files.readString(yaml).replace("participants:\n", "participants:\n  scope: listed\n"));
        Path texts = folder.resolve("listed/texts/en.yaml");
        Files.writeString(
                texts,
                Files.readString(texts)
                        .replaceFirst("(?m)^(  national-strategy:).*$", "$1 a national strategy since 2022"));
        release = publish("listed-out", folder.resolve("listed"));

        assertThat(verify().err()).isEmpty();
        assertThat(Files.readString(release.resolve("briefing-en.html"))).contains("since 2022", ">GE<");
    }

    @Test
    void findsAnotherAnnexThanTheOneAttached() throws IOException {
        // The same tables in the same rows, but other metadata.
        rewriteZip(
                release.resolve("annex-en.xlsx"),
                "docProps/core.xml",
                text -> text.replace("2025-09-15", "2025-09-16"));

        assertThat(verify().err().lines())
                .singleElement()
                .asString()
                .contains("briefing-en.pdf: error[VERIFY-5]: the attached annex-en.xlsx differs");
    }

    @Test
    void findsAChangedCountInTheResults() throws IOException {
        Path results = release.resolve("results.json");
        Files.writeString(results, Files.readString(results).replaceFirst("\"n\": 17,", "\"n\": 18,"));

        assertThat(verify().err())
                .contains("the attached results.json differs")
                .contains("error[VERIFY-6]: \"17\" is not the rounding of coverage.")
                .contains("error[VERIFY-7]: Key figures!");
    }

    @Test
    void findsAChangedShareInTheResults() throws IOException {
        Path results = release.resolve("results.json");
        String text = Files.readString(results);
        // The share of all countries in 2023, 51.5 %; it stands among the numbers of the verdict once more.
        assertThat(text).contains(": 0.51538");
        Files.writeString(results, text.replace(": 0.51538", ": 0.53538"));

        assertThat(verify().err())
                .contains(
                        "error[VERIFY-6]: \"51.5 %\" is not the rounding of share.TOTAL.2023.shareOfKnown",
                        "error[VERIFY-7]");
    }

    /** The section of revised figures prints what the vintage before had. */
    @Test
    void findsAChangedShareOfTheEarlierVintage() throws IOException {
        release = publish("revised", EXAMPLES.resolve("prisoners-by-citizenship"));
        Path results = release.resolve("results.json");
        String text = Files.readString(results);
        int before = text.indexOf("\"sharesBefore\": {");
        assertThat(before).isPositive();
        Files.writeString(
                results,
                text.substring(0, before)
                        + text.substring(before)
                                .replaceAll("\"shareOf(Known|All)\": 0\\.\\d+", "\"shareOf$1\": 0.987"));

        assertThat(verify().err()).contains("briefing-en.pdf: error[VERIFY-6]: ", "sharesBefore");
    }

    @Test
    void findsAChangedNumberOfTheEarlierVintageInATable() throws IOException {
        release = publish("revised", EXAMPLES.resolve("prisoners-by-citizenship"));
        Path revisions = release.resolve("data/revisions.csv");
        String text = Files.readString(revisions);
        assertThat(text).contains(",value,64,,70,");
        Files.writeString(revisions, text.replace(",value,64,,70,", ",value,46,,70,"));

        assertThat(verify().err()).contains("data/revisions.csv: error[VERIFY-7]: line ", " holds 46.0");
    }

    @Test
    void findsAChangedMedianInTheResultsOfANationalEdition() throws IOException {
        assertThat(new Console(folder)
                        .run(
                                "run",
                                EXAMPLES.resolve("made-up-register").toString(),
                                "--out",
                                "national",
                                "--lang",
                                "en",
                                "--area=NL"))
                .isZero();
        release = folder.resolve("national/made-up-register-NL").toRealPath();
        assertThat(verify().err()).isEmpty();
        Path results = release.resolve("results.json");
        String text = Files.readString(results);
        int start = text.indexOf("\"median\": [");
        int end = text.indexOf("\"revisions\":", start);
        Files.writeString(
                results,
                text.substring(0, start)
                        + text.substring(start, end).replaceAll("\"share\": 0\\.\\d+", "\"share\": 0.0123")
                        + text.substring(end));

        assertThat(verify().err().lines().filter(line -> line.contains("VERIFY-6")))
                .hasSize(2)
                .anyMatch(line -> line.contains("briefing-en.html"))
                .anyMatch(line -> line.contains("briefing-en.pdf"))
                .allMatch(line -> line.contains("\"40.9 %\" is not the rounding of median."));
    }

    @Test
    void findsAChangedNumberInTheWorkbook() throws IOException {
        // Belgium in 2014: 154 victims were third-country nationals.
        rewriteSheets(text -> text.replace("<v>154</v>", "<v>164</v>"));

        assertThat(verify().err()).contains("annex-en.xlsx: error[VERIFY-7]: ", " holds 164");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "xl/charts/chart | (<c:numCache>.*?<c:v>)[0-9.]+ | $10.987 | in xl/charts/chart1.xml, where the program writes",
                "xl/drawings/drawing | (descr=\"[^\"]*?20[0-9]{2}[^\"0-9]*)[0-9]+ | $199 | is not where",
                "customXml/item | <n r=\"[A-Z]+[0-9]+\">[^<]*</n> |  | and has no id",
                "customXml/item | (<n r=\"[A-Z]+[0-9]+\">)share[.] | $1sharing. | which the results have not",
                "xl/worksheets/sheet | (<f>[^<]*)/([^<]*</f>) | $1/2/$2 | has a formula that does not give what",
                "xl/worksheets/sheet | <f>[^<]*</f> | <f>HYPERLINK(1)</f> | which the program does not write",
                "xl/worksheets/sheet5 | (<c r=\"H10\" s=\")50 | $130 | as COUNT",
                "xl/worksheets/sheet5 | (<c r=\"B10\" s=\")30 | $150 | as PERCENT",
                "xl/worksheets/sheet5 | (<c r=\"B10\" s=\")30 | $159 | as POINTS",
                "xl/worksheets/sheet5 | (<c r=\"B10\" s=\")30\"><f>.*?</v> | $127\" t=\"inlineStr\"><is><t>154</t></is> | look otherwise in row 10",
                "xl/sharedStrings.xml | This sheet holds 1 table | 63.1 % of all | looks like a figure and has no id",
                "xl/sharedStrings.xml | (<si><t>)([A-Z]) | $1\u202e51$2 | that turn others",
                "xl/ | Share of third-country nationals by period | Share of 63.1 % | looks like a figure and has no id",
                "xl/styles.xml | (<font>.*?<color rgb=\")[0-9A-F]{8} | $1FFFFFFFE | which cannot be seen",
                "xl/worksheets/sheet5 | </sheetData> | </sheetData><mergeCells><mergeCell ref=\"A1:F40\"/></mergeCells> | has \"<mergeCells>",
                "xl/worksheets/sheet5 | (<row r=\"[0-9]+\")(><c r=\"A1[0-9]\") | $1 hidden=\"1\"$2 | hidden=\"1\""
            })
    void findsWhatIsChangedInAnAnnex(String part, String from, @Nullable String to, String told) throws IOException {
        rewriteZip(
                release.resolve("annex-en.xlsx"),
                part,
                text -> Pattern.compile(from, Pattern.DOTALL).matcher(text).replaceFirst(to == null ? "" : to));

        assertThat(verify().err().lines().filter(line -> line.contains("annex-en.xlsx: error[VERIFY-7]")))
                .anyMatch(line -> line.contains(told));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "briefing-en.html | (<data[^>]*>)7[.]9</data> | 1$0 | right beside a figure",
                "briefing-en.html | (<data[^>]*>17</data>) | $10 | right beside a figure",
                "briefing-en.html | (<data[^>]*>)51[.]5\u202f%</data> | $11</data> | is not the rounding",
                "briefing-en.html | (<data[^>]*>)51[.]5\u202f% | $1not 51.5 % but less | is not the rounding",
                "briefing-en.html | (<data[^>]*>)17</data> | $117 million</data> | is not the rounding",
                "briefing-en.html | Germany: <data | Spain: <data | is described in two ways",
                "briefing-en.html | (<data[^>]*>)51[.]5\u202f% | $1<99\u202f% | is not the rounding",
                "briefing-en.html | <ol> | <ol type=\"a\"> | counts otherwise",
                "briefing-en.html | (<li id=\"[^\"]*note-1\") | $1 value=\"7\" | counts otherwise",
                "briefing-en.html | <p>([A-Z]) | <p><span class=\"thb-back\">Not so: </span>$1 | are left out where they are not",
                "briefing-en.html | <p>([A-Z]) | <p class=\"thb-get\">$1 | are left out where they are not",
                "briefing-en.html | <section id=\"share\"> | $0<p class=\"thb-scale\">These are wrong.</p> | are left out where they are not",
                "briefing-en.html | <section id=\"share\"> | $0<details><summary>Correction</summary><p>fell</p></details> | are left out where they are not",
                "briefing-en.html | (<section id=\"share\">) | <div class=\"thb-get\">$1 | are left out where they are not",
                "data/shares.csv | BE,2014,count,, | LV,2014,count,, | is about \"LV\"",
                "data/shares.csv | BE,2014,count,, | BE,2015,count,, | is about \"2015\"",
                "data/shares.csv | BE,2014,count NAT,, | BE,2014,count UNK,, | is about \"UNK\"",
                "data/changes.csv | TOTAL,2014,2023,difference, | TOTAL,2015,2023,difference, | is about \"2015..2023\"",
                "data/coverage.csv | strategy-in-force, | strategy-with-budget, | is about \"strategy-with-budget\"",
                "data/shares.csv | ,154, | ,9 thousand, | holds no number",
                "data/shares.csv | ,154, | ,+154, | holds no number"
            })
    void findsANumberThatIsWrittenInAnotherWay(String name, String from, String to, String told) throws IOException {
        Path file = release.resolve(name);
        String text = Files.readString(file);
        String changed = Pattern.compile(from).matcher(text).replaceFirst(to.replace("<99", "&lt;99"));
        assertThat(changed).isNotEqualTo(text);
        Files.writeString(file, changed);

        assertThat(verify().err().lines().filter(line -> line.contains(name))).anyMatch(line -> line.contains(told));
    }

    /** A whole number without its tag could be anything; the PDF says which result it is, and the words around it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<data[^>]*>17</data> | 17 | says",
                "<data[^>]*>17</data> | 18 | says",
                " rose by | fell by | says",
                "there note 1 | there note 3 | has a note",
                "(<data[^>]*>17</data>)(.*?)(<data[^>]*>)(?!17<)(\\d+</data>) | $3$4$2$1 | says"
            })
    void findsThatAPageSaysSomethingElseThanItsPrint(String from, String to, String told) throws IOException {
        Path page = release.resolve("briefing-en.html");
        String text = Files.readString(page);
        String changed = Pattern.compile(from, Pattern.DOTALL).matcher(text).replaceFirst(to);
        assertThat(changed).isNotEqualTo(text);
        Files.writeString(page, changed);

        assertThat(verify().err().lines().filter(line -> line.contains("VERIFY-9")))
                .singleElement()
                .asString()
                .contains(told, "briefing-en.pdf");
    }

    /** A release of pages alone has no print beside it: the manifest knows what each section, note and picture says. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<data[^>]*>17</data> | 17 | the section",
                "<data[^>]*>17</data> | 18 | the section",
                " rose by | fell by | the section",
                "there note 1 | there note 3 | a note",
                "(class=\"thb-name\">)[^<]+ | $1No victims | before its first section",
                "<dd>15 September | <dd>16 September | before its first section",
                "Bar chart of contributions | Bar chart of shares | a picture",
                "(<data[^>]*>7[.]9</data>) | \u2013$1 | the section",
                "(<th scope=\"row\">)2014(</th>) | $12015$2 | the data of its pictures"
            })
    void findsThatAPageAloneSaysWhatTheManifestDoesNotKnow(String from, String to, String told) throws IOException {
        assertThat(new Console(folder)
                        .run(
                                "run",
                                EXAMPLES.resolve("made-up-register").toString(),
                                "--out",
                                "alone",
                                "--lang",
                                "en",
                                "--only",
                                "html,json"))
                .isZero();
        release = folder.resolve("alone/made-up-register").toRealPath();
        assertThat(verify().err()).isEmpty();
        Path page = release.resolve("briefing-en.html");
        String text = Files.readString(page);
        String changed = Pattern.compile(from, Pattern.DOTALL).matcher(text).replaceAll(to);
        assertThat(changed).isNotEqualTo(text);
        Files.writeString(page, changed);

        assertThat(verify().err().lines().filter(line -> line.contains("VERIFY-11")))
                .singleElement()
                .asString()
                .contains(told, "briefing-en.html");
    }

    /** Where a PDF stands alone, another one with the same figures in other words is found too. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "texts/en.yaml | (?m)^(  strategy-in-force: *\"?) | $1no | the section",
                "study.yaml | Fictitious register: is the share | Is the share | before its first section",
                "study.yaml | Example of thb-report with | Another office with | before its first section",
                "study.yaml | (published: 2025-09-)15 | $116 | before its first section"
            })
    void findsThatAPrintAloneSaysWhatTheManifestDoesNotKnow(String file, String from, String to, String told)
            throws IOException {
        Path study = folder.resolve("study");
        SeedStudy.copy(EXAMPLES.resolve("made-up-register"), study);
        Path source = study.resolve(file);
        String text = Files.readString(source);
        String changed = text.replaceFirst(from, to + (to.endsWith("no") ? " " : ""));
        assertThat(changed).isNotEqualTo(text);
        Files.writeString(source, changed);
        Path other = publish("forged", study);
        Files.copy(
                other.resolve("briefing-en.pdf"),
                release.resolve("briefing-en.pdf"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Files.delete(release.resolve("briefing-en.html"));

        assertThat(verify().err().lines().filter(line -> line.contains("VERIFY-11")))
                .singleElement()
                .asString()
                .contains("briefing-en.pdf", told);
    }

    /** Words of cells follow from nothing in a workbook; the manifest knows what each sheet says. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Not named | Named", "Portugal | Poland", "Named, share | 63 of those, share"})
    void findsThatASheetSaysWhatTheManifestDoesNotKnow(String from, String to) throws IOException {
        rewriteZip(release.resolve("annex-en.xlsx"), "xl/", text -> text.replace(from, to));

        assertThat(verify().err().lines().filter(line -> line.contains("annex-en.xlsx: error[VERIFY-11]")))
                .isNotEmpty()
                .allMatch(line -> line.contains("the sheet \""));
    }

    /** Files that no release has are none of it, whatever the manifest lists; results say each thing once. */
    @Test
    void findsFilesThatNoReleaseHas() throws IOException {
        Files.writeString(release.resolve("index.html"), "<p>99 %</p>");
        Files.writeString(release.resolve("data/victims.csv"), "a\n1\n");
        Files.delete(release.resolve("data/changes.csv"));

        assertThat(verify().err())
                .contains(
                        "index.html: error[VERIFY-8]: no release has such a file",
                        "data/victims.csv: error[VERIFY-8]: no release has such a file",
                        "data/changes.csv: error[VERIFY-8]: the file is not there");

        Path results = release.resolve("results.json");
        Files.writeString(results, Files.readString(results) + "{}");
        assertThat(verify().err()).contains("error[VERIFY-8]: the file cannot be read back");
    }

    /** Of a table of rows the words, the order and the number of its rows follow from no other file. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "data/shares.csv | ,value, | ,share,",
                "data/shares.csv | area,period, | region,year,",
                "data/shares.csv | , | ;",
                "data/shares.csv | \\nBE,2014,count,[^\\n]* | ``",
                "data/shares.csv | (?s)\\n.* | ``",
                "data/shares.csv | (?s).* | ``",
                "data/coverage.csv | ,complete, | ,examples,"
            })
    void findsATableOfRowsThatSaysSomethingElse(String name, String from, String to) throws IOException {
        Path file = release.resolve(name);
        String text = Files.readString(file);
        String changed = Pattern.compile(from).matcher(text).replaceAll(to);
        assertThat(changed).isNotEqualTo(text);
        Files.writeString(file, changed);

        assertThat(verify().err()).contains(name + ": error[VERIFY-11]: the table says something");
    }

    /** What the manifest knows cannot be left out of it. */
    @Test
    void findsAManifestThatDoesNotKnowItsFiles() throws IOException {
        RunManifest manifest = RunManifest.read(release).orElseThrow();
        manifest.saying(java.util.Map.of()).write(release);

        assertThat(verify().err().lines().filter(line -> line.contains("VERIFY-11")))
                .hasSize(9)
                .allMatch(line -> line.contains("does not know what this file says"));
    }

    /** A description tells its figures beside its words, where "Pillar 1" stood before "1 of 22" too, and a label began with a sign of lists. */
    @Test
    void findsNothingWhereAWordHasTheNumberOfAFigure() throws IOException {
        Path study = folder.resolve("study");
        SeedStudy.copy(EXAMPLES.resolve("made-up-register"), study);
        Path texts = study.resolve("texts/en.yaml");
        String text = Files.readString(texts);
        String changed = text.replaceFirst("(?m)^(themes:\\s*\\n\\s+[a-z-]+:).*$", "$1 \"Pillar 22: 17 | strategies\"")
                .replaceFirst(
                        "(?m)^(  strategy-in-force:).*$", "$1 \"\u2013 of which 2\u2011year strategies \ufb01xed\"");
        assertThat(changed).contains("Pillar 22", "of which");
        Files.writeString(texts, changed);
        release = publish("numbers", study);

        assertThat(verify().err()).isEmpty();
    }

    /** Without results nothing could be held to them, and nothing was. */
    @Test
    void findsThatTheResultsWereLeftOut() throws IOException {
        Files.delete(release.resolve("results.json"));
        Path page = release.resolve("briefing-en.html");
        Files.writeString(page, Files.readString(page).replace("51.5\u202f%", "91.5\u202f%"));

        assertThat(verify().err())
                .contains("results.json: error[VERIFY-8]: the file is not there")
                .contains("briefing-en.html: error[VERIFY-6]: \"91.5 %\" is not the rounding");
    }

    @Test
    void findsAChangedNumberInATableOfRows() throws IOException {
        Path shares = release.resolve("data/shares.csv");
        String text = Files.readString(shares);
        assertThat(text).contains("BE,2014,count,,exact,154,");
        Files.writeString(shares, text.replace("BE,2014,count,,exact,154,", "BE,2014,count,,exact,164,"));

        assertThat(verify().err()).contains("data/shares.csv: error[VERIFY-7]: line ", " holds 164");
    }

    @Test
    void findsANumberInATableOfRowsThatNamesNoResult() throws IOException {
        Path shares = release.resolve("data/shares.csv");
        String text = Files.readString(shares);
        assertThat(text).contains(",share.BE.2014.count\n");
        Files.writeString(shares, text.replace(",share.BE.2014.count\n", ",\n"));

        assertThat(verify().err()).contains("data/shares.csv: error[VERIFY-7]: line ", " holds 154.0 and has no id");
    }

    @Test
    void saysWhichTablesAndResultsCannotBeRead() throws IOException {
        Files.writeString(release.resolve("data/shares.csv"), "value,figure\n\"1,share");
        Files.writeString(release.resolve("results.json"), "{");

        assertThat(verify().err())
                .contains("data/shares.csv: error[VERIFY-8]", "briefing-en.html: error[VERIFY-8]")
                .doesNotContain("Exception");
    }

    @Test
    void findsABriefingWithOtherNumbers() throws IOException {
        Path study = folder.resolve("study");
        SeedStudy.copy(EXAMPLES.resolve("made-up-register"), study);
        Path victims = study.resolve("statistics/victims.csv");
        String text = Files.readString(victims);
        assertThat(text).contains("NL,2023,NEU27_2020_FOR,");
        Files.writeString(victims, text.replaceAll("NL,2023,NEU27_2020_FOR,\\d+", "NL,2023,NEU27_2020_FOR,1900"));
        Path findings = study.resolve("findings.csv");
        Files.writeString(findings, Files.readString(findings).replaceFirst("\"ES, IT, PT\"", "\"ES, IT, PT, SI\""));
        Path other = publish("forged", study);
        Files.copy(
                other.resolve("briefing-en.pdf"),
                release.resolve("briefing-en.pdf"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        String err = verify().err();
        assertThat(err).contains("error[VERIFY-5]").contains("error[VERIFY-6]: \"4\" is not the rounding of coverage.");
        assertThat(err.lines().filter(line -> line.contains("VERIFY-6")).count())
                .isGreaterThan(5);
    }

    /** What else a PDF may have that no briefing has is tried where PDFs are read. */
    @Test
    void findsWhatStandsBehindTheEndOfABriefing() throws IOException {
        Files.writeString(release.resolve("briefing-en.pdf"), "\n% more\n", StandardOpenOption.APPEND);

        assertThat(verify().err())
                .contains("briefing-en.pdf: error[VERIFY-6]: the file was changed after it was written");
    }

    @Test
    void saysWhatCannotBeReadBack() throws IOException {
        Files.writeString(release.resolve("briefing-en.pdf"), "%PDF-1.7\n");
        Files.writeString(release.resolve("annex-en.xlsx"), "PK");

        assertThat(verify().err())
                .contains("briefing-en.pdf: error[VERIFY-8]", "annex-en.xlsx: error[VERIFY-8]")
                .doesNotContain("Exception");
    }

    /** Makes the manifest fit what is in the folder, then verifies. */
    private Console verify() {
        try {
            RunManifest.read(release).orElseThrow().withOutputsOf(release).write(release);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        Console console = new Console(folder);
        assertThat(console.run("verify", release.toString()))
                .isEqualTo(console.err().isEmpty() ? 0 : 1);
        return console;
    }

    private Path publish(String out, Path study) {
        Console console = new Console(folder);
        assertThat(console.run("run", study.toString(), "--out", out, "--lang", "en"))
                .as(console.err())
                .isZero();
        try (Stream<Path> editions = Files.list(folder.resolve(out))) {
            return editions.filter(Files::isSymbolicLink)
                    .findFirst()
                    .orElseThrow()
                    .toRealPath();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void rewriteSheets(UnaryOperator<String> change) throws IOException {
        rewriteZip(release.resolve("annex-en.xlsx"), "xl/worksheets/", change);
    }

    /** Changes parts, and packs them as the program does. */
    private static void rewriteZip(Path file, String part, UnaryOperator<String> change) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean changed = false;
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(file));
                ZipOutput out = new ZipOutput(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                boolean isMeant =
                        entry.getName().startsWith(part) && entry.getName().endsWith(".xml");
                String forged = isMeant ? change.apply(text) : text;
                changed |= !forged.equals(text);
                out.add(entry.getName(), content -> content.write(forged.getBytes(StandardCharsets.UTF_8)));
            }
        }
        assertThat(changed).as("the part was changed").isTrue();
        Files.write(file, bytes.toByteArray());
    }
}
