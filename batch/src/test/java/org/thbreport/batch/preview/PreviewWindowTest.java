package org.thbreport.batch.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.thbreport.batch.command.Console;

/** The script of the frame in Chromium: which page a window waits for is known to the server. */
@Tag("slow")
@Timeout(180)
class PreviewWindowTest {
    @TempDir
    private Path folder;

    /** A study that cannot be read yet, and has no English: the window waits for the page that it shows in the end. */
    @Test
    void aWindowFollowsTheLanguagesOfTheStudy() throws Exception {
        Path study = study("lv");
        Path findings = study.resolve("findings.csv");
        byte[] bytes = Files.readAllBytes(findings);
        Files.delete(findings);
        try (RunningPreview preview = new RunningPreview(study, false, FirstPage.OF_STUDY, RunningPreview.supplier())) {
            Process window = window(preview.address().toString());
            try {
                await(preview, Set.of("whole/briefing-en.html"));
                Files.write(findings, bytes);
                await(preview, Set.of("whole/briefing-lv.html"));

                Path yaml = study.resolve("study.yaml");
                Files.move(study.resolve("texts/lv.yaml"), study.resolve("texts/de.yaml"));
                Files.writeString(
                        yaml,
                        Files.readString(yaml)
                                .replace("languages: [lv]", "languages: [de]")
                                .replace("{lv: ", "{de: "));
                await(preview, Set.of("whole/briefing-de.html"));
            } finally {
                end(window);
            }
        }
    }

    /** The way that the command opens a browser: by a file that leads to the address. */
    @Test
    void aWindowMayBeOpenedByAFile() throws Exception {
        Path study = study("en");
        FirstPage asked = new FirstPage("LV", org.thbreport.publication.edition.ProductKind.FLASH, "");
        try (RunningPreview preview = new RunningPreview(study, false, asked, RunningPreview.supplier())) {
            for (int attempt = 0; attempt < 300 && !preview.get("issues.json").contains("\"number\":1"); attempt++) {
                Thread.sleep(100);
            }
            Path file = Files.writeString(
                    folder.resolve("open.html"),
                    "<!DOCTYPE html><meta http-equiv=\"refresh\" content=\"0;url=" + preview.address() + "\">");
            Process window = window(file.toUri().toString());
            try {
                await(preview, Set.of("LV/flash-en.html"));
            } finally {
                end(window);
            }
        }
    }

    private Path study(String language) throws IOException {
        new Console(folder).run("init", "study");
        Path study = folder.resolve("study");
        if (!language.equals("en")) {
            Path yaml = study.resolve("study.yaml");
            Files.writeString(
                    yaml,
                    Files.readString(yaml)
                            .replace("languages: [en]", "languages: [" + language + "]")
                            .replace("{en: ", "{" + language + ": "));
            Files.move(study.resolve("texts/en.yaml"), study.resolve("texts/" + language + ".yaml"));
        }
        return study;
    }

    private static void await(RunningPreview preview, Set<String> watched) throws InterruptedException {
        for (int attempt = 0; attempt < 600 && !preview.watched().equals(watched); attempt++) {
            Thread.sleep(100);
        }
        assertThat(preview.watched()).isEqualTo(watched);
    }

    private Process window(String address) throws IOException {
        return new ProcessBuilder(
                        "chromium",
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--remote-debugging-port=0",
                        address)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("chromium.txt").toFile())
                .start();
    }

    private static void end(Process window) throws InterruptedException {
        window.descendants().forEach(ProcessHandle::destroy);
        window.destroy();
        window.waitFor();
        Thread.sleep(1000);
    }
}
