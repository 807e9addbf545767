package org.thbreport.model.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thbreport.model.issue.Location;

class GroupMappingTest {
    /** The codes of Eurostat's list CITIZEN: third-country nationals against nationals and other citizens of the Union. */
    @Test
    void takesThirdCountryNationalsForTheGroupOfInterest() {
        GroupMapping usual = GroupMapping.CITIZENSHIP;

        assertThat(usual.interest()).containsExactly("NEU27_2020_FOR");
        assertThat(usual.rest()).containsExactly("NAT", "EU27_2020_FOR");
        assertThat(usual.unknown()).containsExactly("UNK");
        assertThat(usual.total()).containsExactly("TOTAL");
        assertThat(usual.given()).isFalse();
    }

    @Test
    void knowsWhereAPartWasWritten() {
        Location file = new Location("study.yaml", 3, 1);
        Location line = new Location("study.yaml", 9, 5);
        GroupMapping mapping = new GroupMapping(
                null,
                null,
                "citizen",
                List.of("FOR"),
                List.of("NAT"),
                List.of(),
                List.of(),
                Map.of("sex", "T"),
                true,
                Map.of("filters.sex", line));

        assertThat(mapping.place("filters.sex", file)).isEqualTo(line);
        assertThat(mapping.place("filters.age", file)).isEqualTo(file);
    }
}
