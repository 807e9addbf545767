package org.thbreport.analytics.panel;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.thbreport.analytics.StudyFixture.analysed;
import static org.thbreport.analytics.StudyFixture.reference;
import static org.thbreport.analytics.StudyFixture.register;
import static org.thbreport.analytics.StudyFixture.tidy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.thbreport.analytics.interval.Confidence;
import org.thbreport.analytics.interval.Interval;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.share.Change;
import org.thbreport.analytics.share.CountedShare;
import org.thbreport.analytics.statistics.AreaAnalysis;
import org.thbreport.analytics.statistics.FileOptions;
import org.thbreport.analytics.statistics.StatisticsAnalysis;
import org.thbreport.analytics.trend.VerdictRules;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.GroupMapping;
import org.thbreport.model.data.ObservationStatus;
import org.thbreport.model.data.ObservationValue;
import org.thbreport.model.data.Precision;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.issue.Issue;

/** Expected numbers are sums and quotients of the rows, done by hand. */
class PanelReaderTest {

    private static StatisticsAnalysis analyse(Dataset dataset, GroupMapping mapping, FileOptions options) {
        return analysed(options, reference(mapping), dataset);
    }

    private static StatisticsAnalysis analyse(String... rows) {
        return analyse(tidy(rows), GroupMapping.CITIZENSHIP, FileOptions.USUAL);
    }

    private static CountedShare share(StatisticsAnalysis file, String area, String period) {
        return (CountedShare) file.area(area).orElseThrow().shares().stream()
                .filter(share -> share.period().toString().equals(period))
                .findFirst()
                .orElseThrow();
    }

    private static String[] cell(String area, String period, int interest, int rest, int unknown) {
        return new String[] {
            area + "," + period + ",NEU27_2020_FOR," + interest,
            area + "," + period + ",NAT," + rest,
            area + "," + period + ",EU27_2020_FOR,0",
            area + "," + period + ",UNK," + unknown
        };
    }

    private static String[] join(String[]... parts) {
        List<String> rows = new ArrayList<>();
        for (String[] part : parts) {
            rows.addAll(List.of(part));
        }
        return rows.toArray(String[]::new);
    }

    private static GroupMapping mapping(
            @Nullable String group, List<String> interest, List<String> rest, Map<String, String> by) {
        return new GroupMapping(
                null, null, group, interest, rest, List.of("UNK"), List.of("TOTAL"), by, true, Map.of());
    }

    @Test
    void keepsTheGroupsApart() {
        CountedShare share = share(
                analyse(
                        "LV,2021,NAT,30",
                        "LV,2021,EU27_2020_FOR,5,NR,p",
                        "LV,2021,NEU27_2020_FOR,25,NR,be",
                        "LV,2021,UNK,20",
                        "LV,2021,TOTAL,80"),
                "LV",
                "2021");
        assertThat(share.count().found()).hasValue(25.0);
        assertThat(share.known().found()).hasValue(60.0);
        assertThat(share.unknown().found()).hasValue(20.0);
        assertThat(share.total().found()).hasValue(80.0);
        assertThat(share.shareOfKnown().found()).hasValue(25 / 60.0);
        assertThat(share.shareOfAll().found()).hasValue(25 / 80.0);
        assertThat(share.bounds().found()).hasValue(new Interval(25 / 80.0, 45 / 80.0));
        // R: prop.test(25, 60, correct = FALSE)$conf.int
        assertThat(share.wilson().found().orElseThrow().low()).isCloseTo(0.300642785583416, within(1e-14));
        assertThat(share.flags()).isEqualTo("bep");
        assertThat(share.groups())
                .extracting(GroupCount::code)
                .containsExactly("NEU27_2020_FOR", "NAT", "EU27_2020_FOR", "UNK");
    }

    @Test
    void neverTakesTheUnreportedForZero() {
        StatisticsAnalysis file = analyse("LV,2021,NAT,30", "LV,2021,EU27_2020_FOR,5", "LV,2021,NEU27_2020_FOR,25");
        CountedShare share = share(file, "LV", "2021");
        assertThat(share.unknown().why()).hasValue(Obstacle.UNKNOWN_NOT_REPORTED);
        assertThat(share.bounds().why()).hasValue(Obstacle.UNKNOWN_NOT_REPORTED);
        assertThat(share.total().found()).hasValue(60.0);
        assertThat(file.issues()).extracting(Issue::rule).containsExactly("PANEL-4");
        assertThat(file.issues().get(0).message()).contains("UNK").contains("TOTAL");
        CountedShare partly = share(
                analyse(
                        "LV,2020,NAT,30",
                        "LV,2020,EU27_2020_FOR,5",
                        "LV,2020,NEU27_2020_FOR,25",
                        "LV,2021,NAT,30",
                        "LV,2021,EU27_2020_FOR,:",
                        "LV,2021,NEU27_2020_FOR,25"),
                "LV",
                "2021");
        assertThat(partly.known().why()).hasValue(Obstacle.NOT_REPORTED);
        assertThat(partly.shareOfKnown().why()).hasValue(Obstacle.NOT_REPORTED);
    }

