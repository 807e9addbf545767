package org.thbreport.batch.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.thbreport.batch.plan.BatchEdition;

class EditionCountTest {
    @Test
    void countsStudiesThatWereNotReadByWhatIsKnownOfThem() {
        BatchEdition all = study(true);
        BatchEdition two = study(false, "LV", "EE");
        BatchEdition whole = study(false);
        EditionCount count = new EditionCount(List.of(all, two, all, whole));

        assertThat(count.all())
                .as("at least the whole of each, and the areas named")
                .isEqualTo(1 + 3 + 1 + 1);
        count.read(all, 21);
        assertThat(count.all()).isEqualTo(21 + 3 + 21 + 1);
        count.read(two, 1);
        count.read(all, 11);
        count.read(whole, 1);
        assertThat(count.all()).isEqualTo(21 + 1 + 11 + 1);
    }

    private static BatchEdition study(boolean allAreas, String... areas) {
        return new BatchEdition("s", Path.of("s"), List.of(), Set.of(), allAreas, List.of(areas), false);
    }
}
