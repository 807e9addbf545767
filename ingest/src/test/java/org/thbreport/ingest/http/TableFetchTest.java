package org.thbreport.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thbreport.ingest.ClosedFolder;
import org.thbreport.model.data.GroupMapping;
import org.thbreport.model.issue.Location;
import org.thbreport.model.study.ShareBase;
import org.thbreport.model.study.StatisticsReference;
import org.thbreport.model.study.TableQuery;
import org.thbreport.model.study.TableService;

/** Fetches from a server on this machine that misbehaves in every way that portals do. */
class TableFetchTest {

    private static final String TABLE = "DATAFLOW,LAST UPDATE,geo,TIME_PERIOD,OBS_VALUE\nX(1.0),,LV,2021,61\n";
    private static final String REVISED = "DATAFLOW,LAST UPDATE,geo,TIME_PERIOD,OBS_VALUE\nX(1.0),,LV,2021,62\n";
    private static final String TICKET = "0b6ea0b9-6a4e-4b2e-8f6a-2f8f5d6f1c11";
    private static final Instant DAY = Instant.parse("2025-07-10T06:00:00Z");

    private final List<Duration> pauses = new ArrayList<>();

    private String user = "";

    @TempDir
    Path study;

    private ScriptedServer server;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedServer();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private String base() {
        return user.isEmpty() ? server.base() + "/" : server.base().replace("//", "//" + user + "@") + "/";
    }

    private FetchOutcome fetch() throws InterruptedException {
        return fetch(1 << 20, DAY);
    }

    private FetchOutcome fetch(int maxBytes, Instant day) throws InterruptedException {
        return fetch(maxBytes, day, TableQuery.WHOLE);
    }

    private FetchOutcome fetch(int maxBytes, Instant day, TableQuery query) throws InterruptedException {
        FetchOptions options = new FetchOptions(
                Duration.ofSeconds(2),
                Duration.ofMillis(700),
                3,
                Duration.ofSeconds(1),
                Duration.ofSeconds(30),
                4,
                maxBytes,
                20_000,
                false);
        EndpointClient client = new EndpointClient(new Endpoint(base()), options, pauses::add);
        return new TableFetch(study, client, Clock.fixed(day, ZoneOffset.UTC))
                .fetch(reference("crim_thb_vctz", "statistics/victims.csv", query));
    }

    private static StatisticsReference reference(String dataset, String file, TableQuery query) {
        return new StatisticsReference(
                "victims",
                file,
                "source",
                null,
                dataset,
                ShareBase.KNOWN,
                Map.of(),
                Map.of(),
                GroupMapping.CITIZENSHIP,
                query,
                new Location("study.yaml", 12, 11));
    }

    private String stored() throws IOException {
        return Files.readString(study.resolve("statistics/victims.csv"));
    }

    private void isFetched(FetchOutcome outcome) throws IOException {
        assertThat(outcome.issues()).isEmpty();
        assertThat(outcome.isNew()).isTrue();
        assertThat(stored()).isEqualTo(TABLE);
    }

    private static String failure(FetchOutcome outcome) {
        assertThat(outcome.hasFailed()).isTrue();
        return outcome.issues().get(0).toString();
    }

    @Test
    void keepsTheVintageWithItsDayHashAndAddressAndFillsTheFile() throws Exception {
        server.then(200, "ETag: \"a1\"\r\n", TABLE);

        FetchOutcome outcome = fetch();

        isFetched(outcome);
        Vintage vintage = Objects.requireNonNull(outcome.vintage());
        assertThat(vintage.retrieved()).isEqualTo(DAY);
        assertThat(vintage.address())
                .isEqualTo(server.base() + "/sdmx/2.1/data/CRIM_THB_VCTZ?format=SDMX-CSV&compressed=false");
        assertThat(vintage.file()).matches("2025-07-10-[0-9a-f]{12}\\.csv");
        Path folder = study.resolve("statistics/vintages/crim_thb_vctz");
        assertThat(Files.readString(folder.resolve(vintage.file()))).isEqualTo(TABLE);
        assertThat(Files.readString(folder.resolve("vintages.csv")))
                .contains("2025-07-10T06:00:00Z," + vintage.sha256() + ",http://127.0.0.1:");
    }

