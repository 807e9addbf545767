package org.thbreport.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thbreport.batch.SeedStudy;

/** From a document to a study that {@code check} accepts; all texts are made up. */
class ImportCommandTest {
    private static final String INFORM = """
            Made-up inform on shelters.

            Several countries prevention of debt by courses for police.[1] Some countries evaluate night lines,[2] including those for men.[3]
            Nearly all Member States keep data apart.[4] Five countries pay lawyers.[5]

            [1] AT, LV and GE.
            [2] AT, LV, SE.
            [3] AT, LV.
            [4] All Member States except SE.
            [5] LV, SE.
            """;

    @TempDir
    private Path folder;

    private Path study = Path.of("");

    @BeforeEach
    void makeStudy() throws IOException {
        assertThat(new Console(folder).run("init", "study")).isZero();
        study = folder.resolve("study");
        Files.writeString(folder.resolve("inform.txt"), INFORM);
        String yaml = Files.readString(study.resolve("study.yaml"))
                .replace("sources:\n", "sources:\n  - {id: inform, kind: report, title: {en: A made-up inform}}\n");
        Files.writeString(study.resolve("study.yaml"), yaml);
        assertThat(check()).as("the study before").isZero();
    }

    private int check() {
        return new Console(folder).run("check", "study");
    }

    private Console into() {
        Console console = new Console(folder);
        assertThat(console.run("import", "inform.txt", "--into", "study", "--source", "inform"))
                .as(console.err())
                .isZero();
        return console;
    }

    private List<String> decisions() throws IOException {
        return Files.readAllLines(study.resolve("import/inform/decisions.csv"));
    }

    /** Writes a decision into the rows whose list has a text. */
    private void decide(String list, String decision) throws IOException {
        List<String> rows = decisions().stream()
                .map(row -> row.contains(list) ? row.replaceFirst(",[a-z]*,", "," + decision + ",") : row)
                .toList();
        Files.writeString(study.resolve("import/inform/decisions.csv"), String.join("\n", rows) + "\n");
    }

