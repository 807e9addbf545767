package org.thbreport.analytics.disclosure;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.thbreport.analytics.StudyFixture.reference;
import static org.thbreport.analytics.StudyFixture.register;
import static org.thbreport.analytics.StudyFixture.tidy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.panel.CellKey;
import org.thbreport.analytics.panel.CellKey.Measure;
import org.thbreport.analytics.panel.Panel;
import org.thbreport.analytics.panel.PanelReader;
import org.thbreport.analytics.share.Change;
import org.thbreport.analytics.share.CountedShare;
import org.thbreport.analytics.statistics.AreaAnalysis;
import org.thbreport.analytics.statistics.FileAnalysis;
import org.thbreport.analytics.statistics.FileOptions;
import org.thbreport.analytics.statistics.StatisticsAnalysis;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.GroupMapping;
import org.thbreport.model.data.MissingReason;
import org.thbreport.model.data.ObservationStatus;
import org.thbreport.model.data.ObservationValue;
import org.thbreport.model.data.ReferencePeriod;

/** Two countries over five years, made up; sums are by hand. */
class ProtectedPanelTest {

    private static final ReferencePeriod FIRST = ReferencePeriod.ofYear(2018);

    private static Dataset dataset() {
        List<String> rows = new ArrayList<>();
        for (int year = 2018; year <= 2022; year++) {
            add(rows, "LV", year, 100 + 10 * (year - 2018), 100);
            add(rows, "EE", year, 60, 40);
        }
        return tidy(rows.toArray(String[]::new));
    }

    private static void add(List<String> rows, String area, int year, int interest, int rest) {
        rows.add(area + "," + year + ",NEU27_2020_FOR," + interest);
        rows.add(area + "," + year + ",NAT," + rest);
        rows.add(area + "," + year + ",EU27_2020_FOR,0");
        rows.add(area + "," + year + ",UNK,10");
    }

    private static StatisticsAnalysis analyse(CellKey... withheld) {
        Panel panel = requireNonNull(PanelReader.read(
                        register(),
                        dataset(),
                        GroupMapping.CITIZENSHIP,
                        reference(GroupMapping.CITIZENSHIP).location())
                .panel());
        return new FileAnalysis(FileOptions.USUAL)
                .analyse(new ProtectedTable(
                        reference(GroupMapping.CITIZENSHIP),
                        ProtectedPanel.of(panel, WithheldCells.of(Set.of(withheld))),
                        List.of(),
                        null,
                        null));
    }

    private static CellKey key(String area, ReferencePeriod period, Measure measure) {
        return new CellKey(area, period, measure, "");
    }

    private static CountedShare share(StatisticsAnalysis file, String area, ReferencePeriod period) {
        return (CountedShare) file.area(area).orElseThrow().shares().stream()
                .filter(share -> share.period().equals(period))
                .findFirst()
                .orElseThrow();
    }

    /** All that rests on the number is withheld, with that reason; what does not is as before. */
    @Test
    void aWithheldNumberIsMissingWhereverItWouldBeUsed() {
        StatisticsAnalysis file = analyse(key("LV", FIRST, Measure.TOTAL));
        CountedShare share = share(file, "LV", FIRST);
        assertThat(share.total().why()).contains(Obstacle.WITHHELD);
        assertThat(share.shareOfAll().why()).contains(Obstacle.WITHHELD);
        assertThat(share.bounds().why()).contains(Obstacle.WITHHELD);
        assertThat(share.garwood().why()).contains(Obstacle.WITHHELD);
        assertThat(share.shareOfKnown().found()).contains(0.5);
    }

    /** The sum is the true one, 160 of 300, though one of its countries is withheld; it is not added up from what is left. */
    @Test
    void aSumIsANumberOfItsOwn() {
        StatisticsAnalysis file = analyse(key("LV", FIRST, Measure.INTEREST));
        CountedShare total = share(file, "TOTAL", FIRST);
        assertThat(total.count().found()).contains(160.0);
        assertThat(total.known().found()).contains(300.0);
        assertThat(total.present()).containsExactly("EE", "LV");
        StatisticsAnalysis hidden = analyse(key("TOTAL", FIRST, Measure.INTEREST));
        assertThat(share(hidden, "TOTAL", FIRST).count().why()).contains(Obstacle.WITHHELD);
        assertThat(share(hidden, "LV", FIRST).count().found()).contains(100.0);
    }

