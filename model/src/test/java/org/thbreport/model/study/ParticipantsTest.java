package org.thbreport.model.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.issue.Location;

class ParticipantsTest {

    private static Participants of(int stated) {
        return new Participants(
                stated,
                LocalDate.of(2023, 12, 31),
                List.of(CountryCode.of("BE"), CountryCode.of("LV")),
                List.of(CountryCode.of("GE")),
                Location.of("study.yaml"));
    }

    @Test
    void theRosterIsCompleteOnlyWhenAllStatedAreNamed() {
        assertThat(of(3).rosterComplete()).isTrue();
        assertThat(of(25).rosterComplete()).isFalse();
        assertThat(of(3).named()).hasSize(3).endsWith(CountryCode.of("GE"));
    }

    @Test
    void onlyDraftAndProvisionalAreUnfinished() {
        assertThat(StudyStatus.DRAFT.isUnfinished()).isTrue();
        assertThat(StudyStatus.PROVISIONAL.isUnfinished()).isTrue();
        assertThat(StudyStatus.FINAL.isUnfinished()).isFalse();
        assertThat(StudyStatus.REVISED.isUnfinished()).isFalse();
    }

    @Test
    void codesAreThoseOfTheFiles() {
        assertThat(FindingKind.GOOD_PRACTICE.code()).isEqualTo("good-practice");
        assertThat(SourceKind.LEGAL_ACT.code()).isEqualTo("legal-act");
        assertThat(ShareBase.NOT_STATED.code()).isEqualTo("not-stated");
        assertThat(Quantifier.MOST.code()).isEqualTo("most");
        assertThat(Quantified.MEASURES.code()).isEqualTo("measures");
    }
}
