package org.thbreport.model.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class UnitKindTest {
    /** Counts and amounts alone can be added over areas: a sum of rates or percentages means nothing. */
    @Test
    void addsOverAreasOnlyWhatHasNoBase() {
        assertThat(Arrays.stream(UnitKind.values()).filter(UnitKind::addsOverAreas))
                .containsExactlyInAnyOrder(UnitKind.PERSONS, UnitKind.AMOUNT);
        assertThat(Arrays.stream(UnitKind.values()).filter(UnitKind::addsWithinAreas))
                .containsExactlyInAnyOrder(UnitKind.PERSONS, UnitKind.AMOUNT, UnitKind.RATE);
    }
}
