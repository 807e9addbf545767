package org.thbreport.ingest.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.thbreport.ingest.StatisticsReaders;
import org.thbreport.ingest.statistics.StatisticsInput;
import org.thbreport.ingest.statistics.StatisticsReading;
import org.thbreport.model.data.Dimension;
import org.thbreport.model.issue.Issue;

/** Made-up figures; the labels are those that Eurostat's files use. */
class DatasetReviewTest {

    private static final String HEADER =
            "DATAFLOW,LAST UPDATE,citizen,unit,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS\n";

    private static StatisticsReading read(String... rows) {
        StringBuilder text = new StringBuilder(HEADER);
        for (String row : rows) {
            text.append("X,,").append(row).append(",,\n");
        }
        return StatisticsReaders.read(
                StatisticsInput.of("x.csv", text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> messages(StatisticsReading reading) {
        return reading.issues().stream().map(Issue::toString).toList();
    }

    @Test
    void labelsOfAreasBecomeCodesAndKeepTheirLabel() {
        StatisticsReading reading = read(
                "Total,Number,Germany (until 1990 former territory of the FRG),2021,1",
                "Total,Number,European Union - 27 countries (from 2020),2021,2",
                "Total,Number,Kosovo*,2021,3",
                "Total,Number,GR,2021,4",
                "Total,Number,UK,2021,5");

        assertThat(reading.issues()).isEmpty();
        Dimension areas = Objects.requireNonNull(reading.dataset()).dimensions().get(2);
        assertThat(areas.codes()).containsExactly("DE", "EU27_2020", "XK", "EL", "UK");
        assertThat(areas.labels()).contains("Germany (until 1990 former territory of the FRG)", "Kosovo*");
        assertThat(reading.dataset().dimensions().get(0))
                .isEqualTo(new Dimension("citizen", List.of("TOTAL"), List.of("Total")));
    }

    /** TSV knows no attributes: a multiplier can only be a dimension there. */
    @Test
    void aUnitMultiplierAsADimensionIsAnErrorUnlessItIsNone() {
        String table = "freq,unit_mult,geo\\TIME_PERIOD\t2021 \nA,%s,LV\t61 \n";
        assertThat(messages(StatisticsReaders.read(
                        StatisticsInput.of("x.tsv", table.formatted("3").getBytes(StandardCharsets.UTF_8)))))
                .containsExactly("x.tsv:1: error[STAT-18]: the dimension unit_mult has the codes 3, and values are not "
                        + "multiplied by a dimension; expected values in units, or UNIT_MULT as an attribute in SDMX-CSV or "
                        + "SDMX-ML");
        assertThat(StatisticsReaders.read(
                                StatisticsInput.of("x.tsv", table.formatted("0").getBytes(StandardCharsets.UTF_8)))
                        .issues())
                .isEmpty();
    }

    @Test
    void whatCannotBeMappedKeepsItsLabelAndIsAWarning() {
        StatisticsReading reading = read("Total,Number,Scotland (NUTS 2021),2021,1", "Total,Number,Latvia,2021,2");

        assertThat(Objects.requireNonNull(reading.dataset()).dimensions().get(2).codes())
                .containsExactly("Scotland (NUTS 2021)", "LV");
        assertThat(messages(reading))
                .containsExactly(
                        "x.csv: warning[STAT-12]: geo \"Scotland (NUTS 2021)\" is not in the list of "
                                + "countries of Europe and its neighbours, nor of groups of countries; it keeps its name and is in no sum of countries");
    }

    @Test
    void twoNamesOfOneAreaStayApartAndTheOthersAreMapped() {
        StatisticsReading reading =
                read("Total,Number,Czech Republic,2021,1", "Total,Number,Latvia,2021,4", "Total,Number,Czechia,2021,2");

        assertThat(Objects.requireNonNull(reading.dataset()).dimensions().get(2).codes())
                .containsExactly("Czech Republic", "LV", "Czechia");
        assertThat(messages(reading))
                .containsExactly("x.csv: warning[STAT-12]: \"Czech Republic\" and \"Czechia\" of geo stand for the same"
                        + " code, CZ; they keep their names");
    }

    /** Eurostat's DE_TOT repeats DE, and EU_V changes from table to table: neither may be counted as a country or a group. */
    @Test
    void areasThatRepeatOthersAreNoCountries() {
        StatisticsReading reading = read(
                "Total,Number,Germany (until 1990 former territory of the FRG),2021,1",
                "Total,Number,Germany including former GDR,2021,1",
                "Total,Number,DE_TOT,2021,1",
                "Total,Number,European Union (aggregate changing according to the context),2021,9");

        assertThat(Objects.requireNonNull(reading.dataset()).dimensions().get(2).codes())
                .containsExactly(
                        "DE",
                        "Germany including former GDR",
                        "DE_TOT",
                        "European Union (aggregate changing according to the context)");
        assertThat(messages(reading)).hasSize(3).allMatch(each -> each.contains("is in no sum of countries"));
    }

    /** 100 - (60 + 37) = 3; the rate beside it does not add up either, and need not. */
    @Test
    void partsThatDoNotMakeTheirTotalAreReportedWithTheGap() {
        StatisticsReading reading = read(
                "TOTAL,NR,LV,2021,100",
                "NAT,NR,LV,2021,60",
                "FOR,NR,LV,2021,37",
                "TOTAL,NR,EE,2021,10",
                "NAT,NR,EE,2021,6",
                "FOR,NR,EE,2021,3",
                "UNK,NR,EE,2021,1",
                "TOTAL,P_HTHAB,LV,2021,5.3",
                "NAT,P_HTHAB,LV,2021,3.1",
                "FOR,P_HTHAB,LV,2021,1.9");

        assertThat(messages(reading))
                .contains(
                        "x.csv: warning[STAT-13]: TOTAL differs from the sum of NAT + FOR in 1 of 2 cells; "
                                + "figures are used as they are",
                        "x.csv: warning[STAT-13]: NR, LV, 2021: TOTAL is 100, its parts make 97, a gap of 3");
        assertThat(messages(reading).stream().filter(each -> each.contains("STAT-13")))
                .hasSize(2);
    }

    /** Eurostat's census has Latvia's recognised non-citizens within FOR, other tables have them beside it. */
    @Test
    void recognisedNonCitizensMayStandWithinThePartsOrBesideThem() {
        StatisticsReading within = read(
                "TOTAL,NR,LV,2021,100",
                "NAT,NR,LV,2021,80",
                "FOR,NR,LV,2021,20",
                "RNC,NR,LV,2021,14",
                "STLS,NR,LV,2021,0");
        assertThat(messages(within)).noneMatch(each -> each.contains("STAT-13") || each.contains("STAT-19"));

        StatisticsReading beside = read(
                "TOTAL,NR,LV,2021,101",
                "NAT,NR,LV,2021,80",
                "FOR,NR,LV,2021,6",
                "UNK,NR,LV,2021,1",
                "RNC,NR,LV,2021,14",
                "STLS,NR,LV,2021,3");
        assertThat(messages(beside))
                .containsExactly(
                        "x.csv: remark[STAT-19]: RNC stands beside NAT + FOR, not within them, in 1 of 1 cells of TOTAL; "
                                + "it counts in a group only where interest, rest or unknown names it");
    }

    /** 110 - (80 + 6 + 14 + 3) = 7: neither with nor without them; the nearest sum is told. */
    @Test
    void aGapThatNoCountingExplainsIsReportedFromTheNearestSum() {
        StatisticsReading reading = read(
                "TOTAL,NR,LV,2021,110",
                "NAT,NR,LV,2021,80",
                "EU27_2020_FOR,NR,LV,2021,2",
                "NEU27_2020_FOR,NR,LV,2021,4",
                "RNC,NR,LV,2021,14",
                "STLS,NR,LV,2021,3");
        assertThat(messages(reading))
                .contains("x.csv: warning[STAT-13]: LV, 2021: TOTAL is 110, its parts make 103, a gap of 7")
                .noneMatch(each -> each.contains("STAT-19"));
    }

    @Test
    void seriesThatAreAbsentAltogetherAreListed() {
        StatisticsReading reading = read("NAT,NR,LV,2021,1", "UNK,NR,LV,2021,1", "NAT,NR,EE,2021,1");

        assertThat(messages(reading)).containsExactly("x.csv: remark[STAT-14]: 1 of 4 series are absent: UNK, EE");
    }

    @Test
    void aFlagThatIsNotInTheCodeListIsKeptAndReported() {
        String text = HEADER + "X,,NAT,NR,LV,2021,1,qq,\nX,,NAT,NR,LV,2022,1,bep,C\n";
        StatisticsReading reading =
                StatisticsReaders.read(StatisticsInput.of("x.csv", text.getBytes(StandardCharsets.UTF_8)));

        assertThat(messages(reading))
                .containsExactly("x.csv:2: warning[STAT-11]: the flag \"qq\" of 1 observation is not in the code list; "
                        + "it is kept as it is, as one unknown flag");
        assertThat(Objects.requireNonNull(reading.dataset()).status(0).other()).isEqualTo("qq");
        assertThat(reading.dataset().status(1).confidentiality()).isEqualTo("C");
    }
}
