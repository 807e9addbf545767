package org.thbreport.analytics.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.thbreport.analytics.StudyFixture;
import org.thbreport.analytics.disclosure.DisclosureControl;
import org.thbreport.analytics.disclosure.StudyDataset;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.share.VictimRate;
import org.thbreport.analytics.statistics.FileAnalysis;
import org.thbreport.analytics.statistics.FileOptions;
import org.thbreport.analytics.statistics.StatisticsAnalysis;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.DimensionRole;
import org.thbreport.model.data.GroupMapping;
import org.thbreport.model.data.ObservationStatus;
import org.thbreport.model.data.ObservationValue;
import org.thbreport.model.data.Precision;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.data.UnitKind;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;
import org.thbreport.model.study.DisclosureMethod;
import org.thbreport.model.study.PopulationReference;
import org.thbreport.model.study.StatisticsReference;
import org.thbreport.model.study.StudyOptions;

class PopulationReaderTest {

    private static final Location PLACE = Location.of("study.yaml");

    private final List<Issue> issues = new ArrayList<>();

    private static PopulationReference reference(Map<String, String> filters) {
        return new PopulationReference("statistics/population.csv", "inhabitants", filters, Map.of(), PLACE);
    }

    /** Makes a population file of rows such as {@code LV 2022 T NR 1875757}. */
    private static Dataset population(String... rows) {
        Dataset.Builder builder = Dataset.builder("", List.of("geo", "time", "sex", "unit"));
        builder.role(0, DimensionRole.AREA).role(1, DimensionRole.PERIOD).role(3, DimensionRole.UNIT);
        for (String row : rows) {
            List<String> fields = List.of(row.split(" "));
            builder.add(
                    fields.subList(0, 4),
                    new ObservationValue.Reported(Double.parseDouble(fields.get(4))),
                    ObservationStatus.NONE,
                    Precision.EXACT);
        }
        return builder.build().withUnits(Map.of("NR", UnitKind.PERSONS, "THS", UnitKind.AMOUNT));
    }

    private @Nullable Inhabitants read(Map<String, String> filters, String... rows) {
        return PopulationReader.read(population(rows), reference(filters), issues);
    }

    private List<String> rules() {
        return issues.stream().map(Issue::rule).toList();
    }

    @Test
    void addsUpAreasAndYears() {
        Inhabitants people = Objects.requireNonNull(
                read(Map.of(), "LV 2021 T NR 100", "LV 2022 T NR 200", "GR 2021 T NR 50", "GR 2022 T NR 60"));
        assertThat(people.personYears(List.of("LV", "EL"), ReferencePeriod.ofYear(2022))
                        .found())
                .contains(260.0);
        assertThat(people.personYears(List.of("LV"), ReferencePeriod.ofYears(2021, 2022))
                        .found())
                .contains(300.0);
        assertThat(people.personYears(List.of("LV"), ReferencePeriod.ofYears(2020, 2022))
                        .why())
                .contains(Obstacle.NO_POPULATION);
        assertThat(people.personYears(
                                List.of("LV"), ReferencePeriod.parse("2022-S1").orElseThrow())
                        .why())
                .contains(Obstacle.NOT_APPLICABLE);
        assertThat(issues).isEmpty();
    }

    @Test
    void asksForAFilterWhereADimensionHasSeveralValues() {
        assertThat(read(Map.of(), "LV 2022 T NR 200", "LV 2022 F NR 110")).isNull();
        assertThat(rules()).containsExactly("PANEL-2");
        assertThat(Objects.requireNonNull(read(Map.of("sex", "T"), "LV 2022 T NR 200", "LV 2022 F NR 110"))
                        .personYears(List.of("LV"), ReferencePeriod.ofYear(2022))
                        .found())
                .contains(200.0);
    }

    @Test
    void refusesWhatIsNoNumberOfPersonsByYear() {
        assertThat(read(Map.of(), "LV 2022 T THS 1876")).isNull();
        assertThat(read(Map.of(), "LV 2022 T NR 0")).isNull();
        assertThat(read(Map.of(), "LV 2022-Q1 T NR 1876000")).isNull();
        assertThat(rules()).containsExactly("STAT-33", "STAT-33", "STAT-33");
        assertThat(read(Map.of(), "GR 2022 T NR 5", "EL 2022 T NR 6")).isNull();
        assertThat(rules()).endsWith("PANEL-9");
    }

