package org.thbreport.model.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class DatasetTest {

    private static final ObservationValue SEVEN = new ObservationValue.Reported(7);

    private static Dataset.Builder builder() {
        return Dataset.builder("victims", List.of("geo", "TIME_PERIOD"));
    }

    @Test
    void givesBackEveryRowAsItCame() {
        Dataset dataset = builder()
                .add(
                        List.of("LV", "2021"),
                        List.of("Latvia", "2021"),
                        new ObservationValue.Reported(61),
                        ObservationStatus.ofFlags("bep"),
                        Precision.EXACT)
                .add(
                        List.of("EE", "2021"),
                        new ObservationValue.Missing(MissingReason.CONFIDENTIAL),
                        new ObservationStatus("", "C"),
                        Precision.APPROXIMATE)
                .build();

        assertThat(dataset.size()).isEqualTo(2);
        List<Observation> rows = dataset.observations().toList();
        assertThat(rows.get(0).code(0)).isEqualTo("LV");
        assertThat(rows.get(0).value()).isEqualTo(new ObservationValue.Reported(61));
        assertThat(rows.get(0).status().flags()).isEqualTo("bep");
        assertThat(rows.get(0).precision()).isEqualTo(Precision.EXACT);
        assertThat(rows.get(1).value()).isEqualTo(new ObservationValue.Missing(MissingReason.CONFIDENTIAL));
        assertThat(rows.get(1).status().isConfidential()).isTrue();
        assertThat(rows.get(1).precision()).isEqualTo(Precision.APPROXIMATE);
        assertThat(dataset.dimensions().get(0).labels()).containsExactly("Latvia", "EE");
        assertThat(dataset.dimension("GEO")).hasValue(0);
        assertThat(dataset.dimension("sex")).isEmpty();
    }

    @Test
    void growsBeyondItsFirstCapacity() {
        Dataset.Builder builder = builder();
        for (int i = 0; i < 1000; i++) {
            builder.add(
                    List.of("C" + i % 7, String.valueOf(2000 + i)),
                    new ObservationValue.Reported(i),
                    ObservationStatus.NONE,
                    Precision.EXACT);
        }
        Dataset dataset = builder.build();
        assertThat(dataset.size()).isEqualTo(1000);
        assertThat(dataset.dimensions().get(0).codes()).hasSize(7);
        assertThat(dataset.observations().toList().get(999).value()).isEqualTo(new ObservationValue.Reported(999));
        assertThat(dataset.observations().toList().get(999).code(1)).isEqualTo("2999");
    }

    @Test
    void refusesRowsOfAnotherWidthAndValuesThatAreNoNumbers() {
        assertThatThrownBy(() -> builder().add(List.of("LV"), SEVEN, ObservationStatus.NONE, Precision.EXACT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder()
                        .add(
                                List.of("LV", "2021"),
                                new ObservationValue.Reported(Double.NaN),
                                ObservationStatus.NONE,
                                Precision.EXACT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void knowsFlagsAloneAndCombined() {
        assertThat(ObservationStatus.ofFlags("b").isBreak()).isTrue();
        assertThat(ObservationStatus.ofFlags("bep").isBreak()).isTrue();
        assertThat(ObservationStatus.ofFlags("p").isBreak()).isFalse();
        assertThat(ObservationStatus.ofFlags("bd").definitionDiffers()).isTrue();
        assertThat(ObservationStatus.ofFlags("e").definitionDiffers()).isFalse();
        assertThat(ObservationStatus.ofFlags("c").isConfidential()).isTrue();
        assertThat(new ObservationStatus("", "F").isConfidential()).isFalse();
        assertThat(ObservationStatus.ofFlags("")).isSameAs(ObservationStatus.NONE);
    }

    @Test
    void selectsRowsAndKeepsTheDimensions() {
        Dataset dataset = twoAreas().select(row -> row == 1);

        assertThat(dataset.size()).isEqualTo(1);
        assertThat(dataset.dimensions().get(0).codes()).containsExactly("Latvia", "Lettland");
        assertThat(dataset.observations().toList().get(0).code(0)).isEqualTo("Lettland");
        assertThat(dataset.value(0)).isEqualTo(SEVEN);
    }

    @Test
    void recodesADimensionAndMergesCodesThatBecomeTheSame() {
        Dataset dataset = twoAreas().recode(0, List.of("LV", "LV"), List.of("Latvia", "Lettland"));

        assertThat(dataset.dimensions().get(0)).isEqualTo(new Dimension("geo", List.of("LV"), List.of("Latvia")));
        assertThat(dataset.observations().map(row -> row.code(0) + row.code(1))).containsExactly("LV2021", "LV2022");
        assertThatThrownBy(() -> dataset.recode(0, List.of(), List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesRowsByIndexAndRefusesAnIndexItNeverGave() {
        Dataset.Builder builder = builder();
        int[] row = {builder.code(0, "LV", "Latvia"), builder.code(1, "2021", "2021")};
        builder.addReported(row, 7, ObservationStatus.NONE, Precision.EXACT);

        assertThat(builder.size()).isEqualTo(1);
        assertThat(builder.build().value(0)).isEqualTo(SEVEN);
        row[1] = 1;
        assertThatThrownBy(() -> builder.addReported(row, 7, ObservationStatus.NONE, Precision.EXACT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Dataset twoAreas() {
        return builder()
                .add(List.of("Latvia", "2021"), SEVEN, ObservationStatus.NONE, Precision.EXACT)
                .add(List.of("Lettland", "2022"), SEVEN, ObservationStatus.NONE, Precision.EXACT)
                .build();
    }
}
