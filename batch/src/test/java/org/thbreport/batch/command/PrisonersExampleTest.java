package org.thbreport.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thbreport.batch.SeedStudy;
import org.thbreport.batch.release.PublishedFile;
import org.thbreport.batch.release.RunManifest;

/** The example that points the program at another table: its labels become codes, and its one gap is found. */
class PrisonersExampleTest {

    @Test
    void isReadByCodesThoughItHasLabelsAndShowsItsGap() {
        Console console = new Console(Path.of("..").toAbsolutePath().normalize());

        int code = console.run("check", "examples/prisoners-by-citizenship");

        assertThat(code).as(console.err()).isZero();
        // Lithuania 2019 was written with a total that is 12 larger than its parts; the rates are left out.
        assertThat(console.err())
                .contains("warning[STAT-13]: TOTAL differs from the sum of NAT + FOR in 1 of 30 cells")
                .contains("LT, 2019: TOTAL is")
                .contains("a gap of 12");
        assertThat(console.out()).contains("no errors");
    }

    /** What differs between the two made-up vintages was written by hand: seven cells changed, one added. */
    @Test
    void tellsWhatChangedSinceTheVintageBefore(@TempDir Path folder) throws IOException {
        Console console = new Console(Path.of("..").toAbsolutePath().normalize());

        int code = console.run(
                "run", "examples/prisoners-by-citizenship", "--out", folder.toString(), "--only", "json,csv");

        assertThat(code).as(console.err()).isZero();
        Path release = folder.resolve("prisoners-by-citizenship");
        String text = Files.readString(release.resolve("results.json"));
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(
                                Files.readString(SeedStudy.top().resolve("docs/results.schema.json")), InputFormat.JSON)
                        .validate(text, InputFormat.JSON))
                .isEmpty();
        JsonNode vintage = JsonMapper.builder().build().readTree(text).at("/provenance/vintages/0");
        assertThat(vintage.at("/file").textValue()).isEqualTo("statistics/prisoners.csv");
        assertThat(vintage.at("/dataset").textValue()).isEqualTo("crim_pris_ctz");
        assertThat(vintage.at("/retrieved").textValue()).isEqualTo("2025-09-01");
        assertThat(vintage.at("/sha256").textValue()).startsWith("281290306fae196c");
        assertThat(vintage.at("/address").textValue()).isEqualTo("made up in the place of an address");
        JsonNode revisions = JsonMapper.builder().build().readTree(text).at("/revisions/0");
        assertThat(revisions.at("/earlier/retrieved").textValue()).isEqualTo("2025-03-03");
        assertThat(revisions.get("cells")).hasSize(8);
        assertThat(revisions.get("unchanged").intValue()).isEqualTo(82);
        assertThat(release.resolve("data/revisions.csv"))
                .content()
                .contains("crim_pris_ctz,LV,2023,FOR,NR,value,61,,82,,p,,2025-03-03,2025-09-01,")
                .contains("crim_pris_ctz,EE,2016,TOTAL,NR,added,,not-in-vintage,2319,,,,2025-03-03,2025-09-01,");
        assertThat(RunManifest.read(release).orElseThrow().inputs())
                .extracting(PublishedFile::path)
                .filteredOn(path -> path.startsWith("statistics/vintages/crim_pris_ctz/"))
                .hasSize(2);
    }
}
