package org.thbreport.ingest.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.geo.Country;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.geo.CountryRegister;
import org.thbreport.model.geo.EmnRole;
import org.thbreport.model.study.StatisticalRelease;

class ReferenceDataTest {

    private static final LocalDate END_OF_2023 = LocalDate.of(2023, 12, 31);
    private static final ReferenceData DATA = ReferenceData.load();
    private static final CountryRegister COUNTRIES = DATA.countries();

    /** Order: Interinstitutional Style Guide, 7.1.1 (Member States by their name in their own language). */
    @Test
    void memberStatesStandInProtocolOrder() {
        assertThat(codes(COUNTRIES.membersOf(CountryRegister.EU, END_OF_2023)))
                .isEqualTo("BE BG CZ DK DE EE IE EL ES FR HR IT CY LV LT LU HU MT NL AT PL PT RO SI SK FI SE");
        assertThat(codes(COUNTRIES.all())).startsWith("BE BG CZ DK").contains("SE IS LI NO CH UK BA");
    }

    /** EMN Member Countries are the 27 Member States except Denmark; the United Kingdom is a former member. */
    @Test
    void networkHasTwentySixMembers() {
        List<CountryCode> members = COUNTRIES.membersOf(CountryRegister.EMN_MEMBER, END_OF_2023);
        assertThat(members).hasSize(26).doesNotContain(CountryCode.of("DK"), CountryCode.of("UK"));
        assertThat(COUNTRIES.emnRole(CountryCode.of("UK"), LocalDate.of(2019, 12, 31)))
                .contains(EmnRole.MEMBER);
        assertThat(COUNTRIES.emnRole(CountryCode.of("CH"), END_OF_2023)).isEmpty();
    }

    /** Dates: announcements of the National Contact Points and of the Commission. */
    @Test
    void observersJoinOnTheirDay() {
        assertThat(codes(COUNTRIES.membersOf(CountryRegister.EMN_OBSERVER, END_OF_2023)))
                .isEqualTo("NO ME MD GE RS UA AM");
        assertJoined("GE", LocalDate.of(2021, 3, 11));
        assertJoined("MD", LocalDate.of(2021, 3, 12));
        assertJoined("ME", LocalDate.of(2022, 9, 23));
        assertJoined("AM", LocalDate.of(2022, 10, 28));
        assertJoined("RS", LocalDate.of(2023, 3, 16));
        assertJoined("MK", LocalDate.of(2024, 10, 28));
        assertJoined("AL", LocalDate.of(2025, 6, 24));
    }

    private static void assertJoined(String country, LocalDate day) {
        assertThat(COUNTRIES.emnRole(CountryCode.of(country), day)).contains(EmnRole.OBSERVER);
        assertThat(COUNTRIES.emnRole(CountryCode.of(country), day.minusDays(1))).isEmpty();
    }

    /** Sizes: the names of the aggregates themselves. */
    @Test
    void aggregatesHaveTheirMembersOnAnyDay() {
        LocalDate early = LocalDate.of(2008, 1, 1);
        assertThat(COUNTRIES.membersOf("EU27_2020", early)).hasSize(27).doesNotContain(CountryCode.of("UK"));
        assertThat(COUNTRIES.membersOf("EU28", early)).hasSize(28).contains(CountryCode.of("UK"));
        assertThat(COUNTRIES.membersOf("EU27_2007", END_OF_2023)).hasSize(27).doesNotContain(CountryCode.of("HR"));
        assertThat(COUNTRIES.membersOf("EU25", early)).hasSize(25);
        assertThat(COUNTRIES.membersOf("EU15", early)).hasSize(15);
        assertThat(COUNTRIES.isGroup("EU27_2020")).isTrue();
    }

    /**
     * Regulation (EC) 974/98 as amended: 11 members in 1999, EL 2001, SI 2007, CY and MT 2008, SK 2009, EE 2011, LV 2014, LT 2015,
     * HR 2023, BG 2026. The names of the aggregates say the same.
     */
    @Test
    void euroAreaGrowsByDateAsItsAggregatesSay() {
        Map<Integer, Integer> sizes = new TreeMap<>(Map.of(
                1999, 11, 2001, 12, 2007, 13, 2008, 15, 2009, 16, 2011, 17, 2014, 18, 2015, 19, 2023, 20, 2026, 21));
        sizes.forEach((year, size) -> {
            LocalDate day = LocalDate.of(year, 1, 1);
            assertThat(COUNTRIES.membersOf("EA", day)).hasSize(size);
            assertThat(COUNTRIES.membersOf("EA" + size, day)).isEqualTo(COUNTRIES.membersOf("EA", day));
        });
        assertThat(COUNTRIES.membersOf("EFTA", END_OF_2023)).hasSize(4);
        assertThat(COUNTRIES.membersOf("EEA31", END_OF_2023)).hasSize(31);
    }

