package org.thbreport.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thbreport.batch.command.Console;

/** Answers that come from lists say no more than the lists do: examples are "at least", and remarks stay. */
class AnswersAsWrittenTest {

    @TempDir
    private Path folder;

    @Test
    void saysOfAnswersWhatTheirListsSay() throws IOException {
        assertThat(new Console(folder).run("init", "own")).isZero();
        Path findings = folder.resolve("own/findings.csv");
        String header = "finding,theme,kind,partOf,countries,quantifier,quantified,source,note,question,answer\n";
        Path study = folder.resolve("own/study.yaml");
        String yaml = Files.readString(study);
        String theme = yaml.replaceAll("(?s).*themes: \\[([a-z-]+).*", "$1");
        String source = yaml.replaceAll("(?s).*sources:\\s*- id: ([a-z0-9-]+).*", "$1");
        Files.writeString(
                findings,
                header + "f," + theme + ",measure,,\"E.g. AT, LV (in Riga)\",,," + source + ",,q,yes\ng," + theme
                        + ",plan,,\"LV\",,," + source + ",,,\n");
        Path texts = folder.resolve("own/texts/en.yaml");
        Files.writeString(
                texts,
                Files.readString(texts)
                                .replaceAll("(?s)findings:\\n(  .*?\\n)+", "findings:\n  f: does it\n  g: will do it\n")
                        + "\nquestions:\n  q: Is it done?\n");
        for (String area : new String[] {"", "LV"}) {
            Console console = new Console(folder);
            int code = area.isEmpty()
                    ? console.run("run", "own", "--out", "out", "--only", "html,csv")
                    : console.run("run", "own", "--out", "out-lv", "--only", "html", "--area", area);
            assertThat(code).as(console.toString()).isZero();
        }
        String page = words("out/own/briefing-en.html");
        assertThat(page)
                .contains("Yes: at least 2 of 4 (LV, AT).")
                .contains("In the source: LV (in Riga). The source gives examples; there may be more.")
                .contains("No answer coded for: SE and GE.");
        try (var files = Files.walk(folder.resolve("out-lv"))) {
            Path national = files.filter(file -> file.toString().endsWith(".html"))
                    .findFirst()
                    .orElseThrow();
            assertThat(Files.readString(national).replaceAll("<[^>]+>", ""))
                    .contains("Countries with this answer: at least 2 of 4.")
                    .contains("In the source: LV (in Riga).");
        }
    }

    private String words(String file) throws IOException {
        return Files.readString(folder.resolve(file)).replaceAll("<[^>]+>", "");
    }
}
