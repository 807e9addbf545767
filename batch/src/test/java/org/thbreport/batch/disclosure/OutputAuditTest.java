package org.thbreport.batch.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thbreport.analytics.disclosure.ShownCell;
import org.thbreport.analytics.panel.CellKey;
import org.thbreport.analytics.panel.CellKey.Measure;
import org.thbreport.batch.release.PublishedFile;
import org.thbreport.batch.release.RunManifest;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.issue.Issue;

/** Made-up results: 40 of 101 are shown of LV in 2021; those of its own nationality are withheld, and of EE all but the total. */
class OutputAuditTest {

    @TempDir
    Path folder;

    private static ShownCell cell(String table, String area, Measure measure, String group, OptionalLong value) {
        return new ShownCell(table, new CellKey(area, ReferencePeriod.ofYear(2021), measure, group), value);
    }

    private List<Issue> audit(String json, String csv) throws IOException {
        OutputAudit audit = new OutputAudit(
                "victims",
                List.of(
                        cell("victims", "LV", Measure.INTEREST, "", OptionalLong.of(40)),
                        cell("victims", "LV", Measure.KNOWN, "", OptionalLong.of(101)),
                        cell("victims", "LV", Measure.GROUP, "NAT", OptionalLong.empty()),
                        cell("victims", "EE", Measure.INTEREST, "", OptionalLong.empty()),
                        cell("victims", "EE", Measure.KNOWN, "", OptionalLong.empty()),
                        cell("by-sex", "LV", Measure.GROUP, "F", OptionalLong.empty())));
        Files.writeString(folder.resolve("results.json"), json);
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/shares.csv"), csv);
        RunManifest manifest = new RunManifest(
                "s",
                "k",
                "p",
                "b",
                "c",
                "run",
                Map.of(),
                List.of(),
                List.of(new PublishedFile("data/shares.csv", ""), new PublishedFile("results.json", "")));
        return audit.of(folder, "s", manifest);
    }

    private static String results(String lv, String ee, String tables) {
        return "{\"share\": {\"LV\": {\"2021\": {" + lv + "}}, \"EE\": {\"2021\": {" + ee + "}}}, \"tables\": {"
                + tables + "}}";
    }

    private static final String LV = "\"count\": 40, \"known\": 101, \"groups\": {\"EU\": 3}, \"shareOfKnown\": 0.396";

    @Test
    void letsThroughWhatIsToBeShown() throws IOException {
        assertThat(audit(
                        results(LV, "\"total\": 90", ""),
                        "value,reason,figure\n40,,share.LV.2021.count\n,withheld,share.EE.2021.count\n"))
                .isEmpty();
    }

    /** One number too many in each of them; the message says where, and never which number. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"count\": 41, \"known\": 101|\"total\": 90||share.LV.2021.count",
                "\"count\": 40, \"groups\": {\"NAT\": 57}|\"total\": 90||share.LV.2021.groups.NAT",
                "\"count\": 40|\"known\": 57||share.EE.2021.known",
                "\"count\": 40|\"shareOfKnown\": 0.57||share.EE.2021.shareOfKnown",
                "\"count\": 40|\"wilson\": [0.57, 0.58]||share.EE.2021.wilson.0",
                "\"count\": 40|\"total\": 90|\"by-sex\": {\"share\": {\"LV\": {\"2021\": {\"groups\": {\"F\": 57}}}}}|tables.by-sex.share.LV.2021.groups.F"
            })
    void findsANumberTooMany(String lv, String ee, String tables, String figure) throws IOException {
        List<Issue> issues = audit(results(lv, ee, tables == null ? "" : tables), "value,figure\n");
        assertThat(issues).isNotEmpty().allSatisfy(issue -> {
            assertThat(issue.rule()).isEqualTo("DISC-3");
            assertThat(issue.location().file()).isEqualTo("s/results.json");
            assertThat(issue.message()).doesNotContain("57").doesNotContain("41");
        });
        assertThat(issues).anySatisfy(issue -> assertThat(issue.message()).contains(figure));
    }

    @ParameterizedTest
    @CsvSource({
        "57,share.LV.2021.groups.NAT",
        "0.4,share.EE.2021.shareOfKnown",
        "39,share.LV.2021.count",
        "7,share.LV.2022.count"
    })
    void findsARowTooMany(String value, String figure) throws IOException {
        List<Issue> issues = audit(results(LV, "\"total\": 90", ""), "value,figure\n" + value + "," + figure + "\n");
        assertThat(issues)
                .isNotEmpty()
                .allMatch(issue -> issue.location().file().equals("s/data/shares.csv"))
                .filteredOn(issue -> !issue.message().contains("VERIFY-7"))
                .isNotEmpty()
                .allMatch(issue -> issue.message().contains(figure));
    }

    /** An audit that finds nothing to look at must not pass. */
    @Test
    void isNotContentWithResultsWithoutCounts() throws IOException {
        assertThat(audit("{\"shares\": {}}", "value,figure\n"))
                .extracting(Issue::rule)
                .containsExactly("DISC-3");
    }
}
