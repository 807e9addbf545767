package org.thbreport.ingest.sdmxcsv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.thbreport.ingest.statistics.StatisticsInput;
import org.thbreport.ingest.statistics.StatisticsReading;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.Dimension;
import org.thbreport.model.data.MissingReason;
import org.thbreport.model.data.Observation;
import org.thbreport.model.data.ObservationStatus;
import org.thbreport.model.data.ObservationValue;
import org.thbreport.model.data.Precision;

/** The forms that SDMX-CSV comes in; figures are made up. */
class SdmxCsvFormsTest {

    private static StatisticsReading read(String text) {
        return new SdmxCsvReader().read(StatisticsInput.of("x.csv", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Dataset dataset(String text) {
        StatisticsReading reading = read(text);
        assertThat(reading.issues()).isEmpty();
        return Objects.requireNonNull(reading.dataset());
    }

    @Test
    void version1WithLabelsAndAnEmptyLastUpdate() {
        Dataset dataset = dataset(
                "DATAFLOW,LAST UPDATE,freq,citizen,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS\n"
                        + "ESTAT:CRIM_PRIS_CTZ$DEFAULTVIEW(1.0),,Annual,Foreign country,Türkiye,2013,84,break in time series,\n");

        assertThat(dataset.id()).isEqualTo("CRIM_PRIS_CTZ");
        assertThat(dataset.dimensions().get(2).codes()).containsExactly("Türkiye");
        assertThat(dataset.status(0)).isEqualTo(ObservationStatus.ofFlags("b"));
    }

    @Test
    void version1WithCodesAndLabelsInOneField() {
        Dataset dataset = dataset(
                "DATAFLOW,freq:Time frequency,geo: Geopolitical entity,TIME_PERIOD:Time,OBS_VALUE,OBS_FLAG,CONF_STATUS\n"
                        + "X,A:Annual,LV: Latvia,2021,61,b: break in time series,C: Confidential statistical information\n");

        assertThat(dataset.dimensions().get(1)).isEqualTo(new Dimension("geo", List.of("LV"), List.of("Latvia")));
        assertThat(dataset.status(0)).isEqualTo(new ObservationStatus("b", "C"));
    }

    @Test
    void version2WithPairsOfColumns() {
        Dataset dataset = dataset(
                "STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,freq,Time frequency,geo,Geopolitical entity,"
                        + "TIME_PERIOD,Time,OBS_VALUE,Observation value,OBS_FLAG,Observation status,CONF_STATUS,Confidentiality\n"
                        + "dataflow,ESTAT:CRIM_THB_VCTZ(1.0),Victims,A,Annual,LV,Latvia,2021,,61,,bep,\"break, estimated\",,\n");

        assertThat(dataset.id()).isEqualTo("CRIM_THB_VCTZ");
        assertThat(dataset.dimensions().stream().map(Dimension::id)).containsExactly("freq", "geo", "TIME_PERIOD");
        assertThat(dataset.dimensions().get(1).labels()).containsExactly("Latvia");
        assertThat(dataset.status(0).flags()).isEqualTo("bep");
        assertThat(dataset.value(0)).isEqualTo(new ObservationValue.Reported(61));
    }

    /** SDMX structures name the attribute by the level that it is attached to, and may have it at several. */
    @Test
    void confidentialityIsReadOfEveryLevel() {
        Dataset dataset = dataset("DATAFLOW,geo,TIME_PERIOD,OBS_VALUE,CONF_STATUS_TS,CONF_STATUS_OBS\n"
                + "X,LV,2021,61,N,C\nX,LV,2022,62,N,\nX,EE,2022,63,,F\n");

        assertThat(dataset.status(0)).isEqualTo(new ObservationStatus("", "C"));
        assertThat(dataset.status(1)).isEqualTo(new ObservationStatus("", "N"));
        assertThat(dataset.status(2)).isEqualTo(new ObservationStatus("", "F"));
    }

    @Test
    void codesOfTheGlobalStatusListBecomeTheirLetters() {
        Dataset dataset = dataset("STRUCTURE,STRUCTURE_ID,ACTION,geo,TIME_PERIOD,OBS_VALUE,OBS_STATUS\n"
                + "dataflow,X,I,LV,2021,61,A\ndataflow,X,I,LV,2022,71,B\n");

        assertThat(dataset.status(0)).isEqualTo(ObservationStatus.NONE);
        assertThat(dataset.status(1).isBreak()).isTrue();
    }

    /** Powers of ten that no binary fraction holds: 0.07 thousand is 70, and 1.005 hundred is 100.5. */
    @Test
    void aUnitMultiplierMovesThePointExactlyAndIsSaid() {
        StatisticsReading reading = read("DATAFLOW,LAST UPDATE,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,UNIT_MULT,DECIMALS\n"
                + "X,,LV,2021,61,,0,0\nX,,EE,2021,0.070,b,3,3\nX,,LT,2021,61,,3: Thousands,0\nX,,FI,2021,:,c,Thousands,0\n"
                + "X,,SE,2021,1.005,,2,3\nX,,DE,2021,250,,-2,0\nX,,AT,2021,7,,,0\n");

        Dataset dataset = Objects.requireNonNull(reading.dataset());
        assertThat(dataset.observations().map(row -> row.code(0) + " " + row.value()))
                .containsExactly(
                        "LV " + new ObservationValue.Reported(61),
                        "EE " + new ObservationValue.Reported(70),
                        "LT " + new ObservationValue.Reported(61_000),
                        "FI " + new ObservationValue.Missing(MissingReason.CONFIDENTIAL),
                        "SE " + new ObservationValue.Reported(100.5),
                        "DE " + new ObservationValue.Reported(2.5),
                        "AT " + new ObservationValue.Reported(7));
        assertThat(dataset.status(1).isBreak()).isTrue();
        assertThat(dataset.observations().map(Observation::precision))
                .containsExactly(
                        Precision.EXACT,
                        Precision.EXACT,
                        Precision.APPROXIMATE,
                        Precision.EXACT,
                        Precision.EXACT,
                        Precision.EXACT,
                        Precision.EXACT);
        assertThat(reading.issues().stream().map(Object::toString))
                .contains(
                        "x.csv:7: warning[STAT-17]: UNIT_MULT is -2: 1 value is multiplied by 0.01",
                        "x.csv:6: warning[STAT-17]: UNIT_MULT is 2: 1 value is multiplied by 100; "
                                + "those that are rounded count as approximate",
                        "x.csv:3: warning[STAT-17]: UNIT_MULT is 3: 2 values are multiplied by 1000; "
                                + "those that are rounded count as approximate");
    }

    @Test
    void aUnitMultiplierThatIsNoPowerOfTenIsAnErrorAtItsPlace() {
        StatisticsReading reading = read("DATAFLOW,geo,TIME_PERIOD,OBS_VALUE,UNIT_MULT\nX,LV,2021,61,many\n"
                + "X,EE,2021,61,99\nX,LT,2021,9e300,15\nX,FI,2021,0e99999999999,3\nX,SE,2021," + "1".repeat(101)
                + ",3\n");
        assertThat(reading.issues().stream().map(Object::toString))
                .containsSequence(
                        "x.csv:2:14: error[STAT-18]: UNIT_MULT is \"many\"; expected a power of ten from -15 to 15, "
                                + "such as 3 for thousands",
                        "x.csv:3:14: error[STAT-18]: UNIT_MULT is \"99\"; expected a power of ten from -15 to 15, "
                                + "such as 3 for thousands")
                .anyMatch(issue -> issue.startsWith("x.csv:4:11: error[STAT-7]: too large a number"))
                .anyMatch(issue -> issue.startsWith("x.csv:5:11: error[STAT-7]: too long a number"))
                .anyMatch(issue -> issue.startsWith("x.csv:6:11: error[STAT-7]: too long a number"));
    }

    @Test
    void deletionsAndOtherDataflowsAreNoData() {
        StatisticsReading reading = read("STRUCTURE,STRUCTURE_ID,ACTION,geo,TIME_PERIOD,OBS_VALUE\n"
                + "dataflow,X,I,LV,2021,61\ndataflow,X,D,LV,2022,71\ndataflow,Y,I,LV,2023,81\n");

        assertThat(reading.issues().stream().map(Object::toString))
                .containsExactly(
                        "x.csv:3:12: error[STAT-8]: the row asks for an observation to be deleted; "
                                + "expected rows that give observations (I, A, R or M)",
                        "x.csv:4:10: error[STAT-8]: the row is of another dataflow than the first; "
                                + "expected one dataflow in a file");
    }
}
