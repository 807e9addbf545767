package org.thbreport.batch.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thbreport.xlsx.FinishedWorkbook;
import org.thbreport.xlsx.Recalculation;
import org.thbreport.xlsx.SecondReader;

/** Hostile words in a study's texts and in the labels of its statistics go through the whole program and come out whole. */
@Tag("slow")
class HostileStudyTest {

    private static final List<String> HOSTILE = List.of(
            "=HYPERLINK(\"http://example.org\";\"here\")",
            "=cmd|' /C calc'!A0",
            "+1+1",
            "-1",
            "@SUM(A1:A9)",
            "'quoted",
            "_x0041_ is not A",
            "<b>&amp;</b>]]>",
            "[a]:*?/\\ #'@ and on until it is longer than forty",
            "~*? wildcards",
            "emoji \uD83D\uDE00 \uD83C\uDDF1\uD83C\uDDFB",
            "\u0639\u0631\u0628\u064A \u05E2\u05D1\u05E8\u05D9\u05EA \u202Eturned",
            "TRUE",
            "1E5");

    /** What only a data file may say: our own wording would be refused. */
    private static final List<String> LABELS = List.of(
            "two  blanks ",
            "a statistically significant group",
            "{name} is not filled in",
            "tab\tand\u00A0no break",
            "new\nline",
            "x".repeat(32_768),
            "y".repeat(32_765) + "\uD83D\uDE00 z");

    @TempDir
    private Path folder;

    @Test
    void wordsComeOutWholeAndFormulasStayTrue() throws IOException, InterruptedException {
        Path study = study();
        ExampleStudy annexes = ExampleStudy.of(study);
        byte[] file = Objects.requireNonNull(
                annexes.writeAnnexes(folder.resolve("release")).get("en"));
        assertThat(FinishedWorkbook.schemaFaults(file)).isEmpty();
        assertThat(FinishedWorkbook.accessibilityFaults(file))
                .as("E19 and E16: the longest text is cut off, and brackets are words here")
                .allMatch(fault -> fault.startsWith("E19") || fault.startsWith("E16"));
        Path reading = Files.createDirectory(folder.resolve("reading"));
        assertThat(SecondReader.differences(annexes.annex("en"), file, reading)).isEmpty();
        Path working = Files.createDirectory(folder.resolve("recalculated"));
        assertThat(Recalculation.differences(Map.of("hostile.xlsx", file), working))
                .isEmpty();
    }

    /** Blanks and forbidden words in labels of areas and groups do not keep a release back. */
    @Test
    void labelsOfTheDataAreEvidence() throws IOException {
        Path study = folder.resolve("labels");
        ExampleStudy.working("prisoners-by-citizenship", study);
        Path data = study.resolve("statistics/prisoners.csv");
        Files.writeString(
                data,
                Files.readString(data)
                                .replace("Foreign country", "{name} statistically  significant")
                                .replace("Reporting country", "Flags")
                                .replace("Estonia", "Statistically  significant {land}")
                        + row("control \u0001 character"));
        Path file = study.resolve("study.yaml");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("interest: [FOR]", "interest: [\"{name} statistically  significant\"]")
                        .replace("rest: [NAT]", "rest: [Flags]"));
        ExampleStudy written = ExampleStudy.of(study);
        Map<String, byte[]> annexes = written.writeAnnexes(folder.resolve("labelled"));
        assertThat(FinishedWorkbook.texts(Objects.requireNonNull(annexes.get("en"))))
                .as("a group is labelled as the column of flags is headed")
                .contains("Flags", "Flags (2)");
        for (byte[] annex : annexes.values()) {
            assertThat(FinishedWorkbook.texts(annex))
                    .contains(
                            "{name} statistically  significant",
                            "Statistically  significant {land}",
                            "control \u0001 character");
            assertThat(FinishedWorkbook.schemaFaults(annex)).isEmpty();
        }
    }

    /** Takes the example of prisoners and gives it one finding and one theme for each text, and rows with each as a label. */
    private Path study() throws IOException {
        Path study = folder.resolve("study");
        ExampleStudy.working("prisoners-by-citizenship", study);
        for (String language : List.of("lv", "de", "fr", "el", "bg")) {
            Files.delete(study.resolve("texts").resolve(language + ".yaml"));
        }
        StringBuilder themes = new StringBuilder("themes:\n  justice: Justice\n");
        StringBuilder findings = new StringBuilder(
                "findings:\n  interpreters: >-\n" + ("    " + "long ".repeat(100) + "end\n").repeat(70));
        StringBuilder ids = new StringBuilder("themes: [justice");
        StringBuilder rows = new StringBuilder(Files.readString(study.resolve("findings.csv")));
        StringBuilder statistics = new StringBuilder(Files.readString(study.resolve("statistics/prisoners.csv")));
        for (String label : LABELS) {
            statistics.append(row(label));
        }
        for (int i = 0; i < HOSTILE.size(); i++) {
            String text = HOSTILE.get(i);
            themes.append("  t").append(i).append(": ").append(yaml(text)).append('\n');
            findings.append("  f").append(i).append(": ").append(yaml(text)).append('\n');
            ids.append(", t").append(i);
            rows.append("f" + i + ",t" + i + ",measure,,\"EE, LT\",,,made-up-survey,1,source\n");
            statistics.append(row(text));
        }
        Files.writeString(study.resolve("findings.csv"), rows);
        Files.writeString(study.resolve("statistics/prisoners.csv"), statistics);
        Files.writeString(
                study.resolve("texts/en.yaml"),
                themes.append(findings)
                        .append("notes:\n  1: ")
                        .append(yaml("=1+1"))
                        .append("\n  2: ")
                        .append(yaml("_x0041_"))
                        .append('\n'),
                StandardCharsets.UTF_8);
        Path file = study.resolve("study.yaml");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("themes: [justice]", ids + "]")
                        .replace("languages: [en, lv]", "languages: [en]")
                        .replace("annex: working", "annex: accessible")
                        .replace("en: Prisoners by citizenship\n", "en: " + yaml("=1+1 _x0041_ \uD83D\uDE00") + '\n'));
        return study;
    }

    private static String row(String label) {
        return "ESTAT:CRIM_PRIS_CTZ$DEFAULTVIEW(1.0),,Annual,Total,\"" + label.replace("\"", "\"\"")
                + "\",Estonia,2014,1,,\n";
    }

    private static String yaml(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
