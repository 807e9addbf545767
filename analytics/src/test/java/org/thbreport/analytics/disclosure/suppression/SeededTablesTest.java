package org.thbreport.analytics.disclosure.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.thbreport.analytics.disclosure.audit.CellInterval;
import org.thbreport.analytics.disclosure.audit.IntervalAudit;
import org.thbreport.analytics.disclosure.audit.LinearBound;
import org.thbreport.analytics.disclosure.cells.CellSystem;
import org.thbreport.analytics.disclosure.cells.Sensitivity;

/** Fictitious tables: what is called safe is safe, by other means than those that chose it. */
class SeededTablesTest {

    private static void proveBothWitnesses(CellSystem system, Pattern pattern) {
        for (int cell = 0; cell < system.size(); cell++) {
            int width = system.width(cell);
            if (width == 0) {
                continue;
            }
            assertThat(pattern.audit().prove(cell, width).isSafe()).isTrue();
            long[] least = pattern.audit().witness(cell, false);
            long[] most = pattern.audit().witness(cell, true);
            assertThat(most[cell] - least[cell]).isGreaterThanOrEqualTo(width);
            for (long[] table : List.of(least, most)) {
                for (int other = 0; other < table.length; other++) {
                    assertThat(table[other]).isNotNegative();
                    if (!pattern.withheld().get(other)) {
                        assertThat(table[other]).isEqualTo(system.value(other));
                    }
                }
                system.relations().forEach(relation -> {
                    long sum = 0;
                    for (int member = 0; member < relation.size(); member++) {
                        sum += relation.coefficient(member) * table[relation.cell(member)];
                    }
                    assertThat(sum).isZero();
                });
            }
        }
    }

    /** Opens every secondary in turn: a pattern without a needless cell is not safe then. */
    private static int opened(CellSystem system, Pattern pattern) {
        int count = 0;
        for (int cell = pattern.withheld().nextSetBit(0);
                cell >= 0;
                cell = pattern.withheld().nextSetBit(cell + 1)) {
            if (system.cell(cell).sensitivity() == Sensitivity.NONE) {
                BitSet opened = pattern.withheld();
                opened = (BitSet) opened.clone();
                opened.clear(cell);
                assertThat(Protector.USUAL.audited(system, opened).isSafe())
                        .as("without %s", system.cell(cell).key())
                        .isFalse();
                count++;
            }
        }
        return count;
    }

    private static void check(long first, long last, boolean pooled, int... dims) {
        int secondaries = 0;
        for (long seed = first; seed <= last; seed++) {
            CellSystem system = new SeededTable(seed, pooled, dims).system();
            Pattern pattern = Protector.USUAL.protect(system);
            assertThat(pattern.unsafe()).as("seed %d", seed).isEmpty();
            assertThat(Protector.USUAL.audited(system, pattern.withheld()).isSafe())
                    .isTrue();
            proveBothWitnesses(system, pattern);
            secondaries += opened(system, pattern);
        }
        assertThat(secondaries).isGreaterThan((int) (last - first));
    }

    @Test
    void protectsTablesOfCountriesAndGroups() {
        check(1, 100, false, 8, 4);
        check(1, 60, false, 12, 4);
    }

    @Tag("slow")
    @Test
    void protectsTablesOfThreeDimensions() {
        check(1, 40, true, 5, 4, 3);
    }

    @Tag("nightly")
    @Test
    void protectsThousandsOfTables() {
        check(1_000, 4_000, false, 8, 4);
        check(1_000, 3_000, false, 12, 4);
        check(1_000, 1_300, true, 5, 4, 3);
    }

