package org.thbreport.ingest.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.thbreport.ingest.InputSnapshot;
import org.thbreport.ingest.reference.ReferenceData;
import org.thbreport.model.study.Study;

/** The guide to the study folder: its example is read as it stands there, and it leaves out no key. */
class StudyFolderGuideTest {

    private static final Path GUIDE = Path.of("..", "docs", "study-folder.md");
    private static final Pattern FILE = Pattern.compile("```(?:yaml|csv) (\\S+)\\n(.*?)```", Pattern.DOTALL);

    @Test
    void exampleReadsWithoutAnyIssue() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        Matcher matcher = FILE.matcher(Files.readString(GUIDE));
        while (matcher.find()) {
            files.put(matcher.group(1), matcher.group(2).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(files).containsOnlyKeys("study.yaml", "findings.csv", "texts/en.yaml", "texts/lv.yaml");
        files.put("statistics/victims.csv", "country,year,origin,sex,value\n".getBytes(StandardCharsets.UTF_8));
        StudyReading reading = new StudyReader(ReferenceData.load().countries()).read(InputSnapshot.of(files));
        assertThat(reading.issues()).isEmpty();
        Study study = reading.study().orElseThrow();
        assertThat(study.statistics().get(0).mapping().filters()).containsExactly(Map.entry("sex", "T"));
        assertThat(study.statistics().get(0).mapping().given()).isTrue();
        assertThat(study.statistics().get(0).mapping().rest()).containsExactly("own-country", "other-EU");
    }

    @Test
    void namesEveryKeyAndColumn() throws IOException {
        String guide = Files.readString(GUIDE);
        Schema schema = Schema.load(StudyReader.STUDY_SCHEMA);
        assertMentioned(guide, schema);
        for (String list : List.of("sources", "notes", "statistics")) {
            assertMentioned(guide, Objects.requireNonNull(part(schema, list).items(), list));
        }
        assertMentioned(guide, part(schema, "participants"));
        assertMentioned(guide, part(schema, "options"));
        assertThat(guide)
                .contains(FindingsCsv.COLUMNS.stream()
                        .map(column -> "`" + column + "`")
                        .toList());
    }

    private static Schema part(Schema schema, String key) {
        return Objects.requireNonNull(schema.properties().get(key), key);
    }

    private static void assertMentioned(String guide, Schema schema) {
        for (String key : schema.properties().keySet()) {
            assertThat(guide).containsPattern("[`{ ]" + key + ":|`" + key + "[`:]");
        }
    }
}
