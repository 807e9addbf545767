package org.thbreport.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thbreport.batch.command.Console;
import org.thbreport.batch.preview.PreviewFrame;

/**
 * Pages pass axe (rules of WCAG 2.0 to 2.2, levels A and AA, and best practice) in Chromium, with everything unfolded: on a screen, in a
 * small window and on a phone, light, dark and in colours of the reader; none is wider than its window. Chromium and axe-core (npm, global) are installed as other programs of the tests are; without them this fails.
 */
@Tag("slow")
class AccessibilityTest {

    private static final Pattern RESULT = Pattern.compile("data-axe=\"([^\"]*)\"");
    private static final long MOST_SECONDS = 120;

    /** Runs in a copy of a page: unfolds all, lets axe look, and leaves what it found where a dump of the page shows it. */
    private static final String LOOK = """
            <script>
            document.querySelectorAll('details').forEach(d => { d.open = true; });
            const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
            axe.run(document, {runOnly: {type: 'tag', values: tags}}).then(r => {
              const found = r.violations.map(v => v.id + ' at ' + v.nodes[0].target.join(' '));
              const wide = () => document.documentElement.scrollWidth > innerWidth;
              if (wide()) found.push('wider than its window');
              if (innerWidth >= 640) {
                document.documentElement.style.fontSize = '200%';
                if (wide()) found.push('wider than its window with text of 200 %');
              }
              parent.postMessage(r.passes.length + ' passed; ' + found.join('; '), '*');
            }).catch(e => parent.postMessage('failed; ' + e, '*'));
            </script>
            """;

    /** Holds a page in a frame as wide as asked for, for windows of Chromium are never narrower than 500 px. */
    private static final String HOST = """
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>host</title><script>
            addEventListener('message', e => document.documentElement.setAttribute('data-axe', e.data));
            </script></head><body><iframe title="page" src="copy.html" width="%d" height="900" style="border:0"></iframe></body></html>
            """;

    /** Widths of a small window, a screen and a phone, in CSS pixels. */
    private static final List<Integer> WIDTHS = List.of(640, 1280, 360);

    /** Light, dark, and colours that the reader has chosen, on light and on dark, as settings of Chromium. */
    private static final List<String> COLOURS = List.of(
            "preferredColorScheme=1",
            "preferredColorScheme=0",
            "inForcedColors=true,preferredColorScheme=1",
            "inForcedColors=true,preferredColorScheme=0");

    /** Every page is looked at in one width and one choice of colours; over twelve pages each pair of them occurs. */
    private static final int LOOKS = WIDTHS.size() * COLOURS.size();

    @ParameterizedTest
    @CsvSource({
        "emn-thb-international-dimension, ''",
        "made-up-register, ''",
        "prisoners-by-citizenship, LV",
        "emn-thb-international-dimension, branding"
    })
    void pagesPassAxe(String example, String variant, @TempDir Path folder) throws Exception {
        Path axe = axe();
        Console console = new Console(folder);
        Path examples = SeedStudy.top().resolve("examples");
        List<String> line = new ArrayList<>(List.of(
                "run",
                examples.resolve(example).toString(),
                "--out",
                "out",
                "--only",
                "html",
                "--product",
                "briefing,flash"));
        if (variant.equals("branding")) {
            line.addAll(List.of(
                    "--branding",
                    examples.resolve("office-branding/branding.yaml").toString()));
        } else {
            line.addAll(List.of("--lang", "en,lv,de,fr,el,bg"));
            if (!variant.isEmpty()) {
                line.addAll(List.of("--area", variant));
            }
        }
        assertThat(console.run(line.toArray(String[]::new))).as(console.err()).isZero();
        List<Path> pages = pages(folder.resolve("out"));
        assertThat(pages).isNotEmpty();
        for (int i = 0; i < pages.size(); i++) {
            assertThat(found(pages.get(i), axe, i, folder))
                    .as("%s, %s", pages.get(i).getFileName(), look(i))
                    .matches("\\d{2,} passed; ");
        }
    }

    /** The page on which drafts of an import are compared with the document, light and dark, on a screen and a phone. */
    @Test
    void theReviewOfAnImportPassesAxe(@TempDir Path folder) throws Exception {
        Console console = new Console(folder);
        assertThat(console.run("init", "study")).isZero();
        Path yaml = folder.resolve("study/study.yaml");
        Files.writeString(
                yaml,
                Files.readString(yaml)
                        .replace("sources:\n", "sources:\n  - {id: inform, kind: report, title: {en: An inform}}\n"));
        Files.writeString(
                folder.resolve("inform.txt"),
                "Several countries have a fund for that.[1] Nearly all Member States keep data apart.[2] A law asks for it.[3]\n"
                        + "Some wait (AT and SE), and Latvia has none.\n\n"
                        + "[1] AT, LV and GE.\n[2] All Member States except SE (in part).\n[3] A directive of 2011.\n");
        assertThat(console.run("import", "inform.txt", "--into", "study", "--source", "inform"))
                .as(console.err())
                .isZero();
        Path page = folder.resolve("study/import/inform/review.html");
        assertThat(page).content().contains("To be looked at (2)", "Sure (1)", "Countries named and not listed");
        for (int look = 0; look < LOOKS; look++) {
            assertThat(found(page, axe(), look, folder)).as(look(look)).matches("\\d{2,} passed; ");
        }
    }