    private static StatisticsAnalysis analysed(Dataset population) {
        StatisticsReference plain = StudyFixture.reference(GroupMapping.CITIZENSHIP);
        StatisticsReference reference = new StatisticsReference(
                plain.id(),
                plain.file(),
                plain.source(),
                plain.note(),
                plain.dataset(),
                plain.base(),
                plain.scope(),
                plain.noun(),
                plain.shareOf(),
                plain.mapping(),
                plain.counted(),
                plain.query(),
                plain.location(),
                null,
                null,
                reference(Map.of()));
        Dataset victims = StudyFixture.tidy(
                "LV,2021,NAT,20,NR,,exact",
                "LV,2021,NEU27_2020_FOR,10,NR,,exact",
                "LV,2022,NAT,40,NR,,exact",
                "LV,2022,NEU27_2020_FOR,20,NR,,exact",
                "EE,2022,NAT,5,NR,,exact",
                "EE,2022,NEU27_2020_FOR,5,NR,,exact");
        StudyOptions open = new StudyOptions(
                StudyOptions.DEFAULT.denominator(),
                StudyOptions.DEFAULT.confidence(),
                StudyOptions.DEFAULT.threshold(),
                DisclosureMethod.PUBLIC_SOURCE,
                List.of(),
                StudyOptions.DEFAULT.annex());
        return new FileAnalysis(FileOptions.of(open))
                .analyse(new DisclosureControl(StudyFixture.register())
                        .protect(open, List.of(new StudyDataset(reference, victims, null, null, List.of(), population)))
                        .statistics()
                        .tables()
                        .get(0));
    }

    private static List<Issue> ofPopulation(StatisticsAnalysis file) {
        return file.issues().stream()
                .filter(issue -> issue.location().equals(PLACE))
                .toList();
    }

    private static VictimRate rate(StatisticsAnalysis file, String area, int year) {
        return file.area(area).orElseThrow().rate(ReferencePeriod.ofYear(year)).orElseThrow();
    }

    /** R: poisson.test(70, T = 33)$conf.int is 1.653589 and 2.680024, and 70 / 33 is 2.121212. Tolerance 1e-6. */
    @Test
    void setsASumAgainstTheInhabitantsOfTheCountriesInIt() {
        StatisticsAnalysis file = analysed(
                population("LV 2021 T NR 1900000", "LV 2022 T NR 2000000", "EE 2022 T NR 1300000", "EE 2021 T NR 1"));
        VictimRate sum = rate(file, Area.TOTAL, 2022);
        assertThat(sum.personYears().found()).contains(3_300_000.0);
        assertThat(sum.rate().found().orElseThrow()).isCloseTo(2.121212, within(1e-6));
        assertThat(sum.interval().found().orElseThrow().low()).isCloseTo(1.653589, within(1e-6));
        assertThat(sum.interval().found().orElseThrow().high()).isCloseTo(2.680024, within(1e-6));
        // In 2021 Estonia has no figure, and so its inhabitants do not count.
        assertThat(rate(file, Area.TOTAL, 2021).personYears().found()).contains(1_900_000.0);
        assertThat(ofPopulation(file)).isEmpty();
    }

    @Test
    void saysWhichAreasHaveNoPopulationAndWhatLooksLikeThousands() {
        StatisticsAnalysis file = analysed(population("LV 2021 T NR 1900000", "LV 2022 T NR 2000000"));
        assertThat(rate(file, "EE", 2022).rate().why()).contains(Obstacle.NO_POPULATION);
        assertThat(rate(file, Area.TOTAL, 2022).rate().why()).contains(Obstacle.NO_POPULATION);
        assertThat(ofPopulation(file)).singleElement().satisfies(issue -> {
            assertThat(issue.rule()).isEqualTo("STAT-35");
            assertThat(issue.message()).startsWith("no population for EE 2022:");
        });
        assertThat(ofPopulation(analysed(population("LV 2021 T NR 1900", "LV 2022 T NR 2000", "EE 2022 T NR 1300"))))
                .extracting(Issue::rule)
                .containsExactly("STAT-34");
    }
}
