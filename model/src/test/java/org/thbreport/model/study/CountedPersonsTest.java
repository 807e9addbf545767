package org.thbreport.model.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Names of the persons that a table counts. */
class CountedPersonsTest {

    @Test
    void victimsAreCountedWhereNothingElseIsSaid() {
        assertThat(CountedPersons.of(Map.of(), Map.of())).isEqualTo("victims");
        assertThat(CountedPersons.of(Map.of(), Map.of("sex", "T", "age", "TOTAL", "unit", "NR")))
                .isEqualTo("victims");
    }

    @Test
    void wordsAndFiltersNameOthers() {
        assertThat(CountedPersons.of(Map.of("lv", "aizdomās turētie", "en", "Suspected persons"), Map.of()))
                .isEqualTo("suspected-persons");
        assertThat(CountedPersons.of(Map.of("lv", "aizdomās turētie", "bg", "заподозрени"), Map.of()))
                .isEqualTo("заподозрени");
        assertThat(CountedPersons.of(Map.of(), Map.of("leg_stat", "PER_SUSP", "age", "Y_LT18")))
                .isEqualTo("victims.age.y-lt18.leg-stat.per-susp");
    }
}
