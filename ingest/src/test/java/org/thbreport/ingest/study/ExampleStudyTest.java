package org.thbreport.ingest.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.thbreport.ingest.InputFile;
import org.thbreport.ingest.InputSnapshot;
import org.thbreport.ingest.reference.ReferenceData;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.study.Finding;
import org.thbreport.model.study.FindingIndex;
import org.thbreport.model.study.FindingKind;
import org.thbreport.model.study.Quantifier;
import org.thbreport.model.study.Study;

/** The example of the real study. Expected numbers: the study's news page and its notes 6 to 9. */
class ExampleStudyTest {

    private static final Path FOLDER = Path.of("..", "examples", "emn-thb-international-dimension");
    private static final StudyReading READING =
            new StudyReader(ReferenceData.load().countries()).read(InputSnapshot.read(FOLDER));

    @Test
    void readsWithoutAnyIssue() {
        assertThat(READING.issues()).isEmpty();
        assertThat(READING.inputs())
                .extracting(InputFile::path)
                .containsExactly(
                        "findings.csv",
                        "statistics/victims.csv",
                        "study.yaml",
                        "texts/bg.yaml",
                        "texts/de.yaml",
                        "texts/el.yaml",
                        "texts/en.yaml",
                        "texts/fr.yaml",
                        "texts/lv.yaml");
    }

    @Test
    void holdsTheFactsOfTheStudy() {
        Study study = READING.study().orElseThrow();
        assertThat(study.participants().stated()).isEqualTo(25);
        assertThat(study.participants().members()).hasSize(12);
        assertThat(study.participants().observers()).containsExactly(CountryCode.of("GE"), CountryCode.of("RS"));
        assertThat(study.participants().rosterComplete()).isFalse();
        assertThat(study.published()).isEqualTo(LocalDate.of(2025, 7, 10));
        assertThat(study.options().publicSource()).isTrue();
        assertThat(study.languages()).containsExactly("en", "lv");
        assertThat(study.texts()).containsOnlyKeys("en", "lv", "de", "fr", "el", "bg");
    }

    @Test
    void holdsTheListsOfTheNotes() {
        assertThat(list("ngo-cooperation-and-capacity")).isEqualTo("[BE, DE, IE, ES, FR, NL, AT]");
        assertThat(list("strategy-review")).isEqualTo("[BE, DE, EL, ES, FR, SK, FI, SE, GE, RS]");
        assertThat(list("strategy-cooperation")).isEqualTo("[DE, EL, RS]");
        assertThat(list("agreements-third-countries")).isEqualTo("[FR, SI, RS]");
        assertThat(finding("strategy-cooperation").partOf()).isEqualTo("strategy-review");
        assertThat(finding("strategy-review").themeAssignedByEditor()).isTrue();
        assertThat(finding("priority-areas").hasList()).isFalse();
        assertThat(finding("dedicated-policy").quantifier()).isEqualTo(Quantifier.NONE);
        assertThat(READING.study().orElseThrow().findings())
                .filteredOn(finding -> finding.kind() == FindingKind.CHALLENGE)
                .hasSize(4);
    }

    private static String list(String finding) {
        return finding(finding).countries().toString();
    }

    private static Finding finding(String id) {
        return new FindingIndex(READING.study().orElseThrow().findings())
                .find(id)
                .orElseThrow();
    }
}