    private void edit(String from, String to) throws IOException {
        Path file = study.resolve("import/inform/decisions.csv");
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    @Test
    void printsTheSureOnesAndWhyTheOthersAreNot() {
        Console console = new Console(folder);
        assertThat(console.run("import", "inform.txt")).isZero();
        assertThat(console.out().lines())
                .containsExactly(
                        "6: note 1: 3 countries: AT LV GE  sure",
                        "7: note 2: 3 countries: AT LV SE  sure",
                        "8: note 3: 2 countries: AT LV  sure",
                        "9: note 4: all except 1: SE  look: these are excluded; who remains is not guessed",
                        "10: note 5: 2 countries: LV SE  look: says 5, lists 2",
                        "5 notes, 5 lists: 3 sure, 2 to look at; 0 notes without a list; 0 countries named and not listed; language: en");
        assertThat(new Console(folder).run("import", "inform.txt", "--strict")).isEqualTo(1);
    }

    /** A list of participants that nobody filled in yet holds every list: what to do is said once. */
    @Test
    void saysWhoDidNotTakePart() throws IOException {
        assertThat(into().out()).doesNotContain("did not take part");
        Path yaml = study.resolve("study.yaml");
        Files.writeString(
                yaml,
                Files.readString(yaml).replace("AT, LV, SE and GE", "AT, LV").replace("stated: 4", "stated: 2"));
        assertThat(into().out())
                .contains(
                        "4 lists name who did not take part by study.yaml: GE SE; if participants.named is not complete, complete it");
    }

    @Test
    void goesFromADocumentToAStudyThatCheckAccepts() throws IOException {
        String before = Files.readString(study.resolve("findings.csv"));
        assertThat(into().out()).contains("import/inform/decisions.csv", "import/inform/review.html");
        assertThat(check()).as("a folder import/ changes nothing").isZero();
        decide("AT, LV and GE", "accept");
        decide("\"AT, LV, SE.", "accept");
        decide("\"AT, LV\",\"AT, LV\"", "accept");
        decide("All Member States", "later");
        decide("\"LV, SE\",\"LV, SE\"", "reject");
        edit("inform-n1,prevention?,,", "inform-n1,prevention?,measure,");
        decide("\"AT, LV, SE\",\"AT, LV, SE\"", "accept");
        Console dry = new Console(folder);
        assertThat(dry.run("import", "--apply", "study", "--dry-run"))
                .as(dry.err())
                .isEqualTo(1);
        assertThat(dry.out())
                .contains("findings.csv: + inform-n1,prevention,measure,,\"AT, LV, GE\",,,inform,1,suggested");
        edit("inform-n1,prevention?,", "inform-n1,prevention,");
        assertThat(Files.readString(study.resolve("findings.csv"))).isEqualTo(before);

        Console console = new Console(folder);
        assertThat(console.run("import", "--apply", "study"))
                .as(console.out() + console.err())
                .isEqualTo(1);
        assertThat(console.out())
                .contains("3 findings added", "1 not decided", "measure,,\"AT, LV, GE\",,,inform,1,editor");
        assertThat(Files.readString(study.resolve("findings.csv")))
                .startsWith(before)
                .contains("inform-n3,,plan,inform-n2,\"AT, LV\",,,inform,3,");
        assertThat(Files.readString(study.resolve("study.yaml")))
                .contains("# The documents that the evidence comes from", "- {id: 3, source: inform}");
        String texts = Files.readString(study.resolve("texts/en.yaml"));
        assertThat(texts)
                .contains(
                        "# Several countries prevention of debt by courses for police.[1]",
                        "inform-n1: \"\"",
                        "study-report/1: Lists")
                .doesNotContain("inform/1");
        assertThat(check()).as("nobody wrote words yet").isEqualTo(1);

        Files.writeString(study.resolve("texts/en.yaml"), texts.replace(": \"\"", ": our own words for this"));
        Console checked = new Console(folder);
        assertThat(checked.run("check", "study")).as(checked.err()).isZero();

        Console again = new Console(folder);
        assertThat(again.run("import", "--apply", "study")).isEqualTo(1);
        assertThat(again.out()).contains("no findings added, 3 in the study already");
    }

    /** A study comes from another office: a link that waits where a file is written must lead nothing out of the study. */
    @Test
    void writesThroughNoLink() throws IOException {
        Path outside = Files.writeString(folder.resolve("outside.txt"), "of somebody else\n");
        Path drafts = Files.createDirectories(study.resolve("import/inform"));
        for (String name : List.of("decisions.csv.new", ".decisions.csv.new", "review.html")) {
            Files.createSymbolicLink(drafts.resolve(name), outside);
        }
        into();
        for (String name : List.of("findings.csv.new", ".findings.csv.new", "study.yaml.new")) {
            Files.createSymbolicLink(study.resolve(name), outside);
        }
        decide("LV, SE", "accept");
        new Console(folder).run("import", "--apply", "study");

        assertThat(outside).hasContent("of somebody else\n");
        assertThat(drafts.resolve("review.html")).isRegularFile();
        assertThat(Files.isSymbolicLink(drafts.resolve("review.html"))).isFalse();
    }

    @Test
    void writesIntoNoFolderThatALinkLeadsTo() throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.createSymbolicLink(study.resolve("import"), outside);

        Console console = new Console(folder);
        assertThat(console.run("import", "inform.txt", "--into", "study", "--source", "inform"))
                .isEqualTo(3);
        assertThat(console.err()).contains("a link leads out of the folder");
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void refusesAtItsPlaceWhatTheStudyDoesNotTake() throws IOException {
        into();
        String before = Files.readString(study.resolve("findings.csv"));
        decide("AT, LV and GE", "accept");
        Console kind = new Console(folder);
        assertThat(kind.run("import", "--apply", "study")).isEqualTo(1);
        assertThat(kind.err()).contains("study/import/inform/decisions.csv:2:", "STUDY-12");
        edit("inform-n1,prevention?,,,,", "inform-n1,prevention,measure,,\"AT, DK\",");
        Console stranger = new Console(folder);
        assertThat(stranger.run("import", "--apply", "study")).isEqualTo(1);
        assertThat(stranger.err()).contains("decisions.csv:2:").contains("DK");
        assertThat(Files.readString(study.resolve("findings.csv"))).isEqualTo(before);
    }

    @Test
    void refusesWhatCannotBeDecided() throws IOException {
        into();
        decide("AT, LV and GE", "yes");
        Console console = new Console(folder);
        assertThat(console.run("import", "--apply", "study", "--source", "inform"))
                .isEqualTo(1);
        assertThat(console.err())
                .contains("decisions.csv:2:")
                .contains("IMPORT-9")
                .contains("accept, reject, later");
        Console again = new Console(folder);
        assertThat(again.run("import", "inform.txt", "--into", "study", "--source", "inform"))
                .isEqualTo(1);
        assertThat(again.err()).contains("IMPORT-9");
        edit("key,decision", "kex,decision");
        Console column = new Console(folder);
        assertThat(column.run("import", "--apply", "study")).isEqualTo(1);
        assertThat(column.err()).contains("the column \"key\" is missing");
    }

    @Test
    void refusesAnotherListForAFindingThatIsThere() throws IOException {
        into();
        decide("AT, LV and GE", "accept");
        edit("inform-n1,prevention?,,", "victim-referral,prevention,measure,");
        Console console = new Console(folder);
        assertThat(console.run("import", "--apply", "study")).isEqualTo(1);
        assertThat(console.err()).contains("IMPORT-11");
    }

    @Test
    void keepsDecisionsOverANewVersion() throws IOException {
        into();
        decide("AT, LV and GE", "accept");
        decide("\"LV, SE\",\"LV, SE\"", "reject");
        decide("\"AT, LV\",\"AT, LV\"", "accept");
        decide("\"AT, LV, SE\",\"AT, LV, SE\"", "accept");
        into();
        assertThat(decisions()).filteredOn(row -> row.contains(",accept,")).hasSize(3);
        byte[] same = Files.readAllBytes(study.resolve("import/inform/decisions.csv"));
        into();
        assertThat(Files.readAllBytes(study.resolve("import/inform/decisions.csv")))
                .isEqualTo(same);

        Files.writeString(folder.resolve("inform.txt"), """
                Made-up inform on shelters, second edition.

                Several countries wait.[1] Several countries prevention of debt by courses for police.[2]
                Some countries evaluate night lines,[3] including those for men.[4] Nearly all Member States keep data apart.[5]

                [1] SE.
                [2] AT, LV and GE.
                [3] AT, SE.
                [4] AT, LV.
                [5] All Member States except SE.
                """);
        Console console = new Console(folder);
        assertThat(console.run("import", "inform.txt", "--into", "study", "--source", "inform"))
                .isZero();
        assertThat(console.err()).contains("IMPORT-10").contains("inform-n2").contains("went LV");
        List<String> rows = decisions();
        assertThat(rows.get(1)).contains("inform-n1").contains(",,1,");
        assertThat(rows.get(2))
                .as("renumbered, and still accepted")
                .contains(",accept,2,")
                .contains("inform-n1");
        assertThat(rows.get(3)).contains(",,3,").contains("changed (was AT LV SE; went LV)");
        assertThat(rows.get(rows.size() - 1)).contains(",reject,").contains("gone");
        assertThat(study.resolve("import/inform/decisions.csv.1")).hasBinaryContent(same);
    }

    /** A note that is inserted moves the numbers of those behind it: what the study cites is another note then. */
    @Test
    void saysWhichFindingsCiteANoteThatHasMoved() throws IOException {
        into();
        decide("AT, LV and GE", "accept");
        edit("inform-n1,prevention?,,", "inform-n1,prevention,measure,");
        assertThat(new Console(folder).run("import", "--apply", "study")).isEqualTo(1);
        Files.writeString(
                folder.resolve("inform.txt"),
                INFORM.replaceAll("\\[5\\]", "[6]")
                        .replaceAll("\\[4\\]", "[5]")
                        .replaceAll("\\[3\\]", "[4]")
                        .replaceAll("\\[2\\]", "[3]")
                        .replaceAll("\\[1\\]", "[2]")
                        .replace("\n\nSeveral", "\n\nSome countries have a handbook.[1] Several")
                        .replace("\n[2]", "\n[1] SE, GE.\n[2]"));
        into();
        assertThat(decisions().get(1)).contains(",inform-n1-again,");
        Console console = new Console(folder);
        console.run("import", "--apply", "study");
        assertThat(console.err())
                .contains("warning[IMPORT-9]: the finding \"inform-n1\" names note 1, and its list stands in note 2");
    }

    @Test
    void saysWhichListsHaveNoRow() throws IOException {
        into();
        Path file = study.resolve("import/inform/decisions.csv");
        List<String> rows = decisions();
        Files.writeString(file, String.join("\n", rows.subList(0, rows.size() - 1)) + "\n");
        Console console = new Console(folder);
        assertThat(console.run("import", "--apply", "study")).isEqualTo(1);
        assertThat(console.err()).contains("warning[IMPORT-9]: lists of the document without a row: inform:");
        assertThat(console.out()).contains("5 not decided");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", "sep=;\n;", "\"sep=,\"\n,"})
    void readsDecisionsAsSpreadsheetsSaveThem(String form) throws IOException {
        into();
        Path file = study.resolve("import/inform/decisions.csv");
        String separator = form.substring(form.length() - 1);
        StringBuilder text = new StringBuilder("\uFEFF" + form.substring(0, form.length() - 1));
        decisions()
                .forEach(row -> text.append(
                                row.replace("\uFEFF", "").replaceAll(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", separator))
                        .append('\n'));
        Files.writeString(file, text.toString());
        Console apply = new Console(folder);
        assertThat(apply.run("import", "--apply", "study"))
                .as("nothing is decided")
                .isEqualTo(1);
        assertThat(apply.err()).isEmpty();
        Console console = new Console(folder);
        assertThat(console.run("import", "inform.txt", "--into", "study", "--source", "inform"))
                .as(console.err())
                .isZero();
        edit(",,1,,", ",perhaps,1,,");
        Files.writeString(file, text.toString().replaceFirst("(?m)^(inform:[^,;\t]*[,;\t])", "$1perhaps"));
        Console wrong = new Console(folder);
        assertThat(wrong.run("import", "--apply", "study")).isEqualTo(1);
        assertThat(wrong.err()).contains("decisions.csv:" + (form.contains("\n") ? 3 : 2) + ":");
    }

    @Test
    void writesAPageForReviewWithoutCodeAndWithEveryWordInIt() throws IOException {
        into();
        String html = Files.readString(study.resolve("import/inform/review.html"));
        assertThat(html).doesNotContain("<script", "<link", "<img", " style=", "http:", "https:");
        assertThat(html.indexOf("To be looked at (2)")).isBetween(0, html.indexOf("Sure (3)"));
        String first = html.substring(html.indexOf("<h3>"), html.indexOf("<h3>", html.indexOf("<h3>") + 1));
        assertThat(first).startsWith("<h3>Note 4").contains("<mark>SE</mark>");
        assertThat(first)
                .contains(
                        "<strong>All Member States except </strong>",
                        "<li>these are excluded; who remains is not guessed</li>")
                .doesNotContain("thb-unread", "Not read");
        assertThat(html.substring(html.lastIndexOf("<h3>"))).contains("<mark>AT</mark>, <mark>LV</mark>.");
        assertThat(html).contains("<html lang=\"en\">");
    }

    @Test
    void theReviewSaysWhichOfSeveralListsIsMeant() throws IOException {
        Files.writeString(
                folder.resolve("two.txt"),
                "Shelters for men are shared by AT and BE, and paid by the Baltic States, Poland and Malta.\n");
        Console console = new Console(folder);
        assertThat(console.run("import", "two.txt", "--into", "study", "--source", "inform"))
                .isZero();
        assertThat(console.out()).contains("PL MT  look: a part of a country, or a group of countries");
        String html = Files.readString(study.resolve("import/inform/review.html"));
        assertThat(html)
                .contains("list 1 of 2 in the same sentence", "list 2 of 2 in the same sentence")
                .contains("<mark>AT</mark>", "<span class=\"thb-other\">AT</span>");
    }

    @Test
    void saysWhatIsWrongWithTheStudyThatItReads() throws IOException {
        Path yaml = study.resolve("study.yaml");
        Files.writeString(yaml, Files.readString(yaml) + "\nparticipant: 3\n");
        assertThat(into().err()).contains("study/study.yaml:").contains("error[STUDY-1]: unknown key \"participant\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"inform.txt", "inform.html", "inform.docx", "out/emn-thb-2025/briefing-en.pdf"})
    void writesJsonOfItsSchema(String file) throws IOException {
        inOtherForms();
        Console console = new Console(folder);
        assertThat(console.run("import", file, "--format", "json")).isZero();
        Path schemas = Path.of("..", "docs", "schema", "import.schema.json");
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Files.readString(schemas), InputFormat.JSON)
                        .validate(console.out(), InputFormat.JSON))
                .isEmpty();
        assertThat(console.out())
                .contains(
                        "\"contract\": \"thb-report-import/1\"",
                        "\"countries\": [",
                        "\"format\": \"" + file.replaceAll(".*\\.", "").replace("txt", "text"));
    }

    /** Writes a page, a Word document and a PDF that hold lists. */
    private void inOtherForms() throws IOException {
        Files.writeString(folder.resolve("inform.html"), """
                <html lang="en"><body><p>Some countries evaluate night lines.<a id="r1" href="#n1"><sup>1</sup></a></p>
                <p id="n1"><a href="#r1">1</a> AT, LV and SE.</p></body></html>
                """);
        String name = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("inform.docx")))) {
            Map<String, String> parts = Map.of(
                    "[Content_Types].xml",
                    "<Types/>",
                    "word/document.xml",
                    "<w:document" + name + "><w:body><w:p><w:r><w:t>Some countries evaluate night lines.</w:t></w:r>"
                            + "<w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p></w:body></w:document>",
                    "word/footnotes.xml",
                    "<w:footnotes" + name + "><w:footnote w:id=\"1\"><w:p><w:r><w:footnoteRef/></w:r>"
                            + "<w:r><w:t xml:space=\"preserve\"> AT, LV and SE.</w:t></w:r></w:p></w:footnote></w:footnotes>");
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        String seed = SeedStudy.folder().toString();
        assertThat(new Console(folder).run("run", seed, "--out", "out", "--lang", "en", "--only", "pdf"))
                .isZero();
    }