    @Test
    void sumsCountriesThatReportedAndSaysWhoIsMissing() {
        StatisticsAnalysis file = analyse(join(
                cell("LV", "2020", 10, 30, 1),
                cell("LV", "2021", 12, 28, 2),
                cell("EE", "2021", 20, 20, 3),
                cell("EU27_2020", "2021", 900, 100, 0),
                cell("Riga", "2021", 5, 5, 0)));
        CountedShare total = share(file, "TOTAL", "2021");
        assertThat(total.count().found()).hasValue(32.0);
        assertThat(total.known().found()).hasValue(80.0);
        assertThat(total.unknown().found()).hasValue(5.0);
        assertThat(total.present()).containsExactly("EE", "LV");
        CountedShare earlier = share(file, "TOTAL", "2020");
        assertThat(earlier.present()).containsExactly("LV");
        assertThat(earlier.absent()).containsExactly("EE");
        assertThat(file.issues()).extracting(Issue::rule).contains("PANEL-7");
        assertThat(file.areas())
                .extracting(area -> area.area().key())
                .containsExactly("EU27_2020", "TOTAL", "EE", "LV", "Riga");
    }

    @Test
    void sumsTheUnionOnlyWhereAllMemberStatesReported() {
        List<String> rows = new ArrayList<>();
        for (var country : register().all()) {
            rows.addAll(List.of(cell(country.code(), "2021", 10, 30, 0)));
            if (!country.code().equals("MT")) {
                rows.addAll(List.of(cell(country.code(), "2022", 20, 20, 0)));
            }
        }
        StatisticsAnalysis file = analyse(rows.toArray(String[]::new));
        // 27 Member States; the three Observers of the register are in TOTAL only
        assertThat(share(file, "EU", "2021").count().found()).hasValue(270.0);
        assertThat(share(file, "TOTAL", "2021").count().found()).hasValue(300.0);
        assertThat(share(file, "EU", "2022").count().why()).hasValue(Obstacle.NOT_ALL_REPORTED);
        assertThat(share(file, "EU", "2022").absent()).containsExactly("MT");
    }

    @Test
    void poolsTheYearsThatHaveDataAndListsTheGaps() {
        FileOptions options = new FileOptions(
                Confidence.USUAL,
                VerdictRules.USUAL,
                FileOptions.USUAL.base(),
                ReferencePeriod.ofYears(2019, 2021),
                ReferencePeriod.ofYear(2022));
        StatisticsAnalysis file = analyse(
                tidy(join(
                        cell("LV", "2019", 10, 30, 0),
                        cell("LV", "2021", 20, 20, 0),
                        cell("LV", "2022", 30, 10, 0),
                        cell("EE", "2019", 8, 2, 0),
                        cell("FI", "2022", 2, 8, 0))),
                GroupMapping.CITIZENSHIP,
                options);
        Change change = file.area("LV").orElseThrow().changes().get(0);
        assertThat(change.key()).isEqualTo("2019/2021..2022");
        assertThat(change.difference().found().orElseThrow()).isCloseTo(30 / 40.0 - 30 / 80.0, within(1e-15));
        Change total = file.area("TOTAL").orElseThrow().changes().get(0);
        assertThat(total.difference().found().orElseThrow()).isCloseTo(32 / 50.0 - 38 / 90.0, within(1e-15));
        assertThat(total.matchedPanel().found().orElseThrow().areas()).containsExactly("LV");
        assertThat(total.matchedPanelComplete().why()).hasValue(Obstacle.NO_AREA_IN_BOTH);
        var parts = total.kitagawa().found().orElseThrow();
        assertThat(parts.byArea().keySet()).containsExactly("EE", "LV", "FI");
        assertThat(parts.sum().total()).isCloseTo(32 / 50.0 - 38 / 90.0, within(1e-12));
        assertThat(requireNonNull(parts.byArea().get("EE")).exit()).isNotZero();
        assertThat(requireNonNull(parts.byArea().get("FI")).entry()).isNotZero();
    }

    @Test
    void keepsFractionsFromTestsThatNeedCounts() {
        StatisticsAnalysis file = analyse("LV,2021,NAT,30.5", "LV,2021,EU27_2020_FOR,5", "LV,2021,NEU27_2020_FOR,25");
        assertThat(share(file, "LV", "2021").shareOfKnown().found()).hasValue(25 / 60.5);
        assertThat(share(file, "LV", "2021").wilson().why()).hasValue(Obstacle.FRACTIONAL_COUNTS);
        StatisticsAnalysis rates =
                analyse("LV,2021,NAT,30,P_MHAB", "LV,2021,EU27_2020_FOR,5,P_MHAB", "LV,2021,NEU27_2020_FOR,25,P_MHAB");
        assertThat(share(rates, "LV", "2021").wilson().why()).hasValue(Obstacle.FRACTIONAL_COUNTS);
        assertThat(requireNonNull(rates.area("LV").orElseThrow().trend())
                        .verdict()
                        .numbers())
                .doesNotContainKey("smallestKnown");
    }

