package org.thbreport.ingest.eurostat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.thbreport.ingest.statistics.StatisticsInput;
import org.thbreport.ingest.statistics.StatisticsReader;
import org.thbreport.ingest.statistics.StatisticsReading;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.MissingReason;
import org.thbreport.model.data.Observation;
import org.thbreport.model.data.ObservationStatus;
import org.thbreport.model.data.ObservationValue;

/** Eurostat's own formats in the shapes that are in use; figures are made up. */
class EurostatFormsTest {

    private static Dataset dataset(StatisticsReader reader, String text) {
        StatisticsReading reading =
                reader.read(StatisticsInput.of("estat_x.tsv.gz", text.getBytes(StandardCharsets.UTF_8)));
        assertThat(reading.issues()).isEmpty();
        return Objects.requireNonNull(reading.dataset());
    }

    private static ObservationValue missing(MissingReason reason) {
        return new ObservationValue.Missing(reason);
    }

    @Test
    void cellsHoldValuesFlagsAndReasons() {
        Dataset dataset = dataset(
                new EurostatTsvReader(),
                "freq,unit,geo\\TIME_PERIOD\t2019 \t2020 \t2021 \t2022 \t2023 \t2024 \n"
                        + "A,NR,LV\t11 i\t10 be\t: \t: c\t: z\t: @C\n");

        assertThat(dataset.id()).isEqualTo("estat_x");
        assertThat(dataset.observations().map(Observation::value))
                .containsExactly(
                        new ObservationValue.Reported(11),
                        new ObservationValue.Reported(10),
                        missing(MissingReason.NOT_AVAILABLE),
                        missing(MissingReason.CONFIDENTIAL),
                        missing(MissingReason.NOT_APPLICABLE),
                        missing(MissingReason.CONFIDENTIAL));
        assertThat(dataset.status(1).flags()).isEqualTo("be");
        assertThat(dataset.status(5)).isEqualTo(new ObservationStatus("", "C"));
    }

    @Test
    void theLegacyFormHasItsYearsDescending() {
        Dataset dataset =
                dataset(new EurostatTsvReader(), "indic_de,geo\\time\t2019 \t2018 \nCNMIGRAT,AL\t: \t-15027 e\n");

        assertThat(dataset.dimensions().get(2).id()).isEqualTo("time");
        assertThat(dataset.dimensions().get(2).codes()).containsExactly("2019", "2018");
        assertThat(dataset.value(1)).isEqualTo(new ObservationValue.Reported(-15027));
    }

    @Test
    void aLineWithTooFewCodesIsNamed() {
        StatisticsReading reading = new EurostatTsvReader()
                .read(StatisticsInput.of(
                        "x.tsv", "freq,geo\\TIME_PERIOD\t2021 \nLV\t1 \n".getBytes(StandardCharsets.UTF_8)));
        assertThat(reading.issues().get(0).toString())
                .isEqualTo("x.tsv:2:1: error[STAT-6]: the line has 1 codes; expected 2, as in the header");
    }

    @Test
    void theExplorerGroupsThousands() {
        Dataset dataset = dataset(
                new ExplorerCsvReader(),
                "\"TIME\",\"GEO\",\"CITIZEN\",\"UNIT\",\"Value\",\"Flag and Footnotes\"\n"
                        + "\"2010\",\"Belgium\",\"Total\",\"Person\",\"1,022,865\",\"d\"\n"
                        + "\"2010\",\"Denmark\",\"Total\",\"Person\",\":\",\"\"\n"
                        + "\"2010\",\"Estonia\",\"Total\",\"Person\",\"1 110.5\",\"\"\n");

        assertThat(dataset.observations().map(Observation::value))
                .containsExactly(
                        new ObservationValue.Reported(1_022_865),
                        missing(MissingReason.NOT_AVAILABLE),
                        new ObservationValue.Reported(1110.5));
        assertThat(dataset.status(0).flags()).isEqualTo("d");
    }
}
