package org.thbreport.model.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thbreport.model.data.GroupMapping;
import org.thbreport.model.issue.Location;

/** Tests what a table of a study is known by, and of whom its texts may speak. */
class StatisticsReferenceTest {

    private static StatisticsReference table(Map<String, String> noun, Map<String, String> shareOf) {
        return new StatisticsReference(
                "prisoners",
                "statistics/prisoners.csv",
                "survey",
                null,
                "crim_pris_ctz",
                ShareBase.KNOWN,
                Map.of("en", "prisoners in three countries"),
                noun,
                shareOf,
                GroupMapping.CITIZENSHIP,
                CountedRegister.OF_THE_STUDY,
                TableQuery.WHOLE,
                Location.of("study.yaml"),
                null,
                null,
                null);
    }

    @Test
    void namesOfOthersForbidToSpeakOfVictims() {
        assertThat(table(Map.of(), Map.of()).isOfVictims()).isTrue();
        assertThat(table(Map.of("en", "persons in prison"), Map.of()).isOfVictims())
                .isFalse();
        assertThat(table(Map.of(), Map.of("en", "women and girls")).isOfVictims())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "statistics/victims.csv, victims",
        "crim_thb_vctz.tsv.gz, crim-thb-vctz",
        "öä.csv, -",
        "2023 (final).xlsx, 2023-final-",
        "'', table",
    })
    void aFileIsKnownByItsName(String file, String id) {
        assertThat(StatisticsReference.idOf(file)).isEqualTo(id);
    }

    @Test
    void anotherServiceChangesNothingElse() {
        StatisticsReference given = table(Map.of("en", "persons in prison"), Map.of("en", "women"));
        StatisticsReference other = given.by(TableService.values()[TableService.values().length - 1]);
        assertThat(other.noun()).isEqualTo(given.noun());
        assertThat(other.shareOf()).isEqualTo(given.shareOf());
        assertThat(other.query().service()).isEqualTo(TableService.values()[TableService.values().length - 1]);
    }
}