    @Test
    void emptyGroupsHaveNoShareAndSayWhy() {
        CountedShare share = share(analyse(cell("LV", "2021", 0, 0, 0)), "LV", "2021");
        assertThat(share.shareOfKnown().why()).hasValue(Obstacle.NO_CASES);
        assertThat(share.wilson().why()).hasValue(Obstacle.NO_CASES);
        assertThat(share.bounds().why()).hasValue(Obstacle.NO_CASES);
    }

    @Test
    void refusesWhatCannotBeLaidOut() {
        Dataset bySex = Dataset.builder("v", List.of("geo", "TIME_PERIOD", "sex", "age"))
                .add(
                        List.of("LV", "2021", "F", "Y_LT18"),
                        new ObservationValue.Reported(5),
                        ObservationStatus.NONE,
                        Precision.EXACT)
                .add(
                        List.of("LV", "2021", "M", "Y_GE18"),
                        new ObservationValue.Reported(6),
                        ObservationStatus.NONE,
                        Precision.EXACT)
                .build();
        assertThat(rules(bySex, mapping(null, List.of("F"), List.of("M"), Map.of())))
                .containsExactly("PANEL-2");
        assertThat(rules(bySex, mapping(null, List.of("F"), List.of("M"), Map.of("age", "Y_LT19"))))
                .contains("PANEL-3");
        assertThat(rules(bySex, mapping(null, List.of("F"), List.of("M"), Map.of("form", "x"))))
                .contains("PANEL-3");
        assertThat(rules(bySex, mapping("form", List.of("F"), List.of("M"), Map.of())))
                .containsExactly("PANEL-1");
        assertThat(rules(bySex, mapping("sex", List.of("W"), List.of("M"), Map.of("age", "Y_LT18"))))
                .containsExactly("PANEL-3");
        assertThat(rules(tidy("LV,2021,NAT,5"), GroupMapping.CITIZENSHIP)).contains("PANEL-5");
        assertThat(analyse(tidy("LV,2021,TOTAL,5"), GroupMapping.CITIZENSHIP, FileOptions.USUAL)
                        .issues())
                .singleElement()
                .asString()
                .contains("PANEL-5", "has the total alone, and a share needs a part of it");
        assertThat(rules(tidy("LV,21,NEU27_2020_FOR,5"), GroupMapping.CITIZENSHIP))
                .contains("PANEL-6");
        assertThat(rules(tidy("LV,2021,NEU27_2020_FOR,5", "LV,2021-Q1,NEU27_2020_FOR,5"), GroupMapping.CITIZENSHIP))
                .contains("PANEL-6");
        assertThat(rules(tidy("LV,2021,NEU27_2020_FOR,-5"), GroupMapping.CITIZENSHIP))
                .contains("PANEL-8");
        assertThat(rules(tidy("LV,2021,NEU27_2020_FOR,1000000000001"), GroupMapping.CITIZENSHIP))
                .contains("PANEL-8");
        assertThat(rules(tidy("LV,2021,NEU27_2020_FOR,5", "LV,2021,NEU27_2020_FOR,6"), GroupMapping.CITIZENSHIP))
                .contains("PANEL-9");
    }

    @Test
    void refusesACountryUnderTwoCodes() {
        assertThat(rules(tidy("GR,2021,NEU27_2020_FOR,5", "EL,2022,NEU27_2020_FOR,6"), GroupMapping.CITIZENSHIP))
                .contains("PANEL-9");
    }

    private static List<String> rules(Dataset dataset, GroupMapping mapping) {
        StatisticsAnalysis file = analyse(dataset, mapping, FileOptions.USUAL);
        assertThat(file.areas()).isEmpty();
        assertThat(file.headline()).isEmpty();
        return file.issues().stream().map(Issue::rule).toList();
    }

    @Test
    void takesOtherGroupsAndPeriodsThanCitizenshipAndYears() {
        Dataset.Builder builder = Dataset.builder("v", List.of("geo", "time", "sex"));
        for (int quarter = 1; quarter <= 4; quarter++) {
            for (String sex : List.of("F", "M")) {
                builder.add(
                        List.of("LV", "2021-Q" + quarter, sex),
                        new ObservationValue.Reported(50 + (sex.equals("F") ? quarter : 0)),
                        ObservationStatus.NONE,
                        Precision.EXACT);
            }
        }
        StatisticsAnalysis file =
                analyse(builder.build(), mapping(null, List.of("F"), List.of("M"), Map.of()), FileOptions.USUAL);
        AreaAnalysis area = file.headline().orElseThrow();
        assertThat(requireNonNull(area.trend()).periods()).hasSize(4);
        assertThat(area.shares().get(0).period().toString()).isEqualTo("2021-Q1");
        assertThat(file.issues()).extracting(Issue::rule).containsExactly("PANEL-4");
    }
}
