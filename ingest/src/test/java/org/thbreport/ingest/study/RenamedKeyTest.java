package org.thbreport.ingest.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The name of a key in earlier versions goes on working, and the author learns of the name of today. */
class RenamedKeyTest {

    @Test
    void theEarlierNameWorksWithAWarning() {
        StudyReading reading = new StudyFixture()
                .with("study.yaml", "\nthemes:", "\ntheme: look.yaml\nthemes:")
                .read();

        assertThat(reading.study()).isPresent();
        assertThat(reading.branding()).isEqualTo("look.yaml");
        assertThat(reading.issues())
                .singleElement()
                .asString()
                .matches("study\\.yaml:\\d+:1: warning\\[THEME-5]: the key \"theme\" is now called \"branding\"; "
                        + "\"branding\" was expected");
    }

    @Test
    void theNameOfTodayGoesFirst() {
        StudyReading reading = new StudyFixture()
                .with("study.yaml", "\nthemes:", "\ntheme: old.yaml\nbranding: new.yaml\nthemes:")
                .read();

        assertThat(reading.branding()).isEqualTo("new.yaml");
        assertThat(reading.issues())
                .singleElement()
                .asString()
                .contains("is now called \"branding\", which stands there too and is used");
    }
}