    /** The frame of a preview, with what stands in it while a study is written: issues of all kinds, a banner, and before the first answer. */
    @Test
    void theFrameOfAPreviewPassesAxe(@TempDir Path folder) throws Exception {
        String frame = PreviewFrame.html();
        String issue =
                "{\"severity\":\"%s\",\"rule\":\"STUDY-5\",\"place\":\"study/findings.csv:4:51\",\"message\":\"a fault\","
                        + "\"expected\":\"another\"}";
        String state =
                "{\"number\":3,\"study\":\"%s\",\"errors\":%d,\"first\":\"whole/briefing-lv.html\",\"languages\":[%s],"
                        + "\"areas\":[\"AT\",\"LV\"],\"products\":[\"briefing\",\"flash\"],\"issues\":[%s]}";
        String tongues = "{\"tag\":\"en\",\"name\":\"English\"},{\"tag\":\"lv\",\"name\":\"latviešu\"}";
        List<String> states = List.of(
                String.format(state, "my-study", 0, tongues, ""),
                String.format(
                        state,
                        "my-study",
                        1,
                        tongues,
                        String.join(
                                ",",
                                String.format(issue, "error"),
                                String.format(issue, "warning"),
                                String.format(issue, "remark"))),
                String.format(state, "", 1, "", String.format(issue, "error")),
                "");
        for (int look = 0; look < states.size() * LOOKS; look++) {
            String answer = states.get(look / LOOKS);
            String stub = "<script>window.EventSource = function () { this.addEventListener = function () {}; };"
                    + "window.fetch = function () { return new Promise(function (done) {"
                    + (answer.isEmpty() ? "" : "done({ json: function () { return " + answer + "; } });")
                    + "}); };</script>";
            Path page = Files.writeString(folder.resolve("frame.html"), frame.replace("<head>", "<head>" + stub));
            assertThat(found(page, axe(), look, folder)).as(look(look)).matches("\\d{2,} passed; ");
        }
    }

    private static List<Path> pages(Path out) throws IOException {
        try (Stream<Path> files = Files.walk(out)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    private static int width(int look) {
        return WIDTHS.get(look % WIDTHS.size());
    }

    private static String colours(int look) {
        return COLOURS.get(look / WIDTHS.size() % COLOURS.size());
    }

    private static String look(int look) {
        return width(look) + " px, " + colours(look);
    }

    private static String found(Path page, Path axe, int look, Path folder) throws IOException, InterruptedException {
        String html = Files.readString(page)
                .replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "")
                .replace("</body>", "<script>" + Files.readString(axe) + "</script>" + LOOK + "</body>");
        Files.writeString(folder.resolve("copy.html"), html);
        Path host = Files.writeString(folder.resolve("host.html"), String.format(HOST, width(look)));
        Path dump = folder.resolve("dump.html");
        Process chromium = new ProcessBuilder(
                        "chromium",
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--hide-scrollbars",
                        "--host-resolver-rules=MAP * ~NOTFOUND",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--window-size=1400,1000",
                        "--blink-settings=" + colours(look),
                        "--virtual-time-budget=30000",
                        "--dump-dom",
                        host.toUri().toString())
                .redirectError(folder.resolve("chromium.txt").toFile())
                .redirectOutput(dump.toFile())
                .start();
        assertThat(chromium.waitFor(MOST_SECONDS, TimeUnit.SECONDS))
                .as("Chromium answers in time")
                .isTrue();
        Matcher result = RESULT.matcher(Files.readString(dump));
        assertThat(result.find())
                .as("axe answers: %s", Files.readString(folder.resolve("chromium.txt")))
                .isTrue();
        return result.group(1);
    }

    /** Returns the file of axe-core, which npm installs for all users. */
    private static Path axe() throws IOException, InterruptedException {
        Process npm = new ProcessBuilder("npm", "root", "--global").start();
        String root = new String(npm.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        npm.waitFor();
        Path axe = Path.of(root).resolve("axe-core/axe.min.js");
        assertThat(axe).as("npm install --global axe-core").exists();
        return axe;
    }
}
