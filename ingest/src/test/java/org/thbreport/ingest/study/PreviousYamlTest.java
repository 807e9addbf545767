package org.thbreport.ingest.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.thbreport.ingest.InputFile;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.study.PreviousEdition;

class PreviousYamlTest {

    private static final String HEAD =
            "finding,theme,kind,partOf,countries,quantifier,quantified,source,note,themeAssignedBy,list\n";

    private static StudyFixture fixture() {
        StudyFixture fixture = new StudyFixture();
        String now = fixture.text("study.yaml");
        return fixture.with("previous/study.yaml", now.replace("edition: 1", "edition: 3") + "previous: previous\n")
                .with("study.yaml", now + "previous: previous\n");
    }

    @Test
    void readsTheListsThatCanBeCompared() {
        StudyReading reading = fixture()
                .with(
                        "previous/findings.csv",
                        HEAD
                                + "shelters,protection,measure,,\"AT, LV\",,,study-report,1,source,\n"
                                + "some,protection,measure,,\"e.g. AT\",,,study-report,1,source,examples\n")
                .read();
        assertThat(reading.issues().stream().map(Object::toString)).isEmpty();
        PreviousEdition previous =
                Objects.requireNonNull(reading.study().orElseThrow().previous());
        assertThat(previous.edition()).isEqualTo(3);
        assertThat(previous.named())
                .containsOnlyKeys("shelters")
                .containsEntry("shelters", List.of(CountryCode.of("LV"), CountryCode.of("AT")));
        assertThat(reading.inputs().stream().map(InputFile::path))
                .contains("previous/study.yaml", "previous/findings.csv");
    }

    @Test
    void saysWhatIsWrongInItOnce() {
        assertThat(fixture()
                        .with(
                                "previous/findings.csv",
                                HEAD
                                        + "a,protection,measure,,Latvja,,,study-report,1,source,\nb,nowhere,measure,,,,,none,,,\n")
                        .issues())
                .singleElement()
                .asString()
                .startsWith("previous/findings.csv:2:")
                .contains("Latvja", "the first of 3 errors of this edition");
        assertThat(new StudyFixture()
                        .with("study.yaml", new StudyFixture().text("study.yaml") + "previous: earlier\n")
                        .issues())
                .singleElement()
                .asString()
                .contains("there is no edition before in \"earlier\"");
        assertThat(new StudyFixture()
                        .with("study.yaml", new StudyFixture().text("study.yaml") + "previous: ../earlier\n")
                        .issues())
                .singleElement()
                .asString()
                .contains("STUDY-20");
    }
}
