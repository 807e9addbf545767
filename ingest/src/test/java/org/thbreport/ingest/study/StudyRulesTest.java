package org.thbreport.ingest.study;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each rule about what a study says: changes of one place in the template that break it, and some that just do not. The cases
 * stand in {@code rules.csv}: the file, the text that stands there once, the text in its place, and all issues that follow.
 */
class StudyRulesTest {

    private static final Path DOCUMENTATION = Path.of("..", "docs", "rules.md");

    static List<NamedCsvRecord> cases() throws IOException {
        try (InputStream stream = Objects.requireNonNull(StudyRulesTest.class.getResourceAsStream("rules.csv"));
                CsvReader<NamedCsvRecord> reader =
                        CsvReader.builder().ofNamedCsvRecord(stream, StandardCharsets.UTF_8)) {
            return reader.stream().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsWhatBreaksARuleAndNothingElse(NamedCsvRecord change) {
        List<String> issues = new StudyFixture()
                .with(change.getField("file"), change.getField("from"), change.getField("to"))
                .issues();
        assertThat(String.join("\n", issues)).isEqualTo(change.getField("issues"));
    }

    @ParameterizedTest
    @EnumSource(StudyRule.class)
    void everyRuleIsReachedAndDocumented(StudyRule rule) throws IOException {
        String reached =
                cases().stream().map(change -> change.getField("issues")).collect(Collectors.joining("\n"));
        if (rule.id().startsWith("STUDY-")) {
            assertThat(reached).contains("error[" + rule.id() + "]");
        }
        assertThat(Files.readString(DOCUMENTATION)).containsPattern("\\| " + rule.id() + " \\| error[ ;]");
    }
}
