package org.thbreport.model.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.issue.Location;

class CaseRegisterTest {

    @ParameterizedTest
    @CsvSource({"sex, true", "citizenship-group*sex, true", "form, false", "form*sex, false", "form-exclusive, true"})
    void readsBreakdownsAndKnowsWhichAddUp(String text, boolean additive) {
        RegisterBreakdown breakdown = RegisterBreakdown.parse(text).orElseThrow();

        assertThat(breakdown).hasToString(text);
        assertThat(breakdown.isAdditive()).isEqualTo(additive);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "name", "sex*sex", "sex*form", "sex*age*form", "form-exclusive*sex", "total"})
    void refusesOtherBreakdowns(String text) {
        assertThat(RegisterBreakdown.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "sex, SEX",
        "age, BIRTH",
        "citizenship, CITIZENSHIP",
        "citizenship-group:EU27_2020, CITIZENSHIP",
        "form-eu, FORMS",
        "organisation-exclusive, ORGANISATION",
        "outcome, OUTCOME"
    })
    void asksForTheRoleThatAPropertyNeeds(String property, RegisterRole role) {
        assertThat(RegisterBreakdown.role(property)).isEqualTo(role);
    }

    @Test
    void hasNoRoleForOtherProperties() {
        assertThatThrownBy(() -> RegisterBreakdown.role("address")).hasMessageContaining("address");
        assertThat(RegisterRole.of("name")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(RegisterRole.class)
    void findsRolesByTheirKeys(RegisterRole role) {
        assertThat(RegisterRole.of(role.key())).contains(role);
        // What is told of a person is never listed; what is a code may be.
        assertThat(role.isCode())
                .isEqualTo(!List.of("case", "person", "date", "birth", "age").contains(role.key()));
    }

    @Test
    void takesAFlagANameOfAFileAndAnAgeForColumns() {
        RegisterColumns columns = new RegisterColumns(
                Map.of(RegisterRole.AGE, List.of("age"), RegisterRole.CITIZENSHIP, List.of("c1", "c2")),
                Map.of(RegisterRole.CITIZENSHIP, "/"),
                Map.of("labour", "LAB"),
                "LV",
                true);

        assertThat(List.of(RegisterRole.values()).stream().filter(columns::has))
                .containsExactly(
                        RegisterRole.AREA,
                        RegisterRole.CITIZENSHIP,
                        RegisterRole.BIRTH,
                        RegisterRole.AGE,
                        RegisterRole.ORGANISATION,
                        RegisterRole.FORMS);
        assertThat(columns.of(RegisterRole.CITIZENSHIP)).containsExactly("c1", "c2");
        assertThat(columns.of(RegisterRole.SEX)).isEmpty();
        assertThat(columns.separator(RegisterRole.CITIZENSHIP)).isEqualTo("/");
        assertThat(columns.separator(RegisterRole.FORMS)).isEqualTo(";");
    }

    @Test
    void showsAnAddressWithoutUserPasswordAndSettings() {
        assertThat(connection("jdbc:postgresql://reader:secret@db.example:5432/thb?password=secret")
                        .shownAddress())
                .isEqualTo("jdbc:postgresql://db.example:5432/thb");
        assertThat(connection(null).shownAddress()).isEmpty();
    }

    @Test
    void namesPopulationsAsArticle19a() {
        assertThat(PopulationKind.USERS_SUSPECTED.code()).isEqualTo("users-suspected");
        assertThat(List.of(PopulationKind.values()).stream().filter(PopulationKind::countsRows))
                .containsExactly(PopulationKind.DECISIONS, PopulationKind.JUDGMENTS);
        assertThat(PopulationKind.VICTIMS.hasStatus()).isTrue();
        assertThat(PopulationKind.CONVICTED.hasStatus()).isFalse();
    }

    @Test
    void namesGroupsByTheUnionThatCounts() {
        assertThat(rules(true).otherEu()).isEqualTo("EU");
        assertThat(rules(true).thirdCountry()).isEqualTo("TCN");
        assertThat(rules(false).otherEu()).isEqualTo("EU27_2020_FOR");
        assertThat(rules(false).thirdCountry()).isEqualTo("NEU27_2020_FOR");
    }

    @Test
    void ordersCountsAndFindsThem() {
        RegisterCount women = count("sex", "F", 12);
        RegisterCount men = count("sex", "M", 7);
        RegisterCounts counts = new RegisterCounts(new TreeMap<>(Map.of("zone", "UTC")), List.of(men, women));

        assertThat(counts.counts()).containsExactly(women, men);
        assertThat(counts.persons("REGISTERED", "LV", "2024", "sex", "F")).isEqualTo(12);
        assertThat(counts.persons("REGISTERED", "LV", "2023", "sex", "F")).isZero();
        assertThatThrownBy(() -> counts.head().put("zone", "CET")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void knowsItsFolderAndWhereItStands() {
        Location block = new Location("study.yaml", 12, 3);
        CaseRegister register = new CaseRegister(
                "victims",
                "office",
                Map.of("en", "victims"),
                connection(null),
                null,
                new RegisterColumns(Map.of(), Map.of(), Map.of(), null, false),
                Map.of(),
                rules(true),
                new RegisterPeriods(List.of(ReferencePeriod.parse("2024").orElseThrow()), List.of()),
                List.of(RegisterBreakdown.TOTAL),
                "counts",
                Map.of("id", block));

        assertThat(register.folder()).isEqualTo("counts/victims");
        assertThat(register.place("periods")).isEqualTo(block);
        assertThat(new ReturnRequest(
                                "eu-19a", List.of("victims"), register.periods().single(), block)
                        .registers())
                .containsExactly("victims");
        assertThat(new RegisterTable("victims", RegisterBreakdown.TOTAL).breakdown())
                .hasToString("total");
    }

    private static RegisterConnection connection(@Nullable String jdbc) {
        return new RegisterConnection(null, "UTF-8", null, List.of("yyyy-MM-dd"), jdbc, "cases", null, 60, null);
    }

    private static RegisterRules rules(boolean dated) {
        return new RegisterRules(PopulationKind.VICTIMS, List.of("IDENTIFIED"), false, List.of(), dated, 0, false);
    }

    private static RegisterCount count(String breakdown, String category, long persons) {
        return new RegisterCount("victims", "REGISTERED", "LV", "2024", breakdown, category, persons, true);
    }
}
