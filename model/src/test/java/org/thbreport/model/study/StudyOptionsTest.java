package org.thbreport.model.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StudyOptionsTest {
    @Test
    void refusesSmallCountsWhereNothingIsSaid() {
        assertThat(StudyOptions.DEFAULT.disclosure()).isEqualTo(DisclosureMethod.REFUSE);
        assertThat(StudyOptions.DEFAULT.publicSource()).isFalse();
        assertThat(StudyOptions.DEFAULT.isProtected()).isFalse();
        assertThat(StudyOptions.DEFAULT.threshold()).isEqualTo(5);
    }

    @Test
    void tellsPublicStudiesFromProtectedOnes() {
        assertThat(new StudyOptions(ShareBase.ALL, 0.9, 3, true).publicSource()).isTrue();
        List<String> wishes = new ArrayList<>(List.of("share.LV.*.total"));
        StudyOptions options =
                new StudyOptions(ShareBase.KNOWN, 0.95, 5, DisclosureMethod.PROTECT, wishes, AnnexProfile.ACCESSIBLE);
        wishes.clear();

        assertThat(options.isProtected()).isTrue();
        assertThat(options.publicSource()).isFalse();
        assertThat(options.neverWithhold()).containsExactly("share.LV.*.total");
    }
}
