package org.thbreport.model.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountryRegisterTest {

    private static final CountryCode BE = new CountryCode("BE");
    private static final CountryCode EL = new CountryCode("EL");
    private static final CountryCode UK = new CountryCode("UK");
    private static final CountryCode GE = new CountryCode("GE");
    private static final LocalDate GEORGIA_JOINED = LocalDate.of(2021, 3, 11);

    private static final CountryRegister REGISTER = new CountryRegister(
            List.of(
                    new Country(GE, 40, false),
                    new Country(EL, 8, false),
                    new Country(BE, 1, false),
                    new Country(UK, 30, false)),
            List.of(
                    new Membership(CountryRegister.EMN_MEMBER, BE, LocalDate.of(2008, 5, 14), null),
                    new Membership(CountryRegister.EMN_OBSERVER, GE, GEORGIA_JOINED, null),
                    new Membership(CountryRegister.EU, UK, LocalDate.of(1973, 1, 1), LocalDate.of(2020, 1, 31))));

    @Test
    void acceptsIsoCodesOfGreeceAndTheUnitedKingdom() {
        assertThat(CountryCode.of("GR")).isEqualTo(EL);
        assertThat(CountryCode.of("GB")).isEqualTo(UK);
        assertThat(CountryCode.of("EL")).isEqualTo(EL);
        assertThat(CountryCode.of("BE")).hasToString("BE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "B", "be", "BEL", "B1", "ÄÄ"})
    void refusesWhatIsNoCode(String text) {
        assertThatThrownBy(() -> CountryCode.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void printsInProtocolOrderAndUnknownCountriesLast() {
        CountryCode unlisted = new CountryCode("AA");
        assertThat(REGISTER.inProtocolOrder(List.of(GE, unlisted, EL, BE, EL))).containsExactly(BE, EL, GE, unlisted);
        assertThat(REGISTER.all()).containsExactly(BE, EL, UK, GE);
        assertThat(REGISTER.contains(unlisted)).isFalse();
        assertThat(REGISTER.find(GE)).isPresent();
    }

    @Test
    void judgesMembershipByTheDay() {
        assertThat(REGISTER.memberships(CountryRegister.EU, UK)).hasSize(1);
        assertThat(REGISTER.memberships(CountryRegister.EU, GE)).isEmpty();
        assertThat(REGISTER.emnRole(GE, GEORGIA_JOINED)).contains(EmnRole.OBSERVER);
        assertThat(REGISTER.emnRole(GE, GEORGIA_JOINED.minusDays(1))).isEmpty();
        assertThat(REGISTER.emnRole(BE, GEORGIA_JOINED)).contains(EmnRole.MEMBER);
        assertThat(REGISTER.isIn(CountryRegister.EU, UK, LocalDate.of(2020, 1, 31)))
                .isTrue();
        assertThat(REGISTER.isIn(CountryRegister.EU, UK, LocalDate.of(2020, 2, 1)))
                .isFalse();
        assertThat(REGISTER.membersOf(CountryRegister.EMN_MEMBER, GEORGIA_JOINED))
                .containsExactly(BE);
        assertThat(REGISTER.isGroup("EU")).isTrue();
        assertThat(REGISTER.isGroup("EU27_2020")).isFalse();
    }
}
