package org.thbreport.ingest.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.thbreport.ingest.StatisticsReaders;
import org.thbreport.ingest.statistics.StatisticsInput;
import org.thbreport.ingest.statistics.StatisticsReading;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.MissingReason;
import org.thbreport.model.data.Observation;
import org.thbreport.model.data.ObservationValue;
import org.thbreport.model.data.Precision;

/** The tidy format of the contract: {@code area,period,citizenship,value,unit,flag,precision}. */
class TidyCsvReaderTest {

    private static final String HEADER = "area,period,citizenship,value,unit,flag,precision\n";

    private static StatisticsReading read(String text) {
        return StatisticsReaders.read(StatisticsInput.of("victims.csv", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Dataset dataset(String text) {
        StatisticsReading reading = read(text);
        assertThat(reading.issues()).isEmpty();
        return Objects.requireNonNull(reading.dataset());
    }

    private static String onlyIssue(String text) {
        StatisticsReading reading = read(text);
        assertThat(reading.issues()).hasSize(1);
        return reading.issues().get(0).toString();
    }

    @Test
    void readsSharesOfSingleAndPooledPeriods() {
        Dataset dataset = dataset(HEADER
                + "EU27_2020,2022,NEU27_2020_FOR,63.1,PC,,exact\n"
                + "EU27_2020,2019/2021,NEU27_2020_FOR,43,PC,e,approximate\n");

        assertThat(dataset.dimensions().stream().map(each -> each.id()))
                .containsExactly("area", "period", "citizenship", "unit");
        Observation pooled = dataset.observations().toList().get(1);
        assertThat(pooled.code(1)).isEqualTo("2019/2021");
        assertThat(pooled.value()).isEqualTo(new ObservationValue.Reported(43));
        assertThat(pooled.precision()).isEqualTo(Precision.APPROXIMATE);
        assertThat(pooled.status().flags()).isEqualTo("e");
    }

    @Test
    void takesColumnsInAnyOrderAndFurtherDimensions() {
        Dataset dataset = dataset("\uFEFFsex,unit,value,period,area\nF,NR,5,2022,LV\n\nM,NR,:,2022,LV\n");

        assertThat(dataset.dimension("sex")).hasValue(0);
        assertThat(dataset.value(0)).isEqualTo(new ObservationValue.Reported(5));
        assertThat(dataset.value(1)).isEqualTo(new ObservationValue.Missing(MissingReason.NOT_AVAILABLE));
    }

    @Test
    void takesSemicolonsAsSpreadsheetsWriteThem() {
        assertThat(dataset("area;period;value;unit\nLV;2021;61;NR\n").size()).isEqualTo(1);
    }

    @Test
    void keepsWhyAValueIsMissing() {
        Dataset dataset = dataset(HEADER + "LV,2021,NAT,:,NR,c,\nLV,2022,NAT,[z],NR,,\nLV,2023,NAT,,NR,,\n");

        assertThat(dataset.observations().map(Observation::value))
                .containsExactly(
                        new ObservationValue.Missing(MissingReason.CONFIDENTIAL),
                        new ObservationValue.Missing(MissingReason.NOT_APPLICABLE),
                        new ObservationValue.Missing(MissingReason.NOT_AVAILABLE));
    }

    @Test
    void saysWhereAValueIsNoNumberAndWhatWasExpected() {
        assertThat(onlyIssue(HEADER + "LV,2021,NAT,1 23,NR,,\n"))
                .isEqualTo("victims.csv:2:13: error[STAT-7]: not a number: \"1 23\"; "
                        + "expected a number with a decimal point, or a mark such as : where there is none; flags and notes stand in "
                        + "columns of their own");
        assertThat(onlyIssue(HEADER + "LV,2021,NAT,1e999,NR,,\n"))
                .contains("STAT-7")
                .contains("too large");
        assertThat(onlyIssue(HEADER + "LV,2021,NAT,101,PC,,\n")).contains("not a percentage");
    }

    @Test
    void refusesUnknownPeriodUnitAndPrecision() {
        assertThat(onlyIssue(HEADER + "LV,next year,NAT,1,NR,,\n")).contains("2:4: error[STAT-8]");
        assertThat(onlyIssue(HEADER + "LV,2021,NAT,1,parsecs,,\n")).contains("2:15: error[STAT-8]");
        assertThat(onlyIssue(HEADER + "LV,2021,NAT,1,NR,,roughly\n")).contains("2:19: error[STAT-8]");
        assertThat(onlyIssue(HEADER + ",2021,NAT,1,NR,,\n")).contains("no code for area");
    }

    @Test
    void aRuleBrokenLeavesTheFileReadableAndAMissingColumnDoesNot() {
        assertThat(read(HEADER + "LV,2021,NAT,x,NR,,\n").isReadable()).isTrue();
        StatisticsReading reading = read("area,period,value\nLV,2021,5\n");
        assertThat(reading.isReadable()).isFalse();
        assertThat(reading.issues().get(0).rule()).isEqualTo("STAT-6");
    }

    @Test
    void aCellThatComesTwiceIsAWarningWhenEqualAndAnErrorWhenNot() {
        assertThat(onlyIssue(HEADER + "LV,2021,NAT,1,NR,,\nLV,2021,NAT,1,NR,,\n"))
                .contains("victims.csv:3: warning[STAT-10]")
                .contains("on line 2");
        StatisticsReading reading = read(HEADER + "LV,2021,NAT,1,NR,,\nLV,2021,NAT,2,NR,,\n");
        assertThat(reading.issues().get(0).toString()).contains("victims.csv:3: error[STAT-9]");
        assertThat(Objects.requireNonNull(reading.dataset()).size()).isEqualTo(1);
    }

    @Test
    void aFileOfNoKnownFormatListsTheFormats() {
        assertThat(onlyIssue("hello")).contains("STAT-2").contains("CSV with the columns area,period");
        assertThat(onlyIssue(" \n")).contains("STAT-1");
    }
}