    /** What was held must not be lost, or turned round, by a plain "accept". */
    @Test
    void whatASourceSaysOfItsListIsKeptWhereItIsAcceptedAsItStands() throws IOException {
        Files.writeString(folder.resolve("held.txt"), """
                A law is there.[1] It is done.[2] It is paid for in three countries.[3] All have it.[4]
                Member States and Georgia have a plan.[5]

                [1] This is not the case in AT and SE.
                [2] AT, LV (in one region).
                [3] AT, SE.
                [4] All Member States except SE.
                [5] All except AT.
                """);
        assertThat(new Console(folder).run("import", "held.txt", "--into", "study", "--source", "inform"))
                .isZero();
        String rows = Files.readString(study.resolve("import/inform/decisions.csv"));
        assertThat(rows).contains("\"AT, LV (in one region)\"", "\"3: AT, SE\"", ",all Member States except SE,");
        Files.writeString(
                study.resolve("import/inform/decisions.csv"),
                rows.replaceAll("(?m)^(inform:[0-9a-f-]+),,", "$1,accept,"));

        Console console = new Console(folder);
        assertThat(console.run("import", "--apply", "study")).isEqualTo(1);
        assertThat(console.err())
                .contains(
                        "error[IMPORT-9]: the source denies or excepts something of these countries",
                        "\"no\" in the column answer")
                .contains("warning[IMPORT-9]: the source speaks of Member States", "Observers of the study too (GE)")
                .doesNotContain("decisions.csv:5");
    }

