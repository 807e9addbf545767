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
import org.thbreport.model.data.ObservationStatus;
import org.thbreport.model.data.ObservationValue;

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

    @Test
    void codesOfTheGlobalStatusListBecomeTheirLetters() {
        Dataset dataset = dataset("STRUCTURE,STRUCTURE_ID,ACTION,geo,TIME_PERIOD,OBS_VALUE,OBS_STATUS\n"
                + "dataflow,X,I,LV,2021,61,A\ndataflow,X,I,LV,2022,71,B\n");

        assertThat(dataset.status(0)).isEqualTo(ObservationStatus.NONE);
        assertThat(dataset.status(1).isBreak()).isTrue();
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
