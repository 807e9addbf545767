package org.thbreport.batch.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Twelve requests that a page of another site, another user or another machine may try. */
@Timeout(120)
class HostileRequestsTest {
    @TempDir
    private static Path folder;

    @SuppressWarnings("NullAway.Init") // Started before the first test.
    private static RunningPreview preview;

    @BeforeAll
    static void start() throws Exception {
        preview = new RunningPreview(folder);
        preview.page();
    }

    @AfterAll
    static void end() throws IOException {
        preview.close();
    }

    private static int asked(String method, String path, String... headers) throws IOException {
        List<String> lines = new ArrayList<>(List.of(method + " " + path + " HTTP/1.1"));
        lines.addAll(List.of(headers));
        return RunningPreview.status(preview.send(lines.toArray(String[]::new)));
    }

    private static String host() {
        return "Host: " + preview.host();
    }

    @Test
    void theOwnerIsAnswered() throws IOException {
        assertThat(asked("GET", preview.at(""), host())).isEqualTo(200);
        assertThat(asked(
                        "HEAD",
                        preview.at(RunningPreview.PAGE),
                        "Host: localhost:" + preview.address().getPort()))
                .isEqualTo(200);
        assertThat(asked(
                        "GET",
                        preview.at("issues.json"),
                        host(),
                        "Origin: http://" + preview.host(),
                        "Sec-Fetch-Site: same-origin"))
                .isEqualTo(200);
    }

    @Test
    void aNameThatLeadsHereIsMisdirected() throws IOException {
        assertThat(asked(
                        "GET",
                        preview.at(""),
                        "Host: evil.example:" + preview.address().getPort()))
                .isEqualTo(421);
        assertThat(asked("GET", preview.at(""), "Host: 127.0.0.1")).isEqualTo(421);
    }

    @Test
    void noTokenFindsNothing() throws IOException {
        assertThat(asked("GET", "/", host())).isEqualTo(404);
        assertThat(asked("GET", "/" + RunningPreview.PAGE, host())).isEqualTo(404);
    }

    @Test
    void aWrongTokenFindsNothing() throws IOException {
        String path = preview.at("");
        String last = path.charAt(path.length() - 2) == 'A' ? "B/" : "A/";

        assertThat(asked("GET", path.substring(0, path.length() - 2) + last, host()))
                .isEqualTo(404);
    }

    @Test
    void aForeignOriginIsForbidden() throws IOException {
        assertThat(asked("GET", preview.at("issues.json"), host(), "Origin: https://evil.example"))
                .isEqualTo(403);
        assertThat(asked("GET", preview.at("issues.json"), host(), "Origin: null"))
                .isEqualTo(403);
    }

    @Test
    void aFetchFromAnotherSiteIsForbidden() throws IOException {
        assertThat(asked("GET", preview.at("issues.json"), host(), "Sec-Fetch-Site: cross-site"))
                .isEqualTo(403);
    }

    /** A file of the user that leads here comes from no site; it may open the frame, and nothing else. */
    @Test
    void aWindowOfItsOwnMayBeOpenedFromElsewhere() throws IOException {
        String[] opened = {"Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document"};
        assertThat(asked("GET", preview.at(""), host(), opened[0], opened[1], opened[2]))
                .isEqualTo(200);
        assertThat(asked("GET", preview.at("issues.json"), host(), opened[0], opened[1], opened[2]))
                .isEqualTo(403);
        assertThat(asked("GET", preview.at(RunningPreview.PAGE), host(), opened[0], opened[1], opened[2]))
                .isEqualTo(403);
        assertThat(asked("GET", preview.at(""), host(), opened[0], opened[1], "Sec-Fetch-Dest: iframe"))
                .isEqualTo(403);
    }

    @Test
    void nothingCanBePosted() throws IOException {
        assertThat(asked("POST", preview.at(""), host(), "Content-Length: 0")).isEqualTo(405);
        assertThat(asked("DELETE", preview.at(RunningPreview.PAGE), host())).isEqualTo(405);
    }

    @Test
    void noPathLeadsOut() throws IOException {
        for (String path : List.of(
                "../../etc/passwd",
                "whole/../study.yaml",
                "whole/%2e%2e/study.yaml",
                "study.yaml",
                "whole/study.yaml",
                "whole//etc/passwd",
                "LV/findings.csv")) {
            assertThat(asked("GET", preview.at(path), host())).as(path).isEqualTo(404);
        }
    }

