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

/** The example of shares for the EU as they were published: no findings and no participants, in all languages. */
class PublishedFiguresExampleTest {

    @TempDir
    private Path folder;

    /** 41 % of 7,155 and 63.1 % of 10,093 may give 53.70 to 54.17 % of 17,248; for 2019-21 the year 2019 is missing. */
    @Test
    void theFiguresAgreeWhereTheyCanBeChecked() throws IOException {
        Console console = new Console(folder);

        int code = console.run(
                "run",
                SeedStudy.top().resolve("examples/eu-published-figures").toString(),
                "--out",
                "out",
                "--lang",
                "en,lv,de,fr,el,bg");

        assertThat(code).as(console.err()).isZero();
        Path release = folder.resolve("out/eu-published-figures");
        for (String language : new String[] {"en", "lv", "de", "fr", "el", "bg"}) {
            assertThat(release.resolve("briefing-" + language + ".pdf")).exists();
            assertThat(release.resolve("annex-" + language + ".xlsx")).exists();
        }
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(
                                Files.readString(SeedStudy.top().resolve("docs/results.schema.json")), InputFormat.JSON)
                        .validate(Files.readString(release.resolve("results.json")), InputFormat.JSON))
                .isEmpty();
        JsonNode found = JsonMapper.builder()
                .build()
                .readTree(Files.readString(release.resolve("results.json")))
                .get("reconciliation");
        assertThat(found).hasSize(2);
        assertThat(found.get(0).get("period").asText()).isEqualTo("2019/2021");
        assertThat(found.get(0).get("agrees").asText()).isEqualTo("cannot-be-checked");
        assertThat(found.get(0).get("missing").get(0).asText()).isEqualTo("2019");
        assertThat(found.get(1).get("agrees").asText()).isEqualTo("yes");
        assertThat(found.get(1).get("parts")).hasSize(2);
        assertThat(found.get(1).get("expected").get(0).asDouble())
                .isEqualTo((0.405 * 7155 + 0.6305 * 10093) / 17248, org.assertj.core.api.Assertions.within(1e-12));
        assertThat(found.get(1).get("expected").get(1).asDouble())
                .isEqualTo((0.415 * 7155 + 0.6315 * 10093) / 17248, org.assertj.core.api.Assertions.within(1e-12));
    }
}
