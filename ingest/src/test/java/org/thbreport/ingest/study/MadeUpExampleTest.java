package org.thbreport.ingest.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.thbreport.ingest.InputSnapshot;
import org.thbreport.ingest.reference.ReferenceData;
import org.thbreport.model.study.Finding;
import org.thbreport.model.study.FindingKind;
import org.thbreport.model.study.Study;

/** The made-up example has something of everything, and its numbers add up. */
class MadeUpExampleTest {

    private static final InputSnapshot SNAPSHOT = InputSnapshot.read(Path.of("..", "examples", "made-up-register"));
    private static final StudyReading READING =
            new StudyReader(ReferenceData.load().countries()).read(SNAPSHOT);

    @Test
    void saysThatItIsMadeUpAndReadsWithoutAnyIssue() {
        assertThat(READING.issues()).isEmpty();
        Study study = READING.study().orElseThrow();
        assertThat(study.madeUp()).isTrue();
        assertThat(study.texts()).containsOnlyKeys("en", "lv", "de", "fr", "el", "bg");
        assertThat(study.participants().rosterComplete()).isTrue();
        assertThat(study.participants().members()).hasSize(20);
        assertThat(study.participants().observers()).hasSize(2);
    }

    @Test
    void hasFindingsOfEveryKindAndForm() {
        List<Finding> findings = READING.study().orElseThrow().findings();
        assertThat(findings).extracting(Finding::kind).contains(FindingKind.values());
        assertThat(findings).anyMatch(finding -> finding.partOf() != null);
        assertThat(findings).anyMatch(finding -> finding.quantifier() != null && !finding.hasList());
        assertThat(findings).anyMatch(Finding::themeAssignedByEditor);
    }

    @Test
    void partsAddUpToTheTotalInEachCell() {
        String csv =
                new String(SNAPSHOT.file("statistics/victims.csv").orElseThrow().bytes(), StandardCharsets.UTF_8);
        Map<String, Integer> remainders = new HashMap<>();
        csv.lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(cells -> !cells[3].equals(":"))
                .forEach(cells -> {
                    int value = Integer.parseInt(cells[3]);
                    remainders.merge(cells[0] + cells[1], cells[2].equals("TOTAL") ? -value : value, Integer::sum);
                });
        // 20 countries by 10 years, less four years before one enters and a year that one did not report.
        assertThat(remainders).hasSize(195);
        assertThat(remainders.values()).containsOnly(0);
        Map<String, Long> rows =
                csv.lines().skip(1).collect(Collectors.groupingBy(line -> line.substring(0, 2), Collectors.counting()));
        assertThat(rows.values().stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting())))
                .isEqualTo(Map.of(50L, 19L, 30L, 1L));
    }
}