    @Test
    void anotherAddressOfTheMachineIsRefused() throws IOException {
        List<InetAddress> others = new ArrayList<>(List.of(InetAddress.getByName("127.0.0.2")));
        for (NetworkInterface each : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            Collections.list(each.getInetAddresses()).stream()
                    .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                    .forEach(others::add);
        }
        for (InetAddress other : others) {
            assertThatThrownBy(() -> new Socket(other, preview.address().getPort()).close())
                    .as(other.toString())
                    .isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void theSeventeenthConnectionIsRefused() throws Exception {
        List<Socket> open = new ArrayList<>();
        try {
            for (int number = 0; number < FewAtOnce.MOST; number++) {
                Socket half = preview.connect();
                half.getOutputStream().write("GET / HTTP/1.1\r\n".getBytes(StandardCharsets.ISO_8859_1));
                half.getOutputStream().flush();
                open.add(half);
            }
            Thread.sleep(500);

            assertThat(asked("GET", preview.at(""), host())).isEqualTo(503);
        } finally {
            for (Socket half : open) {
                half.close();
            }
        }
        Thread.sleep(500);
        assertThat(asked("GET", preview.at(""), host())).isEqualTo(200);
    }

    @Test
    void theNinthStreamIsRefused() throws Exception {
        List<RunningPreview.News> open = new ArrayList<>();
        try {
            for (int number = 0; number < EventStreams.MOST; number++) {
                RunningPreview.News news = preview.news();
                open.add(news);
                assertThat(news.status()).contains("200");
            }
            assertThat(RunningPreview.status(preview.get("events?" + RunningPreview.PAGE)))
                    .isEqualTo(503);
        } finally {
            for (RunningPreview.News news : open) {
                news.close();
            }
        }
        // A browser that is gone is noticed, and leaves room for another.
        Thread.sleep(4000);
        try (RunningPreview.News again = preview.news()) {
            assertThat(again.status()).contains("200");
        }
    }

    /** Who waits for what there is not, or asks whether one could, is not one of the eight. */
    @Test
    void nobodyWaitsForAPageThatThereIsNot() throws IOException {
        for (String page : List.of("", "x", "whole/study.yaml", "../../etc/passwd")) {
            assertThat(asked("GET", preview.at("events?" + page), host()))
                    .as(page)
                    .isEqualTo(404);
        }
        assertThat(asked("HEAD", preview.at("events?" + RunningPreview.PAGE), host()))
                .isEqualTo(404);
    }

    @Test
    void aLongRequestLineIsRefused() throws IOException {
        assertThat(asked("GET", preview.at("?" + "x".repeat(2048)), host())).isEqualTo(414);
    }

    @Test
    void aFileOutsideTheStudyIsNotShown() throws Exception {
        Path study = preview.study().resolve("study.yaml");
        String text = Files.readString(study);
        Matcher named = Pattern.compile("file: (statistics/\\S+)").matcher(text);
        assertThat(named.find()).isTrue();
        // The same statistics, with a number that would be seen in the results.
        Path own = preview.study().resolve(named.group(1));
        Files.writeString(folder.resolve("secret.csv"), Files.readString(own).replaceFirst(",(\\d\\d+),", ",4711,"));
        for (String elsewhere :
                List.of("../secret.csv", folder.resolve("secret.csv").toString(), "statistics/link.csv")) {
            Path link = preview.study().resolve("statistics/link.csv");
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, folder.resolve("secret.csv"));
            try (RunningPreview.News news = preview.news()) {
                news.await("state");
                Files.writeString(study, text.replace(named.group(), "file: " + elsewhere));
                news.await("issues");
                String issues = preview.get("issues.json");
                assertThat(issues)
                        .as(elsewhere)
                        .containsPattern("\"errors\":[1-9]")
                        .contains("\"severity\":\"error\"");
                assertThat(preview.get("whole/results.json"))
                        .as(elsewhere)
                        .contains("HTTP/1.1 200")
                        .doesNotContain("4711");
                Files.writeString(study, text);
                news.await("issues");
                assertThat(preview.get("issues.json")).contains("\"errors\":0");
            } finally {
                Files.writeString(study, text);
                Files.deleteIfExists(link);
            }
        }
        // Within the folder the same file is shown: the number can be seen where nothing forbids it.
        Files.copy(folder.resolve("secret.csv"), preview.study().resolve("statistics/inside.csv"));
        try (RunningPreview.News news = preview.news()) {
            news.await("state");
            Files.writeString(study, text.replace(named.group(), "file: statistics/inside.csv"));
            news.await("reload");
            assertThat(preview.get("whole/results.json")).contains("4711");
        } finally {
            Files.writeString(study, text);
            Files.delete(preview.study().resolve("statistics/inside.csv"));
        }
    }

    @Test
    void answersTellBrowsersWhatTheyMustNotDo() throws IOException {
        assertThat(preview.get(""))
                .containsIgnoringCase("Cross-origin-resource-policy: same-origin")
                .containsIgnoringCase("Cross-origin-opener-policy: same-origin")
                .containsIgnoringCase("X-content-type-options: nosniff")
                .containsIgnoringCase("Referrer-policy: no-referrer")
                .containsIgnoringCase("Cache-control: no-store")
                .contains("default-src 'none'; script-src 'nonce-", "frame-ancestors 'none'")
                .doesNotContainIgnoringCase("Access-Control-Allow");
        assertThat(preview.get(RunningPreview.PAGE)).contains("frame-ancestors 'self'");
    }
}
