package org.thbreport.ingest.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thbreport.ingest.InputSnapshot;
import org.thbreport.ingest.reference.ReferenceData;
import org.thbreport.model.issue.Issue;

/** What cannot be opened, recognised or parsed, each with a clear answer, and what spreadsheets do that is accepted. */
class UnreadableFilesTest {

    private static final String SAVE_AS = "; a file saved as UTF-8 was expected (in Excel: \"CSV UTF-8\")";

    private final StudyFixture fixture = new StudyFixture();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    study.yaml    | the file that describes the study was expected
                    findings.csv  | the table of findings was expected
                    texts/en.yaml | the texts of the study in this language were expected
                    """)
    void saysWhichFileIsMissingOrEmpty(String path, String expected) {
        assertThat(fixture.without(path).issues())
                .contains(path + ": error[INPUT-4]: there is no such file; " + expected);
        assertThat(fixture.with(path, " \n").issues())
                .contains(path + ": error[INPUT-5]: the file is empty; " + expected);
    }

    /** A file that is refused is an error wherever it is named, not a study with less in it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "study.yaml",
                "findings.csv",
                "texts/en.yaml",
                "statistics/victims.csv",
                "answers.csv",
                "before/findings.csv",
                "before/answers.csv"
            })
    void saysOfEveryFileThatALinkLeadsOut(String path, @TempDir Path elsewhere, @TempDir Path folder)
            throws IOException {
        for (Map.Entry<String, byte[]> file : StudyTemplate.SMALL.files().entrySet()) {
            for (String place : List.of("", "before/")) {
                Path copy = folder.resolve(place + file.getKey());
                Files.createDirectories(Objects.requireNonNull(copy.getParent()));
                Files.write(copy, file.getValue());
            }
        }
        Path yaml = folder.resolve("study.yaml");
        Files.writeString(yaml, Files.readString(yaml) + "previous: before\n");
        Path link = folder.resolve(path);
        if (Files.exists(link)) {
            Files.move(link, elsewhere.resolve("file"));
        } else {
            Files.writeString(elsewhere.resolve("file"), "finding,country,answer\n");
        }
        Files.createSymbolicLink(link, elsewhere.resolve("file"));

        assertThat(new StudyReader(ReferenceData.load().countries())
                        .read(InputSnapshot.read(folder))
                        .issues())
                .extracting(Issue::toString)
                .filteredOn(issue -> issue.contains("INPUT-14"))
                .singleElement()
                .asString()
                .startsWith(path + ": error[INPUT-14]: a link leads out of the study folder");
    }

    @Test
    void saysThatAFileHasOnlyComments() {
        assertThat(fixture.with("texts/en.yaml", "# later\n").issues())
                .containsExactly("texts/en.yaml: error[INPUT-5]: the file has only comments;"
                        + " keys and values were expected");
    }

    @Test
    void namesTheByteThatIsNotUtf8() {
        byte[] baltic = fixture.text("texts/en.yaml")
                .replace("Victim protection", "Cietušo aizsardzība")
                .getBytes(Charset.forName("windows-1257"));
        assertThat(fixture.with("texts/en.yaml", baltic).issues())
                .containsExactly(
                        "texts/en.yaml:6:20: error[INPUT-6]: byte 226 of the file (0xF0) is not UTF-8" + SAVE_AS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE"})
    void recognisesUtf16(String charset) {
        String mark = charset.equals("UTF-16") ? "" : "\uFEFF";
        byte[] bytes = (mark + fixture.text("findings.csv")).getBytes(Charset.forName(charset));
        assertThat(fixture.with("findings.csv", bytes).issues())
                .containsExactly("findings.csv:1:1: error[INPUT-6]: the file is saved as UTF-16" + SAVE_AS);
    }

    @Test
    void placesControlCharacters() {
        fixture.with("findings.csv", "victim-referral", "victim\0referral");
        assertThat(fixture.issues())
                .containsExactly("findings.csv:4:7: error[INPUT-7]: there is a control character, U+0000;"
                        + " text without it was expected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"study.yaml", "findings.csv", "texts/en.yaml"})
    void acceptsAByteOrderMarkAndLineEndsOfWindows(String path) {
        String text = fixture.text(path).replace("\n", "\r\n");
        assertThat(fixture.with(path, "\uFEFF" + text).issues()).isEmpty();
    }

    @Test
    void acceptsSemicolonsBetweenFields() {
        String text = fixture.text("findings.csv")
                .replace(", ", "\0")
                .replace(',', ';')
                .replace("\0", ", ");
        assertThat(text).startsWith("finding;theme;").contains("\"AT, LV, SE and GE\"");
        assertThat(fixture.with("findings.csv", text).issues()).isEmpty();
        assertThat(fixture.with("findings.csv", "victim-referral;", "Victim;").issues())
                .contains("findings.csv:4:1: error[STUDY-3]: \"Victim\" is no id;"
                        + " small letters, digits and single hyphens were expected");
    }

    @Test
    void placesFieldsBehindLineBreaksInQuotationMarks() {
        fixture.with("findings.csv", "\"AT and LV\"", "\"AT\r\nand LV\"")
                .with("findings.csv", "study-report,1,editor", "study-report,7,editor");
        assertThat(fixture.issues())
                .containsExactly("findings.csv:4:24: error[STUDY-10]: there is no note \"7\"; one of 1 was expected");
    }

    @Test
    void leavesOutRowsThatASpreadsheetLeftEmpty() {
        String text = fixture.text("findings.csv");
        assertThat(fixture.with("findings.csv", text + ",,,,,,,,,\n\n,,,,,,,,,\n")
                        .issues())
                .isEmpty();
    }

    @Test
    void findsWrongColumns() {
        fixture.with("findings.csv", "finding,theme,kind,", "finding,them,kind,kind,");
        assertThat(fixture.issues())
                .containsExactly(
                        "findings.csv:1:1: error[INPUT-11]: the column \"theme\" is missing; expected:"
                                + " finding,theme,kind,partOf,countries,quantifier,quantified,source,note",
                        "findings.csv:1:9: error[INPUT-11]: unknown column \"them\"; did you mean \"theme\"?",
                        "findings.csv:1:19: error[INPUT-11]: the column \"kind\" stands here again;"
                                + " each column once was expected");
    }

    @Test
    void namesAllMissingColumnsAtOnce() {
        fixture.with("findings.csv", "finding,theme,kind,partOf,countries,quantifier\n");
        assertThat(fixture.issues())
                .contains(
                        "findings.csv:1:1: error[INPUT-11]: these columns are missing: \"quantified\", \"source\", \"note\";"
                                + " expected: finding,theme,kind,partOf,countries,quantifier,quantified,source,note");
    }

    @Test
    void findsRowsOfAnotherLength() {
        fixture.with("findings.csv", "\"AT and LV\"", "AT, LV");
        assertThat(fixture.issues())
                .contains("findings.csv:3:1: error[INPUT-10]: the row has 11 fields;"
                        + " 10 were expected; a field with a \",\" in it stands in quotation marks");
    }

    @Test
    void findsAQuotationMarkThatIsNotClosed() {
        fixture.with("findings.csv", "\"AT and LV\"", "\"AT and LV");
        assertThat(fixture.issues())
                .containsExactly("findings.csv:3:61: error[INPUT-10]: a quotation mark is not closed;"
                        + " a field that begins with \" ends with \"; a \" within it is written twice");
    }

    @Test
    void placesErrorsOfYaml() {
        fixture.with("study.yaml", "edition: 1", "edition: [1");
        assertThat(fixture.issues())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("study.yaml:10:10: error[INPUT-8]: this is not YAML: ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    edition: &one 1                        | 9:10 | anchors (&) and aliases (*) are not accepted
                    edition: *one                          | 9:10 | anchors (&) and aliases (*) are not accepted
                    edition: [[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]] | 9:29 | values are nested more than 20 deep
                    """)
    void refusesWhatCouldGrow(String line, String place, String message) {
        fixture.with("study.yaml", "edition: 1", line);
        assertThat(fixture.issues())
                .singleElement()
                .asString()
                .startsWith("study.yaml:" + place + ": error[INPUT-9]: " + message);
    }

    @Test
    void refusesABombOfAliasesAtOnce() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 60; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]%n".formatted(i, i, i - 1, i - 1));
        }
        assertThat(fixture.with("study.yaml", bomb.toString()).issues()).hasSize(1);
    }

    @Test
    void survivesEndlessNesting() {
        assertThat(fixture.with("texts/en.yaml", "[\n".repeat(500_000)).issues())
                .singleElement()
                .asString()
                .startsWith("texts/en.yaml:21:1: error[INPUT-9]");
    }

    @Test
    void findsTextsThatAreNotNamedByALanguage() {
        fixture.with("texts/english.yaml", "themes: {}\n")
                .with("texts/lv.yml", "themes: {}\n")
                .with("texts/notes.txt", "");
        String expected =
                ": error[STUDY-3]: the file is not named by a language; a name such as texts/en.yaml was expected";
        assertThat(fixture.issues()).containsExactly("texts/english.yaml" + expected, "texts/lv.yml" + expected);
    }

    @Test
    void holdsEveryLanguageWithTextsToBeComplete() {
        assertThat(fixture.with("texts/lv.yaml", fixture.text("texts/en.yaml")).issues())
                .containsExactly(
                        "study.yaml:14:8: error[STUDY-17]: the title is missing in the language lv; \"lv: ...\" was expected",
                        "study.yaml:15:9: error[STUDY-17]: the issuer is missing in the language lv; \"lv: ...\" was expected",
                        "study.yaml:31:12: error[STUDY-17]: the title of the source \"study-report\" is missing in the language lv;"
                                + " \"lv: ...\" was expected",
                        "study.yaml:46:12: error[STUDY-17]: the scope of \"statistics/victims.csv\" is missing in the language lv;"
                                + " \"lv: ...\" was expected");
    }

    @Test
    void refusesASecondDocument() {
        fixture.with("texts/en.yaml", fixture.text("texts/en.yaml") + "---\nthemes: {}\n");
        assertThat(fixture.issues()).singleElement().asString().startsWith("texts/en.yaml:13:1: error[INPUT-9]");
    }

    @Test
    void refusesATextFileBeyondOneMebibyte() {
        String text = fixture.text("study.yaml");
        int padding = TextFile.MOST_BYTES - text.length();
        String full = text + "# padding\n".repeat(padding / 10) + "#".repeat(padding % 10);
        assertThat(fixture.with("study.yaml", full).issues()).isEmpty();
        assertThat(fixture.with("study.yaml", full + "#").issues())
                .containsExactly(
                        "study.yaml: error[INPUT-12]: the file has 1,048,577 bytes; at most 1,048,576 are read");
    }

    @Test
    void refusesALineBeyondTwentyThousandCharacters() {
        String full = fixture.text("study.yaml") + "#".repeat(TextFile.LONGEST_LINE);
        assertThat(fixture.with("study.yaml", full).issues()).isEmpty();
        assertThat(fixture.with("study.yaml", full + "#").issues())
                .containsExactly("study.yaml:51:1: error[INPUT-12]: the line is too long;"
                        + " at most 20,000 characters are read");
    }

    @Test
    void tellsAFileThatCannotBeReadFromABrokenRule() {
        assertThat(fixture.with("study.yaml", "edition: 1", "edition: 0").read().issues())
                .noneMatch(Issue::isUnreadable);
        assertThat(fixture.without("findings.csv").read().issues()).anyMatch(Issue::isUnreadable);
    }

    @Test
    void goesOnToOtherFilesWhenOneCannotBeRead() {
        fixture.with("study.yaml", new byte[] {(byte) 0xFF})
                .with("texts/en.yaml", "themes: {a: ''}\nfindings: {}\nnots: {}\n".getBytes(StandardCharsets.UTF_8));
        assertThat(fixture.issues())
                .containsExactly(
                        "study.yaml:1:1: error[INPUT-6]: byte 1 of the file (0xFF) is not UTF-8" + SAVE_AS,
                        "texts/en.yaml:1:13: error[STUDY-3]: the text is empty; expected: a text",
                        "texts/en.yaml:3:1: error[STUDY-1]: unknown key \"nots\"; did you mean \"notes\"?");
    }
}