    @Test
    void findsTheIntervalsThatCommonsMathFinds() {
        int compared = 0;
        for (long seed = 1; seed <= 20; seed++) {
            CellSystem system = new SeededTable(seed, true, 5, 3, 2).system();
            BitSet withheld = new BitSet();
            for (int cell = 0; cell < system.size(); cell++) {
                // Some secondaries by chance, so that intervals are neither all points nor all wide.
                withheld.set(cell, system.cell(cell).isHidden() || (cell * 31 + seed) % 4 == 0);
            }
            IntervalAudit audit = IntervalAudit.of(system, withheld, false);
            for (int cell = 0; cell < system.size(); cell++) {
                if (withheld.get(cell)) {
                    CellInterval own = audit.interval(cell);
                    assertThat(own)
                            .as("seed %d cell %s", seed, system.cell(cell).key())
                            .isEqualTo(LinearBound.interval(system, withheld, cell));
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(300);
    }

    @Test
    void promisesNoMoreThanAllWholeTablesHold() {
        int judged = 0;
        for (long seed = 1; seed <= 200; seed++) {
            CellSystem system = new SeededTable(seed, false, 4, 3).system();
            Pattern pattern = Protector.USUAL.protect(system);
            if (!pattern.isSafe() || pattern.withheld().isEmpty()) {
                continue;
            }
            List<int[]> blocks = new ArrayList<>();
            pattern.audit().blocks().forEach(blocks::add);
            TableJudge judge = new TableJudge(system, pattern.withheld(), blocks);
            if (judge.judge()) {
                for (int cell = 0; cell < system.size(); cell++) {
                    if (system.width(cell) > 0) {
                        assertThat(judge.high(cell) - judge.low(cell))
                                .as("seed %d cell %s", seed, system.cell(cell).key())
                                .isGreaterThanOrEqualTo(system.width(cell));
                        assertThat(pattern.audit().shown(cell).low()).isGreaterThanOrEqualTo(judge.low(cell));
                        assertThat(pattern.audit().shown(cell).high()).isLessThanOrEqualTo(judge.high(cell));
                    }
                }
                judged++;
            }
        }
        assertThat(judged).isGreaterThan(100);
    }

    @Test
    void knowsTheAttackerWhoKnowsTheRules() {
        // Total 12 with 7 published and two withheld cells of sum 5: (0,5) and (5,0) hold nothing small, so 1 to 4
        // remains.
        var builder = new org.thbreport.analytics.disclosure.cells.CellSystemBuilder(
                org.thbreport.analytics.disclosure.cells.PrimaryRules.of(5));
        builder.open("a", 2, 1).open("b", 3, 1).open("c", 7, 1).open("total", 12, 8);
        builder.sum("total", List.of("a", "b", "c"));
        CellSystem system = builder.build();
        BitSet withheld = new BitSet();
        withheld.set(0, 2);
        IntervalAudit simple = IntervalAudit.of(system, withheld, false);
        assertThat(simple.prove(0, 5).isSafe()).isTrue();
        IntervalAudit knowing = IntervalAudit.of(system, withheld, true);
        assertThat(knowing.prove(0, 5).isSafe()).isFalse();
        assertThat(knowing.shown(0)).isEqualTo(new CellInterval(1, 4));
    }

    @Test
    void choosesTheSameCellsWhateverTheOrderOfRows() {
        for (long seed = 1; seed <= 30; seed++) {
            SeededTable table = new SeededTable(seed, false, 8, 4);
            BitSet expected = Protector.USUAL.protect(table.system()).withheld();
            for (long order = 1; order <= 3; order++) {
                assertThat(Protector.USUAL.protect(table.system(5, order)).withheld())
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void choosesTheSameCellsInManyThreads() {
        List<BitSet> alone = new ArrayList<>();
        for (long seed = 1; seed <= 12; seed++) {
            alone.add(Protector.USUAL
                    .protect(new SeededTable(seed, false, 8, 4).system())
                    .withheld());
        }
        List<BitSet> together = java.util.stream.LongStream.rangeClosed(1, 12)
                .boxed()
                .parallel()
                .map(seed -> Protector.USUAL
                        .protect(new SeededTable(seed, false, 8, 4).system())
                        .withheld())
                .toList();
        assertThat(together).isEqualTo(alone);
    }
}
