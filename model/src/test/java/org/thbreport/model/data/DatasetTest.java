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

    /** 300 codes no longer fit in a byte, and 40,000 rows fill more than one chunk. */
    @Test
    void keepsManyRowsOfManyCodes() {
        Dataset.Builder builder = builder();
        for (int i = 0; i < 40_000; i++) {
            int[] row = {builder.code(0, "C" + i % 300, ""), builder.code(1, String.valueOf(i / 300), "")};
            builder.addReported(row, i, ObservationStatus.NONE, Precision.EXACT);
        }
        Dataset dataset = builder.build();

        assertThat(dataset.size()).isEqualTo(40_000);
        for (int i = 0; i < 40_000; i++) {
            assertThat(dataset.codeIndex(0, i)).isEqualTo(i % 300);
            assertThat(dataset.codeIndex(1, i)).isEqualTo(i / 300);
            assertThat(dataset.value(i)).isEqualTo(new ObservationValue.Reported(i));
        }
    }

    /** A column of more than 256 codes takes more than a byte a row, and goes on to be filled. */
    @Test
    void takesSeriesOfManyAreas() {
        Dataset.Builder builder = builder();
        int[] years = {builder.code(1, "2021", ""), builder.code(1, "2022", "")};
        SeriesCells cells = new SeriesCells();
        for (int area = 0; area < 300; area++) {
            cells.clear();
            for (int year : years) {
                cells.reported(year, area + year, builder.status(ObservationStatus.NONE));
            }
            builder.addSeries(new int[] {builder.code(0, "A" + area, ""), 0}, 1, cells);
        }
        Dataset dataset = builder.build();

        assertThat(dataset.size()).isEqualTo(600);
        for (int row = 0; row < 600; row++) {
            assertThat(dataset.codeIndex(0, row)).isEqualTo(row / 2);
            assertThat(dataset.codeIndex(1, row)).isEqualTo(row % 2);
            assertThat(dataset.value(row)).isEqualTo(new ObservationValue.Reported(row / 2 + row % 2));
        }
    }

    @Test
    void takesSeriesAsItTakesRows() {
        Dataset.Builder builder = builder();
        int[] row = {builder.code(0, "LV", "Latvia"), 99};
        SeriesCells cells = new SeriesCells();
        for (int year = 0; year < 40; year++) {
            int index = builder.code(1, String.valueOf(2000 + year), "");
            if (year == 3) {
                cells.missing(index, MissingReason.CONFIDENTIAL, builder.status(ObservationStatus.ofFlags("c")));
            } else {
                cells.reported(index, year, builder.status(ObservationStatus.NONE));
            }
        }
        builder.addSeries(row, 1, cells);
        assertThat(cells.hasIndexes(cells.indexes())).isTrue();
        cells.clear();
        cells.reported(0, 7, builder.status(ObservationStatus.NONE));
        row[0] = builder.code(0, "EE", "Estonia");
        builder.addSeries(row, 1, cells);
        row[0] = 2;
        assertThatThrownBy(() -> builder.addSeries(row, 1, cells)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> cells.reported(0, Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
        row[0] = 0;
        cells.clear();
        cells.reported(0, 7, 2);
        assertThatThrownBy(() -> builder.addSeries(row, 1, cells)).isInstanceOf(IllegalArgumentException.class);
        Dataset dataset = builder.build();

        assertThat(dataset.size()).isEqualTo(41);
        assertThat(dataset.observations().limit(40).map(each -> each.code(0))).containsOnly("LV");
        assertThat(dataset.value(2)).isEqualTo(new ObservationValue.Reported(2));
        assertThat(dataset.value(3)).isEqualTo(new ObservationValue.Missing(MissingReason.CONFIDENTIAL));
        assertThat(dataset.status(3).flags()).isEqualTo("c");
        assertThat(dataset.observations().toList().get(39).code(1)).isEqualTo("2039");
        assertThat(dataset.observations().toList().get(40).code(0)).isEqualTo("EE");
        assertThat(dataset.value(40)).isEqualTo(SEVEN);
    }

    @Test
    void aBuiltDatasetDoesNotChange() {
        Dataset.Builder builder = builder();
        int[] row = {builder.code(0, "LV", ""), builder.code(1, "2021", "")};
        builder.build();
        assertThatThrownBy(() -> builder.addReported(row, 7, ObservationStatus.NONE, Precision.EXACT))
                .isInstanceOf(IllegalStateException.class);
    }
}
