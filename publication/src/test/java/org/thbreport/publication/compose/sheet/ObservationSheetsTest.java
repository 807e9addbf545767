package org.thbreport.publication.compose.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.thbreport.analytics.ProtectedAnalysis;
import org.thbreport.analytics.disclosure.ProtectedObservations;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.MissingReason;
import org.thbreport.model.data.ObservationStatus;
import org.thbreport.model.data.ObservationValue;
import org.thbreport.model.data.Precision;
import org.thbreport.publication.compose.SampleStudy;
import org.thbreport.publication.compose.wording.StudyWords;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Column;
import org.thbreport.publication.content.Row;
import org.thbreport.publication.content.Sheet;
import org.thbreport.publication.content.TableBlock;
import org.thbreport.publication.language.Language;

class ObservationSheetsTest {

    private static final ProtectedAnalysis RESULTS = SampleStudy.results();
    private static final StudyWords EDITION = new StudyWords(RESULTS, RESULTS.disclosure(), Language.of("en"));

    @Test
    void everyObservationStandsThereWithAllThatTheFileSaysOfIt() {
        Dataset.Builder rows = Dataset.builder("odd", List.of("geo", "TIME_PERIOD", "sex"));
        rows.add(
                List.of("LV", "2022", "F"),
                new ObservationValue.Reported(0.1 + 0.2),
                new ObservationStatus("bep", "F"),
                Precision.APPROXIMATE);
        rows.add(
                List.of("LV", "2022", ""),
                new ObservationValue.Missing(MissingReason.CONFIDENTIAL),
                new ObservationStatus("c", "C"),
                Precision.EXACT);
        rows.add(
                List.of("LV", "2023", "M"),
                new ObservationValue.Reported(1234567),
                ObservationStatus.NONE,
                Precision.EXACT);
        Sheet sheet = sheets(List.of(SampleStudy.observed(rows.build())), 100).get(0);
        assertThat(table(sheet).columns().stream().map(Column::header))
                .containsExactly(
                        "File",
                        "Dimension geo",
                        "Dimension TIME_PERIOD",
                        "Dimension sex",
                        "Value (in the unit of the row)",
                        "Why there is no value",
                        "Flags",
                        "Confidentiality",
                        "Precision",
                        "Source id",
                        "Day of extraction");
        assertThat(shown(sheet))
                .containsExactly(
                        List.of(
                                "victims.csv",
                                "LV",
                                "2022",
                                "F",
                                "0.3",
                                "[z]",
                                "bep",
                                "F",
                                "approximate",
                                "report",
                                "11 June 2025"),
                        List.of(
                                "victims.csv",
                                "LV",
                                "2022",
                                "[z]",
                                "[c]",
                                "confidential",
                                "c",
                                "C",
                                "exact",
                                "report",
                                "11 June 2025"),
                        List.of(
                                "victims.csv",
                                "LV",
                                "2023",
                                "M",
                                "1,234,567",
                                "[z]",
                                "[z]",
                                "[z]",
                                "exact",
                                "report",
                                "11 June 2025"));
        Cell.Number stored =
                (Cell.Number) table(sheet).rows().iterator().next().cells().get(4);
        assertThat(stored.value()).isEqualTo(0.1 + 0.2);
    }

    @Test
    void filesOfOtherDimensionsShareTheSheet() {
        Dataset.Builder one = Dataset.builder("one", List.of("geo", "time"));
        add(one, "LV", "2022");
        Dataset.Builder other = Dataset.builder("other", List.of("area", "TIME"));
        add(other, "EE", "2023");
        List<Sheet> sheets =
                sheets(List.of(SampleStudy.observed(one.build()), SampleStudy.observed(other.build())), 100);
        assertThat(shown(sheets.get(0)).stream().map(row -> row.subList(1, 4)))
                .containsExactly(List.of("LV", "2022", "[z]"), List.of("[z]", "2023", "EE"));
    }

    @Test
    void whatOneSheetCannotHoldStandsOnSeveralByYear() {
        Dataset.Builder rows = Dataset.builder("many", List.of("area", "period"));
        for (int i = 0; i < 4; i++) {
            add(rows, "A" + i, "2021");
            add(rows, "B" + i, "2020");
            add(rows, "C" + i, "2019/2021");
        }
        for (int i = 0; i < 11; i++) {
            add(rows, "D" + i, "2022");
        }
        add(rows, "E", "2023-Q1");
        List<Sheet> sheets = sheets(List.of(SampleStudy.observed(rows.build())), 8);
        assertThat(sheets.stream().map(Sheet::name))
                .containsExactly(
                        "Observations 1 (2019\u20132020)",
                        "Observations 2 (2021)",
                        "Observations 3 (2022)",
                        "Observations 4 (2022)",
                        "Observations 5 (2023)");
        assertThat(sheets.stream().map(Sheet::id)).doesNotHaveDuplicates().startsWith("observations");
        List<List<String>> areas = sheets.stream()
                .map(sheet -> shown(sheet).stream().map(row -> row.get(1)).toList())
                .toList();
        assertThat(areas)
                .containsExactly(
                        List.of("B0", "C0", "B1", "C1", "B2", "C2", "B3", "C3"),
                        List.of("A0", "A1", "A2", "A3"),
                        List.of("D0", "D1", "D2", "D3", "D4", "D5", "D6", "D7"),
                        List.of("D8", "D9", "D10"),
                        List.of("E"));
        assertThat(shown(sheets.get(2))).as("read again").isEqualTo(shown(sheets.get(2)));
    }

    @Test
    void aFileWithoutPeriodsIsSplitByRows() {
        Dataset.Builder rows = Dataset.builder("many", List.of("area"));
        for (int i = 0; i < 5; i++) {
            rows.add(List.of("A" + i), new ObservationValue.Reported(i), ObservationStatus.NONE, Precision.EXACT);
        }
        assertThat(sheets(List.of(SampleStudy.observed(rows.build())), 2)).hasSize(3);
    }

    private static void add(Dataset.Builder rows, String area, String period) {
        rows.add(List.of(area, period), new ObservationValue.Reported(7), ObservationStatus.NONE, Precision.EXACT);
    }

    private static List<Sheet> sheets(List<ProtectedObservations> files, int mostRows) {
        return new ObservationSheets(EDITION, files, mostRows).sheets();
    }

    private static TableBlock table(Sheet sheet) {
        return Objects.requireNonNull(sheet.table());
    }

    private static List<List<String>> shown(Sheet sheet) {
        List<List<String>> rows = new ArrayList<>();
        for (Row row : table(sheet).rows()) {
            rows.add(row.cells().stream().map(Cell::shown).toList());
        }
        return rows;
    }
}