    /** A country that the reader did not put into the list must not get lost by a plain "accept". */
    @Test
    void whatWasNotReadIsAskedForBeforeAListIsAccepted() throws IOException {
        Files.writeString(folder.resolve("open.txt"), """
                A law is there in some countries of the region.[1]

                [1] AT; LV; and, since 2023, SE.
                """);
        assertThat(new Console(folder).run("import", "open.txt", "--into", "study", "--source", "inform"))
                .isZero();
        edit(",,1,,", ",accept,1,,");
        edit(",inform-n1,,,", ",inform-n1,prevention,measure,");
        Console console = new Console(folder);
        assertThat(console.run("import", "--apply", "study")).isEqualTo(1);
        assertThat(console.err())
                .contains(
                        "error[IMPORT-9]: something of the source was not read that may belong to this list: \"AT; LV\"");

        edit("\"AT, LV, ?\"", "\"AT, LV, SE\"");
        Console edited = new Console(folder);
        assertThat(edited.run("import", "--apply", "study")).as(edited.err()).isZero();
        assertThat(Files.readString(study.resolve("findings.csv")))
                .contains("inform-n1,prevention,measure,,\"AT, LV, SE\"");
    }

    @Test
    void saysWhatIsMissing() {
        Console none = new Console(folder);
        assertThat(none.run("import")).isEqualTo(2);
        assertThat(none.err()).contains("a FILE is missing");
        assertThat(new Console(folder).run("import", "inform.txt", "--into", "study"))
                .isEqualTo(2);
        Console source = new Console(folder);
        assertThat(source.run("import", "inform.txt", "--into", "study", "--source", "other"))
                .isEqualTo(1);
        assertThat(source.err()).contains("IMPORT-8").contains("- {id: other, kind: report");
        assertThat(new Console(folder).run("import", "nowhere.txt")).isEqualTo(3);
        assertThat(new Console(folder).run("import", "study")).isEqualTo(3);
        assertThat(new Console(folder).run("import", "--apply", "study")).isEqualTo(3);
    }
}