    /** What a label rests on: a real file of Eurostat's, public files that have it, or nothing that was seen. */
    @ParameterizedTest
    @ValueSource(strings = {"area-labels.csv", "citizenship-labels.csv"})
    void labelsStandOnceAndSayWhatTheyRestOn(String file) {
        List<DataRow> rows = DataRow.read(file);
        assertThat(rows.stream().map(row -> row.get("label"))).doesNotHaveDuplicates();
        for (DataRow row : rows) {
            assertThat(row.get("basis")).as(row.get("label")).matches("file [a-z_]+|public|name|unseen|printed");
            assertThat(row.get("code")).as(row.get("label")).matches("[A-Z][A-Z0-9_]*");
            assertThat(row.get("from") + row.get("to")).as(row.get("label")).matches("([0-9]{4}){0,2}");
            if (!row.get("from").isEmpty() && !row.get("to").isEmpty()) {
                assertThat(row.get("from")).isLessThanOrEqualTo(row.get("to"));
            }
        }
    }

    @Test
    void everyLabelOfAnAreaLeadsToACountryOrAGroupWithMembers() {
        for (DataRow row : DataRow.read("area-labels.csv")) {
            String code = row.get("code");
            boolean country = code.length() == 2 && COUNTRIES.contains(CountryCode.of(code));
            assertThat(country || COUNTRIES.isGroup(code)).as(row.get("label")).isTrue();
        }
    }

    /** Treaties of accession: 15 Member States in 2003, 25 from 1 May 2004, 27 from 2007, 28 from July 2013. */
    @Test
    void unionGrowsByDate() {
        assertThat(COUNTRIES.membersOf(CountryRegister.EU, LocalDate.of(2004, 4, 30)))
                .hasSize(15);
        assertThat(COUNTRIES.membersOf(CountryRegister.EU, LocalDate.of(2004, 5, 1)))
                .hasSize(25);
        assertThat(COUNTRIES.membersOf(CountryRegister.EU, LocalDate.of(2007, 1, 1)))
                .hasSize(27);
        assertThat(COUNTRIES.membersOf(CountryRegister.EU, LocalDate.of(2013, 7, 1)))
                .hasSize(28);
        assertThat(COUNTRIES.membersOf(CountryRegister.EU, LocalDate.of(2020, 2, 1)))
                .hasSize(27);
    }

    @Test
    void onlyKosovoCarriesAStatusNote() {
        assertThat(COUNTRIES.all())
                .filteredOn(
                        code -> COUNTRIES.find(code).map(Country::statusNote).orElse(false))
                .containsExactly(CountryCode.of("XK"));
    }

    /** The data file's own column of ISO 3166-1 codes: only Greece and the United Kingdom differ. */
    @Test
    void isoCodesLeadToTheCodesOfTheUnion() {
        for (DataRow row : DataRow.read("countries.csv")) {
            assertThat(CountryCode.of(row.get("iso2"))).hasToString(row.get("code"));
        }
    }

    /** Eurostat's news of 13.12.2022, 9.2.2023, 24.1.2024 and 3.4.2025. */
    @Test
    void firstReleasesAreKnownToTheDay() {
        assertThat(DATA.releases())
                .containsExactly(
                        released(2020, LocalDate.of(2022, 12, 13)),
                        released(2021, LocalDate.of(2023, 2, 9)),
                        released(2022, LocalDate.of(2024, 1, 24)),
                        released(2023, LocalDate.of(2025, 4, 3)));
    }

    private static StatisticalRelease released(int year, LocalDate day) {
        return new StatisticalRelease("Eurostat", ReferencePeriod.ofYear(year), day, "crim_thb_");
    }

    private static String codes(List<CountryCode> countries) {
        return countries.stream().map(CountryCode::code).collect(Collectors.joining(" "));
    }
}
