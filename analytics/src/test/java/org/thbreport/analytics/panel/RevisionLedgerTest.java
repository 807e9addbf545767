package org.thbreport.analytics.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.MissingReason;
import org.thbreport.model.data.ObservationStatus;
import org.thbreport.model.data.ObservationValue;
import org.thbreport.model.data.Precision;

/** Made-up vintages of one table. */
class RevisionLedgerTest {

    private static Dataset.Builder vintage() {
        return Dataset.builder("victims", List.of("geo", "TIME_PERIOD"));
    }

    private static void add(Dataset.Builder builder, String flags, double value, String... codes) {
        builder.add(
                List.of(codes),
                new ObservationValue.Reported(value),
                ObservationStatus.ofFlags(flags),
                Precision.EXACT);
    }

    private static void addMissing(Dataset.Builder builder, MissingReason reason, String... codes) {
        builder.add(List.of(codes), new ObservationValue.Missing(reason), ObservationStatus.NONE, Precision.EXACT);
    }

    private static String shown(Revision revision) {
        return revision.kind() + " " + String.join(" ", revision.cell().values()) + " " + text(revision.oldValue())
                + "->"
                + text(revision.newValue()) + " " + revision.oldStatus().flags() + "->"
                + revision.newStatus().flags();
    }

    private static String text(@org.jspecify.annotations.Nullable ObservationValue value) {
        if (value instanceof ObservationValue.Reported reported) {
            return String.valueOf(reported.value());
        }
        return value == null ? "" : "none";
    }

    private static Map<List<String>, Double> randomCells(Random random) {
        Map<List<String>, Double> cells = new LinkedHashMap<>();
        for (int i = 0; i < 300; i++) {
            cells.put(List.of("G" + random.nextInt(12), "Y" + random.nextInt(40)), (double) random.nextInt(3));
        }
        return cells;
    }

    /** Compared with maps of cells, over vintages whose dimensions stand in another order. */
    @Test
    void findsWhatMapsOfCellsFind() {
        Random random = new Random(20250710);
        for (int trial = 0; trial < 50; trial++) {
            Map<List<String>, Double> before = randomCells(random);
            Map<List<String>, Double> after = randomCells(random);
            Dataset.Builder older = Dataset.builder("victims", List.of("TIME_PERIOD", "geo"));
            before.forEach((codes, value) -> add(older, "", value, codes.get(1), codes.get(0)));
            Dataset.Builder newer = vintage();
            after.forEach((codes, value) -> add(newer, "", value, codes.toArray(String[]::new)));
            List<String> expected = new ArrayList<>();
            after.forEach((codes, value) -> {
                Double old = before.get(codes);
                if (old == null) {
                    expected.add("ADDED " + String.join(" ", codes) + " ->" + value + " ->");
                } else if (!old.equals(value)) {
                    expected.add("VALUE " + String.join(" ", codes) + " " + old + "->" + value + " ->");
                }
            });
            before.forEach((codes, value) -> {
                if (!after.containsKey(codes)) {
                    expected.add("REMOVED " + String.join(" ", codes) + " " + value + "-> ->");
                }
            });
            RevisionLedger ledger = RevisionLedger.compare(older.build(), newer.build());
            assertThat(ledger.revisions().stream().map(RevisionLedgerTest::shown))
                    .containsExactlyElementsOf(expected);
            assertThat(ledger.unchanged()).isEqualTo((int) after.entrySet().stream()
                    .filter(cell -> cell.getValue().equals(before.get(cell.getKey())))
                    .count());
        }
    }

    @Test
    void listsEachCellThatDiffers() {
        Dataset.Builder older = vintage();
        add(older, "p", 61, "LV", "2021");
        add(older, "p", 71, "LV", "2022");
        add(older, "", 5, "EE", "2021");
        addMissing(older, MissingReason.CONFIDENTIAL, "EE", "2022");
        add(older, "", 9, "EL", "2021");
        Dataset.Builder newer = vintage();
        add(newer, "p", 62, "LV", "2021");
        add(newer, "", 71, "LV", "2022");
        add(newer, "", 5, "EE", "2021");
        add(newer, "", 8, "EE", "2022");
        add(newer, "", 80, "LV", "2023");

        RevisionLedger ledger = RevisionLedger.compare(older.build(), newer.build());

        assertThat(ledger.revisions().stream().map(RevisionLedgerTest::shown))
                .containsExactly(
                        "VALUE LV 2021 61.0->62.0 p->p",
                        "FLAG LV 2022 71.0->71.0 p->",
                        "VALUE EE 2022 none->8.0 ->",
                        "ADDED LV 2023 ->80.0 ->",
                        "REMOVED EL 2021 9.0-> ->");
        assertThat(ledger.unchanged()).isEqualTo(1);
    }

    @Test
    void comparesVintagesOfDifferentFormats() {
        Dataset.Builder older = Dataset.builder("victims", List.of("time_period", "GEO", "freq"));
        add(older, "", 61, "2021", "LV", "A");
        Dataset.Builder newer = vintage();
        add(newer, "", 61, "LV", "2021");

        RevisionLedger ledger = RevisionLedger.compare(older.build(), newer.build());
        assertThat(ledger.revisions()).isEmpty();
        assertThat(ledger.unchanged()).isEqualTo(1);
    }

    @Test
    void aDimensionThatOneVintageLacksLeavesNothingToCompare() {
        Dataset.Builder older = Dataset.builder("victims", List.of("sex", "geo", "TIME_PERIOD"));
        add(older, "", 61, "F", "LV", "2021");
        add(older, "", 61, "M", "LV", "2021");
        Dataset.Builder newer = vintage();
        add(newer, "", 122, "LV", "2021");

        RevisionLedger ledger = RevisionLedger.compare(older.build(), newer.build());
        assertThat(ledger.notCompared()).containsExactly("sex");
        assertThat(ledger.revisions()).isEmpty();
    }
}
