package org.thbreport.analytics.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.thbreport.analytics.StudyFixture;
import org.thbreport.model.data.GroupMapping;
import org.thbreport.model.issue.Location;
import org.thbreport.model.study.CountedRegister;
import org.thbreport.model.study.ShareBase;
import org.thbreport.model.study.StatisticsReference;
import org.thbreport.model.study.StudyOptions;
import org.thbreport.model.study.TableQuery;

/** Two countries with 90 of 120 and 10 of 80 victims; the publisher's totals are larger, for they have more countries. */
class HeadlineTest {

    private static final List<String> COUNTRIES = List.of(
            "LV,2021,NAT,30",
            "LV,2021,NEU27_2020_FOR,90",
            "LV,2022,NAT,30",
            "LV,2022,NEU27_2020_FOR,90",
            "SE,2021,NAT,70",
            "SE,2021,NEU27_2020_FOR,10",
            "SE,2022,NAT,70",
            "SE,2022,NEU27_2020_FOR,10");

    private static StatisticsAnalysis analysed(@Nullable String headline, String... more) {
        StatisticsReference reference = new StatisticsReference(
                "victims",
                "victims.csv",
                "report",
                null,
                null,
                ShareBase.KNOWN,
                Map.of(),
                Map.of(),
                Map.of(),
                GroupMapping.CITIZENSHIP,
                CountedRegister.OF_THE_STUDY,
                TableQuery.WHOLE,
                Location.of("study.yaml"),
                null,
                headline,
                null);
        return StudyFixture.analysed(
                FileOptions.of(StudyOptions.DEFAULT),
                reference,
                StudyFixture.tidy(
                        Stream.concat(COUNTRIES.stream(), Stream.of(more)).toArray(String[]::new)));
    }

    private static List<String> order(StatisticsAnalysis analysis) {
        return analysis.areas().stream().map(area -> area.area().key()).toList();
    }

    @Test
    void thePublishersTotalGoesBeforeTheSum() {
        assertThat(order(analysed(null))).startsWith("TOTAL");
        assertThat(order(analysed(
                        null,
                        "EU27_2020,2021,NAT,900",
                        "EU27_2020,2021,NEU27_2020_FOR,600",
                        "EU27_2020,2022,NAT,900",
                        "EU27_2020,2022,NEU27_2020_FOR,700")))
                .containsExactly("EU27_2020", "TOTAL", "LV", "SE");
    }

    @Test
    void aTotalThatEndsEarlierOrIsNotThatOfTheUnionDoesNot() {
        assertThat(order(analysed(null, "EU27_2020,2021,NAT,900", "EU27_2020,2021,NEU27_2020_FOR,600")))
                .startsWith("TOTAL");
        assertThat(order(analysed(null, "EA20,2022,NAT,900", "EA20,2022,NEU27_2020_FOR,700")))
                .startsWith("TOTAL");
        assertThat(order(analysed(null, "EU27_2020,2022,NEU27_2020_FOR,63.1,PC")))
                .startsWith("TOTAL");
    }

    @Test
    void aStudyNamesAnother() {
        assertThat(order(analysed("SE"))).containsExactly("SE", "TOTAL", "LV");
        StatisticsAnalysis unknown = analysed("EU28");
        assertThat(unknown.issues().toString()).contains("STAT-32", "\"EU28\"", "one of TOTAL, LV, SE was expected");
        assertThat(order(unknown)).startsWith("TOTAL");
    }
}