    /** The group of interest has one code: either name withholds both numbers. */
    @Test
    void aGroupOfOneCodeIsThatCode() {
        for (CellKey key : List.of(
                key("LV", FIRST, Measure.INTEREST), new CellKey("LV", FIRST, Measure.GROUP, "NEU27_2020_FOR"))) {
            CountedShare share = share(analyse(key), "LV", FIRST);
            assertThat(share.count().why()).contains(Obstacle.WITHHELD);
            assertThat(share.groups())
                    .filteredOn(group -> group.code().equals("NEU27_2020_FOR"))
                    .singleElement()
                    .satisfies(group -> assertThat(group.count().why()).contains(Obstacle.WITHHELD));
        }
    }

    /** The parts of a change would give the country that is left out. */
    @Test
    void aSumWithAWithheldCountryIsNotTakenApart() {
        Change change = headline(analyse(key("LV", FIRST, Measure.INTEREST)));
        assertThat(change.from()).isEqualTo(FIRST);
        assertThat(change.difference().found()).isPresent();
        assertThat(change.kitagawa().why()).contains(Obstacle.WITHHELD);
        assertThat(change.leaveOneOut().why()).contains(Obstacle.WITHHELD);
        assertThat(change.jackknifeSe().why()).contains(Obstacle.WITHHELD);
        assertThat(change.matchedPanel().why()).contains(Obstacle.WITHHELD);
        assertThat(headline(analyse()).kitagawa().found()).isPresent();
    }

    private static Change headline(StatisticsAnalysis file) {
        return file.headline().orElseThrow().changes().get(0);
    }

    /** A trend is told over the periods that are published: 2018 is a gap. */
    @Test
    void aTrendLeavesAWithheldPeriodOut() {
        AreaAnalysis area = analyse(key("LV", FIRST, Measure.KNOWN)).area("LV").orElseThrow();
        assertThat(requireNonNull(area.trend()).periods())
                .extracting(ReferencePeriod::toString)
                .containsExactly("2019", "2020", "2021", "2022");
    }

    /** A pooled period with a withheld year is withheld, not the sum of the others; that of a sum is the sum of its years. */
    @Test
    void aPooledPeriodIsNotTheSumOfWhatIsLeft() {
        Panel panel = requireNonNull(PanelReader.read(
                        register(),
                        dataset(),
                        GroupMapping.CITIZENSHIP,
                        reference(GroupMapping.CITIZENSHIP).location())
                .panel());
        var series = ProtectedPanel.of(panel, WithheldCells.of(Set.of(key("LV", FIRST, Measure.INTEREST))))
                .series(0.5);
        ReferencePeriod pooled = ReferencePeriod.ofYears(2018, 2019);
        assertThat(series)
                .filteredOn(one -> one.area().key().equals("LV"))
                .singleElement()
                .satisfies(one -> {
                    var victims = one.at(pooled).orElseThrow().victims();
                    assertThat(victims.count().why()).contains(Obstacle.WITHHELD);
                    assertThat(victims.known().found()).contains(410.0);
                });
        assertThat(series)
                .filteredOn(one -> one.area().key().equals("TOTAL"))
                .singleElement()
                .satisfies(one -> assertThat(
                                one.at(pooled).orElseThrow().victims().count().found())
                        .contains(330.0));
    }

    @Test
    void anObservationThatIsWithheldKeepsItsRowAndSaysSo() {
        BitSet rows = new BitSet();
        rows.set(1);
        ProtectedObservations shown =
                new ProtectedObservations(new StudyDataset(reference(GroupMapping.CITIZENSHIP), dataset()), rows);
        assertThat(shown.size()).isEqualTo(40);
        assertThat(shown.value(0)).isEqualTo(new ObservationValue.Reported(100));
        assertThat(shown.value(1)).isEqualTo(new ObservationValue.Missing(MissingReason.WITHHELD));
        assertThat(shown.status(1)).isEqualTo(new ObservationStatus("Q", "C"));
    }
}
