package org.thbreport.ingest.jsonstat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.thbreport.ingest.statistics.StatisticsInput;
import org.thbreport.ingest.statistics.StatisticsReading;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.MissingReason;
import org.thbreport.model.data.Observation;
import org.thbreport.model.data.ObservationValue;

/** The forms that JSON-stat allows for values and status; figures are made up. */
class JsonStatFormsTest {

    private static final String CUBE = "\"id\":[\"geo\",\"time\"],\"size\":[2,2],\"dimension\":{"
            + "\"geo\":{\"category\":{\"index\":[\"LV\",\"EE\"]}},"
            + "\"time\":{\"category\":{\"index\":{\"2022\":1,\"2021\":0}}}},\"extension\":{\"lang\":\"EN\",\"id\":\"X\"}}";

    private static StatisticsReading read(String start) {
        return new JsonStatReader().read(StatisticsInput.of("x.json", (start + CUBE).getBytes(StandardCharsets.UTF_8)));
    }

    private static Dataset dataset(String start) {
        StatisticsReading reading = read(start);
        assertThat(reading.issues()).isEmpty();
        return Objects.requireNonNull(reading.dataset());
    }

    private static String cells(Dataset dataset) {
        StringBuilder text = new StringBuilder();
        dataset.observations()
                .forEach(row -> text.append(row.code(0))
                        .append(row.code(1))
                        .append('=')
                        .append(row.value() instanceof ObservationValue.Reported value ? value.value() : "none")
                        .append(row.status().flags())
                        .append(' '));
        return text.toString();
    }

    /** Positions that go back, skip and cross from one series to the next; the position says the cell. */
    @Test
    void positionsInAnyOrderNameTheirCells() {
        assertThat(cells(dataset(
                        "{\"value\":{\"3\":30,\"1\":10,\"2\":20,\"0\":0},\"status\":{\"2\":\"p\",\"0\":\"b\"},")))
                .isEqualTo("EE2022=30.0 LV2022=10.0 EE2021=20.0p LV2021=0.0b ");
        assertThat(cells(dataset("{\"value\":{\"1\":10,\"2\":20},\"status\":{\"3\":\"c\"},")))
                .isEqualTo("LV2022=10.0 EE2021=20.0 EE2022=nonec ");
        StatisticsReading twice = read("{\"value\":{\"1\":10,\"1\":11},");
        assertThat(twice.issues().toString()).contains("STAT-");
        assertThat(twice.hasErrors()).isTrue();
    }

    /** Over 9, 99 and 999, in order and with gaps, and names that only look like the next position. */
    @Test
    void positionsOfAnyLengthAreFoundInOrderAndWithGaps() {
        StringBuilder text = new StringBuilder("{\"id\":[\"geo\",\"time\"],\"size\":[1,1200],\"dimension\":{\"geo\":{"
                + "\"category\":{\"index\":[\"LV\"]}},\"time\":{\"category\":{\"index\":[");
        for (int i = 0; i < 1_200; i++) {
            text.append(i == 0 ? "" : ",").append('"').append(1000 + i).append('"');
        }
        text.append("]}}},\"value\":{");
        int cells = 0;
        for (int i = 0; i < 1_200; i += i % 50 == 49 ? 3 : 1) {
            text.append(i == 0 ? "" : ",").append('"').append(i).append("\":").append(2 * i);
            cells++;
        }
        StatisticsReading reading =
                new JsonStatReader().read(StatisticsInput.of("x.json", (text + "}}").getBytes(StandardCharsets.UTF_8)));
        Dataset dataset = Objects.requireNonNull(reading.dataset());
        assertThat(reading.issues()).isEmpty();
        assertThat(dataset.size()).isEqualTo(cells);
        assertThat(dataset.observations())
                .allMatch(row ->
                        row.value().equals(new ObservationValue.Reported(2 * (Integer.parseInt(row.code(1)) - 1000))));
        assertThat(read("{\"value\":{\"the expected position\":1},").issues().toString())
                .contains("error[STAT-4]: the name of a value is no position");
        assertThat(cells(dataset("{\"value\":{\"00\":1,\"01\":2,\"\\u0032\":3},")))
                .isEqualTo("LV2021=1.0 LV2022=2.0 EE2021=3.0 ");
    }

    @Test
    void valuesAndStatusAsArrays() {
        Dataset dataset = dataset("{\"value\":[1,null,3.5,4],\"status\":[null,\"c\",null,\"bep\"],");

        assertThat(dataset.id()).isEqualTo("X");
        assertThat(cells(dataset)).isEqualTo("LV2021=1.0 LV2022=nonec EE2021=3.5 EE2022=4.0bep ");
        assertThat(dataset.value(1)).isEqualTo(new ObservationValue.Missing(MissingReason.CONFIDENTIAL));
    }

    @Test
    void sparseValuesInAnyOrderAndAStatusWithoutAValue() {
        Dataset dataset = dataset("{\"status\":{\"1\":\"m\",\"3\":\"p\"},\"value\":{\"3\":4,\"0\":1},");

        assertThat(cells(dataset)).isEqualTo("EE2022=4.0p LV2021=1.0 LV2022=nonem ");
        assertThat(dataset.observations()
                        .filter(row -> row.value() instanceof ObservationValue.Missing)
                        .map(Observation::value))
                .containsExactly(new ObservationValue.Missing(MissingReason.NOT_APPLICABLE));
    }

    @Test
    void oneStatusForAll() {
        assertThat(cells(dataset("{\"status\":\"e\",\"value\":{\"0\":1},"))).isEqualTo("LV2021=1.0e ");
        assertThat(cells(dataset("{\"status\":[\"e\"],\"value\":[1,2,3,4],")))
                .isEqualTo("LV2021=1.0e LV2022=2.0e EE2021=3.0e EE2022=4.0e ");
    }

    @Test
    void positionsOutsideTheCubeAndOddNamesAreRefused() {
        assertThat(read("{\"value\":{\"4\":1},").issues().toString())
                .contains("STAT-6")
                .contains("position 4");
        assertThat(read("{\"value\":{\"-1\":1},").issues().toString()).contains("STAT-4");
        assertThat(read("{\"value\":[1,2,3,4,5],").isReadable()).isFalse();
        assertThat(read("{\"value\":5,").isReadable()).isFalse();
        assertThat(read("{\"class\":\"collection\",\"value\":[],").isReadable()).isFalse();
        assertThat(read("{\"error\":{\"status\":400},").issues().toString()).contains("STAT-3");
    }
}