    @Test
    void asksOnlyForWhatChangedAndKeepsEachStateOnce() throws Exception {
        server.then(200, "ETag: \"a1\"\r\nLast-Modified: Thu, 10 Jul 2025 06:00:00 GMT\r\n", TABLE)
                .then(304, "", "")
                .then(200, "ETag: \"a2\"\r\n", REVISED)
                .then(200, "", REVISED);

        fetch();
        FetchOutcome unchanged = fetch();
        assertThat(unchanged.isNew()).isFalse();
        assertThat(server.requests().get(1))
                .contains("If-None-Match: \"a1\"")
                .contains("If-Modified-Since: Thu, 10 Jul 2025 06:00:00 GMT");
        assertThat(fetch(1 << 20, DAY.plusSeconds(86_400)).isNew()).isTrue();
        assertThat(stored()).isEqualTo(REVISED);
        assertThat(fetch(1 << 20, DAY.plusSeconds(2 * 86_400)).isNew()).isFalse();
        assertThat(new VintageStore(ClosedFolder.of(study), "crim_thb_vctz").all())
                .hasSize(2);
    }

    @Test
    void triesAgainAfterErrorsThatPassAndWaitsLonger() throws Exception {
        server.then(503, "Retry-After: 7\r\n", "busy")
                .then(429, "", "slow down")
                .then(200, "", TABLE);

        isFetched(fetch());
        assertThat(pauses).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(2));
    }

    @Test
    void givesUpAfterTheLastAttemptAndAtOnceWhenTryingIsNoUse() throws Exception {
        server.then(500, "", "").then(500, "", "").then(500, "Retry-After: 99999\r\n", "");
        assertThat(failure(fetch())).contains("error[FETCH-2]: the server answers with status 500");
        assertThat(server.requests()).hasSize(3);

        server.then(404, "", "no such table");
        assertThat(failure(fetch())).contains("status 404");
        assertThat(server.requests()).hasSize(4);
    }

    @Test
    void anAnswerThatIsCutOffOrTooSlowIsTriedAgain() throws Exception {
        server.then(out -> {
                    out.write(ScriptedServer.head(200, "Content-Length: 5000\r\n"));
                    out.write(TABLE.getBytes(StandardCharsets.UTF_8));
                })
                .then(out -> {
                    out.write(ScriptedServer.head(200, "Content-Length: " + TABLE.length() + "\r\n"));
                    out.write('D');
                    out.flush();
                    Thread.sleep(900);
                })
                .then(200, "", TABLE);

        isFetched(fetch());
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void aServerThatOnlyHangsUpIsUnreachable() throws Exception {
        server.then(out -> {}).then(out -> {}).then(out -> {});
        assertThat(failure(fetch())).contains("error[FETCH-1]").contains("breaks off");
    }

    @Test
    void anAnswerShorterThanPromisedIsNotKept() throws Exception {
        String shorter = TABLE.substring(0, TABLE.length() - 8);
        server.then(200, "", shorter);
        assertThat(fetch().hasFailed()).isTrue();
        assertThat(study.resolve("statistics/victims.csv")).doesNotExist();
    }

    @Test
    void anAnswerBeyondTheLimitIsRefusedWithoutTryingAgain() throws Exception {
        server.then(out -> {
            out.write(ScriptedServer.head(200, ""));
            byte[] letters = new byte[10_000];
            for (int i = 0; i < 100; i++) {
                out.write(letters);
            }
        });
        assertThat(failure(fetch(50_000, DAY))).contains("error[FETCH-4]: the answer is larger than 50000 bytes");
        assertThat(server.requests()).hasSize(1);
    }

    /** 1 MiB of blanks behind a header packs into about 1 KiB. */
    @Test
    void anAnswerBeyondTheLimitOnceUnpackedIsNotKept() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(TABLE.getBytes(StandardCharsets.UTF_8));
            gzip.write("\n".repeat(1 << 20).getBytes(StandardCharsets.UTF_8));
        }
        server.then(200, "Content-Encoding: gzip\r\n", packed.toByteArray());

        assertThat(failure(fetch(50_000, DAY))).contains("error[STAT-5]: the content is larger than 20000 bytes");
        assertThat(study).isEmptyDirectory();
    }

    @Test
    void whatAKilledDownloadLeftIsRemovedOnceItIsOld() throws Exception {
        Path old = Files.write(study.resolve(".crim_thb_vctz-1-0.download"), new byte[9]);
        Files.setLastModifiedTime(old, FileTime.from(DAY.minusSeconds(90_000)));
        Path recent = Files.write(study.resolve(".crim_thb_vctz-2-0.download"), new byte[9]);
        Files.setLastModifiedTime(recent, FileTime.from(DAY.minusSeconds(80_000)));
        server.then(200, "", TABLE);

        isFetched(fetch());

        assertThat(old).doesNotExist();
        assertThat(recent).exists();
    }

    @Test
    void gzipIsSeenByItsContentWithOrWithoutItsHeader() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(TABLE.getBytes(StandardCharsets.UTF_8));
        }
        server.then(200, "", packed.toByteArray()).then(200, "Content-Encoding: gzip\r\n", packed.toByteArray());

        assertThat(fetch().hasFailed()).isFalse();
        assertThat(fetch().hasFailed()).isFalse();
        assertThat(Files.readAllBytes(study.resolve("statistics/victims.csv"))).isEqualTo(packed.toByteArray());
    }

    @Test
    void aWebPageIsNoDataEvenWithStatus200() throws Exception {
        server.then(200, "Content-Type: text/csv\r\n", "<!DOCTYPE html><html>Maintenance</html>");
        assertThat(failure(fetch())).contains("error[FETCH-3]: this is a web page, not data");
        assertThat(study.resolve("statistics/victims.csv")).doesNotExist();
    }

    @Test
    void aTicketIsFollowedUntilTheDataAreThere() throws Exception {
        String state = "<status>%s</status>";
        server.then(200, "", TICKET)
                .then(200, "", String.format(java.util.Locale.ROOT, state, "PROCESSING"))
                .then(200, "", String.format(java.util.Locale.ROOT, state, "AVAILABLE"))
                .then(200, "", TABLE);

        isFetched(fetch());
        assertThat(server.requests().get(2)).startsWith("GET /1.0/async/status/" + TICKET);
        assertThat(server.requests().get(3)).startsWith("GET /1.0/async/data/" + TICKET);
    }

    @Test
    void aNoticeWithAnAddressIsFollowedOnTheSameServerOnly() throws Exception {
        String notice =
                "<m:GenericData xmlns:m=\"m\"><f:Footer><f:Message code=\"413\"><c:Text>located under URL: %s</c:Text>"
                        + "</f:Message></f:Footer></m:GenericData>";
        server.then(200, "", String.format(java.util.Locale.ROOT, notice, server.base() + "/file/x"))
                .then(200, "", TABLE)
                .then(200, "", String.format(java.util.Locale.ROOT, notice, "http://example.org/file/x"))
                .then(200, "", String.format(java.util.Locale.ROOT, notice, server.base() + "/|{x}"));

        isFetched(fetch());
        assertThat(server.requests().get(1)).startsWith("GET /file/x");
        assertThat(failure(fetch())).contains("FETCH-3");
        assertThat(failure(fetch())).contains("FETCH-3");
    }

    @Test
    void aTicketThatNeverEndsOrExpiresIsReported() throws Exception {
        server.then(200, "", TICKET);
        for (int i = 0; i < 4; i++) {
            server.then(200, "", "<status>PROCESSING</status>");
        }
        assertThat(failure(fetch())).contains("error[FETCH-5]: the server is still preparing the table");
        server.then(200, "", TICKET).then(200, "", "<status>EXPIRED</status>");
        assertThat(failure(fetch())).contains("has dropped the request");
    }

    @Test
    void offlineUsesTheNewestVintageAndNeverTheNetwork() throws Exception {
        TableFetch offline = new TableFetch(study, null, Clock.fixed(DAY, ZoneOffset.UTC));
        assertThat(failure(offline.fetch(reference("crim_thb_vctz", "statistics/victims.csv", TableQuery.WHOLE))))
                .contains("error[FETCH-6]");

        server.then(200, "", TABLE);
        fetch();
        Files.delete(study.resolve("statistics/victims.csv"));
        isFetchedAgain(offline.fetch(reference("crim_thb_vctz", "statistics/victims.csv", TableQuery.WHOLE)));
        assertThat(server.requests()).hasSize(1);
    }

    private void isFetchedAgain(FetchOutcome outcome) throws IOException {
        assertThat(outcome.issues()).isEmpty();
        assertThat(outcome.isNew()).isFalse();
        assertThat(stored()).isEqualTo(TABLE);
    }

    @Test
    void damagedVintagesAndFilesOutsideTheStudyAreRefused() throws Exception {
        server.then(200, "", TABLE).then(200, "", TABLE);
        Vintage vintage = Objects.requireNonNull(fetch().vintage());
        Path folder = study.resolve("statistics/vintages/crim_thb_vctz");
        Files.writeString(folder.resolve(vintage.file()), "changed");
        TableFetch offline = new TableFetch(study, null, Clock.fixed(DAY, ZoneOffset.UTC));
        assertThat(failure(offline.fetch(reference("crim_thb_vctz", "statistics/victims.csv", TableQuery.WHOLE))))
                .contains("error[FETCH-7]");

        Files.writeString(folder.resolve(VintageStore.LIST), "retrieved,sha256\nyesterday,x\n");
        assertThat(failure(fetch())).contains("error[FETCH-7]");
        assertThat(failure(offline.fetch(reference("../../evil", "statistics/victims.csv", TableQuery.WHOLE))))
                .contains("FETCH-6");
    }

    private static URI address(String dataset, String file, TableQuery query) throws FetchException {
        return Endpoint.EUROSTAT.table(dataset, file, query).address();
    }

    private static URI at(String path) {
        return URI.create(Endpoint.EUROSTAT.base() + path);
    }

    @Test
    void addressesFollowTheFormatOfTheFile() throws FetchException {
        String data = "/sdmx/2.1/data/CRIM_THB_VCTZ?format=";
        assertThat(address("crim_thb_vctz", "v.tsv.gz", TableQuery.WHOLE)).isEqualTo(at(data + "TSV&compressed=true"));
        assertThat(address("CRIM_THB_VCTZ", "v.xml", TableQuery.WHOLE))
                .isEqualTo(at(data + "structurespecificdata&compressed=false"));
        assertThat(address("crim_thb_vctz", "v.json", TableQuery.WHOLE))
                .isEqualTo(at("/statistics/1.0/data/crim_thb_vctz"));
    }

    /** The forms that Eurostat's user guide to its SDMX 3.0 interface and the links of its data browser have. */
    @Test
    void addressesOfSdmx3AskForADataflowAndItsCodes() throws FetchException {
        TableQuery whole = TableQuery.WHOLE.by(TableService.SDMX_3_0);
        String flow = "/sdmx/3.0/data/dataflow/ESTAT/crim_thb_vctz/1.0";
        assertThat(address("crim_thb_vctz", "v.csv", whole))
                .isEqualTo(at(flow + "?format=csvdata&formatVersion=2.0&compress=false"));
        assertThat(address("crim_thb_vctz", "v.tsv.gz", whole)).isEqualTo(at(flow + "?format=tsv&compress=true"));
        assertThat(address("crim_thb_vctz", "v.json", whole)).isEqualTo(at(flow + "?format=json&compress=false"));
        assertThat(address("crim_thb_vctz", "v.xml", whole))
                .isEqualTo(at(flow + "?format=structurespecificdata&formatVersion=3.0&compress=false"));
        assertThat(address("crim_thb_vctz", "v.csv", part(TableService.SDMX_3_0)))
                .isEqualTo(at("/sdmx/3.0/data/dataflow/OTHER/crim_thb_vctz/2.1"
                        + "?c%5Bgeo%5D=LV,EE%26&c%5BTIME_PERIOD%5D=ge:2015+le:2023"
                        + "&format=csvdata&formatVersion=2.0&compress=false"));
        assertThat(Endpoint.EUROSTAT.table("crim_thb_vctz", "v.csv", whole).accept())
                .startsWith("application/vnd.sdmx.data+csv;version=2.0.0");
    }

    private static TableQuery part(TableService service) {
        return new TableQuery(service, "OTHER", "2.1", Map.of("geo", List.of("LV", "EE&")), "2015", "2023");
    }

    @Test
    void otherServicesAreAskedForPartsInTheirOwnWay() throws FetchException {
        assertThat(address("crim_thb_vctz", "v.json", part(TableService.STATISTICS)))
                .isEqualTo(at("/statistics/1.0/data/crim_thb_vctz"
                        + "?geo=LV&geo=EE%26&sinceTimePeriod=2015&untilTimePeriod=2023"));
        assertThat(address(
                        "crim_thb_vctz",
                        "v.csv",
                        new TableQuery(TableService.SDMX_2_1, "ESTAT", "1.0", Map.of(), "2015", null)))
                .isEqualTo(at("/sdmx/2.1/data/CRIM_THB_VCTZ?format=SDMX-CSV&startPeriod=2015&compressed=false"));
    }

    @Test
    void whatAServiceCannotBeAskedIsSaidAtTheLineOfTheStudy() throws Exception {
        assertThat(failure(fetch(1 << 20, DAY, part(TableService.SDMX_2_1))))
                .contains("study.yaml:12:11: error[FETCH-8]: the service sdmx-2.1 takes codes only in the order");
        assertThat(failure(fetch(1 << 20, DAY, part(TableService.STATISTICS))))
                .contains("study.yaml:12:11: error[FETCH-8]: the service statistics gives only JSON-stat");
        assertThat(server.requests()).isEmpty();
    }

    /** An answer of SDMX-CSV 2.0, after the same troubles as those of the older service. */
    @Test
    void sdmx3IsFetchedFromAServerThatMisbehaves() throws Exception {
        String table = "STRUCTURE,STRUCTURE_ID,freq,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS\n"
                + "dataflow,ESTAT:CRIM_THB_VCTZ(1.0),A,LV,2021,61,b,\n";
        TableQuery query =
                new TableQuery(TableService.SDMX_3_0, "ESTAT", "1.0", Map.of("geo", List.of("LV")), "2021", null);
        server.then(500, "", "")
                .then(200, "Content-Length: 5000\r\n", "STRUCTURE,")
                .then(200, "ETag: \"a1\"\r\n", TICKET)
                .then(200, "", "<status>AVAILABLE</status>")
                .then(200, "ETag: \"a1\"\r\n", table)
                .then(304, "", "")
                .then(200, "Content-Type: text/csv\r\n", "<html>Maintenance</html>")
                .then(413, "", "<S:Fault>too large</S:Fault>");

        FetchOutcome outcome = fetch(1 << 20, DAY, query);

        assertThat(outcome.issues()).isEmpty();
        assertThat(stored()).isEqualTo(table);
        assertThat(server.requests().get(0))
                .startsWith("GET /sdmx/3.0/data/dataflow/ESTAT/crim_thb_vctz/1.0"
                        + "?c%5Bgeo%5D=LV&c%5BTIME_PERIOD%5D=ge:2021&format=csvdata&formatVersion=2.0&compress=false ")
                .contains("Accept: application/vnd.sdmx.data+csv;version=2.0.0, */*;q=0.1");
        assertThat(fetch(1 << 20, DAY, query).isNew()).isFalse();
        assertThat(server.requests().get(5)).contains("If-None-Match: \"a1\"");
        assertThat(failure(fetch(1 << 20, DAY, query))).contains("error[FETCH-3]: this is a web page");
        assertThat(failure(fetch(1 << 20, DAY, query))).contains("status 413").contains("ask for less of the table");
        assertThat(stored()).isEqualTo(table);
    }

    /** A server that looks only at the date would say of another format that nothing changed. */
    @Test
    void aVintageFromAnotherAddressIsNotTakenForTheSame() throws Exception {
        server.then(200, "ETag: \"a1\"\r\n", TABLE).then(200, "", REVISED);

        fetch();
        fetch(1 << 20, DAY, TableQuery.WHOLE.by(TableService.SDMX_3_0));

        assertThat(server.requests().get(1)).doesNotContain("If-None-Match");
        assertThat(stored()).isEqualTo(REVISED);
    }

    @Test
    void writesThroughNoLinkThatLeadsOutOfTheStudy(@TempDir Path elsewhere) throws Exception {
        Files.createSymbolicLink(study.resolve("statistics"), elsewhere);
        server.then(200, "", TABLE);

        FetchOutcome outcome = fetch();

        assertThat(outcome.issues())
                .singleElement()
                .satisfies(issue -> assertThat(issue.toString())
                        .contains("error[FETCH-7]: a link at statistics leads out")
                        .endsWith("put a folder in the place of the link; nothing was written"));
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void makesNoFolderBehindALink(@TempDir Path elsewhere) throws Exception {
        Files.createDirectories(study.resolve("statistics/vintages"));
        Files.createSymbolicLink(study.resolve("statistics/vintages/crim_thb_vctz"), elsewhere.resolve("none"));
        server.then(200, "", TABLE);

        assertThat(fetch().hasFailed()).isTrue();
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void putsAFileInThePlaceOfALink(@TempDir Path elsewhere) throws Exception {
        Path other = Files.writeString(elsewhere.resolve("other.csv"), "other");
        Files.createDirectories(study.resolve("statistics"));
        Files.createSymbolicLink(study.resolve("statistics/victims.csv"), other);
        Files.createSymbolicLink(study.resolve("statistics/.victims.csv.new"), other);
        server.then(200, "", TABLE);

        assertThat(fetch().hasFailed()).isFalse();
        assertThat(other).hasContent("other");
        assertThat(study.resolve("statistics/victims.csv")).isRegularFile().hasContent(TABLE);
        assertThat(Files.isSymbolicLink(study.resolve("statistics/victims.csv")))
                .isFalse();
    }

    @Test
    void takesNoTableOfWhichManyCellsAreGone() throws Exception {
        StringBuilder whole = new StringBuilder("DATAFLOW,LAST UPDATE,geo,TIME_PERIOD,OBS_VALUE\n");
        for (int year = 1991; year <= 2020; year++) {
            whole.append("X(1.0),,LV,").append(year).append(",61\n");
        }
        String lines = whole.toString();
        String half = lines.substring(0, lines.indexOf("X(1.0),,LV,2006"));
        String nearly = lines.substring(0, lines.indexOf("X(1.0),,LV,2012"));
        server.then(200, "", lines).then(200, "", half).then(200, "", nearly);

        assertThat(fetch().hasFailed()).isFalse();
        FetchOutcome loss = fetch(1 << 20, DAY.plusSeconds(86_400));

        assertThat(loss.issues())
                .singleElement()
                .satisfies(issue -> assertThat(issue.toString())
                        .contains("error[FETCH-9]: 15 of the 30 cells that have a value in the vintage of 2025-07-10"
                                + " are gone; fetch again later, or with --accept-loss"));
        assertThat(study.resolve("statistics/victims.csv")).hasContent(lines);
        assertThat(fetch(1 << 20, DAY.plusSeconds(2 * 86_400)).hasFailed()).isFalse();
    }

    @Test
    void saysThatAClockWasAheadAndGoesOn() throws Exception {
        server.then(200, "", TABLE).then(200, "", REVISED);
        fetch(1 << 20, DAY.plusSeconds(400 * 86_400L));

        FetchOutcome outcome = fetch();

        assertThat(outcome.issues())
                .singleElement()
                .satisfies(
                        issue -> assertThat(issue.toString())
                                .startsWith(
                                        "statistics/vintages/crim_thb_vctz/vintages.csv: warning[VINT-5]: the newest vintage"
                                                + " says that it was retrieved at 2026-08-14T06:00:00Z, which is still to come"));
        assertThat(new VintageStore(ClosedFolder.of(study), "crim_thb_vctz").newest())
                .isEqualTo(outcome.vintage());
        assertThat(study.resolve("statistics/victims.csv")).hasContent(REVISED);
    }

    @Test
    void givesUserAndPasswordToTheEndpointAndNobodyElse() throws Exception {
        user = "office:s3cret%21";
        try (ScriptedServer other = new ScriptedServer()) {
            server.then(302, "Location: /moved\r\n", "")
                    .then(307, "Location: " + other.base().replace("//", "//a:b@") + "/table.csv\r\n", "");
            other.then(200, "", TABLE);

            FetchOutcome outcome = fetch();

            assertThat(outcome.issues()).isEmpty();
            // printf 'office:s3cret!' | base64
            assertThat(server.requests())
                    .hasSize(2)
                    .allMatch(request -> request.contains("Authorization: Basic b2ZmaWNlOnMzY3JldCE="));
            assertThat(other.requests()).singleElement().asString().doesNotContain("Authorization");
            Vintage vintage = Objects.requireNonNull(outcome.vintage());
            assertThat(vintage.redirects()).containsExactly(server.base() + "/moved", other.base() + "/table.csv");
            assertThat(study.resolve("statistics/vintages/crim_thb_vctz/vintages.csv"))
                    .content()
                    .contains(server.base() + "/moved " + other.base() + "/table.csv")
                    .doesNotContain("s3cret", "office", "a:b");
        }
    }

    @Test
    void followsNoRedirectsWithoutEndOrToWhatIsNoServer() throws Exception {
        for (int i = 0; i < 6; i++) {
            server.then(302, "Location: /again\r\n", "");
        }
        assertThat(fetch().issues().get(0).toString()).contains("redirects from one address to another without end");
        server.then(302, "Location: file:///etc/passwd\r\n", "");
        assertThat(fetch().issues().get(0).toString()).contains("redirects to an address that is not followed");
    }
}
