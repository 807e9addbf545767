package org.thbreport.analytics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.disclosure.DisclosureControl;
import org.thbreport.analytics.disclosure.Protection;
import org.thbreport.analytics.disclosure.StudyDataset;
import org.thbreport.analytics.statistics.FileAnalysis;
import org.thbreport.analytics.statistics.FileOptions;
import org.thbreport.analytics.statistics.StatisticsAnalysis;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.GroupMapping;
import org.thbreport.model.data.MissingReason;
import org.thbreport.model.data.ObservationStatus;
import org.thbreport.model.data.ObservationValue;
import org.thbreport.model.data.Precision;
import org.thbreport.model.data.UnitKind;
import org.thbreport.model.geo.Country;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.geo.CountryRegister;
import org.thbreport.model.geo.Membership;
import org.thbreport.model.issue.Location;
import org.thbreport.model.study.Finding;
import org.thbreport.model.study.FindingKind;
import org.thbreport.model.study.Participants;
import org.thbreport.model.study.Quantified;
import org.thbreport.model.study.Quantifier;
import org.thbreport.model.study.ShareBase;
import org.thbreport.model.study.SourceKind;
import org.thbreport.model.study.SourceReference;
import org.thbreport.model.study.StatisticalRelease;
import org.thbreport.model.study.StatisticsReference;
import org.thbreport.model.study.Study;
import org.thbreport.model.study.StudyOptions;
import org.thbreport.model.study.StudyStatus;
import org.thbreport.model.study.StudyTexts;
import org.thbreport.model.study.TableQuery;
import org.thbreport.model.study.Theme;

/** The real study "Trafficking in human beings - the international dimension" in small, and ways to make others. */
public final class StudyFixture {

    private static final List<String> PROTOCOL = List.of(
            "BE", "BG", "CZ", "DK", "DE", "EE", "IE", "EL", "ES", "FR", "HR", "IT", "CY", "LV", "LT", "LU", "HU", "MT",
            "NL", "AT", "PL", "PT", "RO", "SI", "SK", "FI", "SE", "GE", "RS", "NO");
    private static final LocalDate LONG_AGO = LocalDate.of(2008, 1, 1);

    private StudyFixture() {}

    /** The 27 Member States of the EU since 2020 and three Observers; all but Denmark are EMN Members. */
    public static CountryRegister register() {
        List<Country> countries = new ArrayList<>();
        List<Membership> memberships = new ArrayList<>();
        for (String code : PROTOCOL) {
            CountryCode country = CountryCode.of(code);
            countries.add(new Country(country, PROTOCOL.indexOf(code) + 1, false));
            boolean inUnion = PROTOCOL.indexOf(code) < 27;
            if (inUnion) {
                memberships.add(new Membership(CountryRegister.EU, country, LONG_AGO, null));
                memberships.add(new Membership("EU27_2020", country, LONG_AGO, null));
            }
            if (!code.equals("DK")) {
                memberships.add(new Membership(
                        inUnion ? CountryRegister.EMN_MEMBER : CountryRegister.EMN_OBSERVER, country, LONG_AGO, null));
            }
        }
        return new CountryRegister(countries, memberships);
    }

    /** The countries of codes between blanks. */
    public static List<CountryCode> countries(String codes) {
        return codes.isEmpty()
                ? List.of()
                : Stream.of(codes.split(" ")).map(CountryCode::of).toList();
    }

    /** A finding with a list of countries. */
    public static Finding named(String id, String theme, String partOf, String codes) {
        return new Finding(
                id,
                theme,
                true,
                FindingKind.MEASURE,
                partOf.isEmpty() ? null : partOf,
                countries(codes),
                null,
                null,
                "emn-study",
                null,
                Location.of("findings.csv"));
    }

    /** A finding with a word of quantity, or a bare statement where it is null. */
    public static Finding quantified(String id, String theme, @Nullable Quantifier quantifier) {
        return new Finding(
                id,
                theme,
                true,
                FindingKind.CHALLENGE,
                null,
                List.of(),
                quantifier,
                quantifier == null ? null : Quantified.COUNTRIES,
                "emn-study",
                null,
                Location.of("findings.csv"));
    }

    /** The four findings with lists of the real study, one with a quantifier and a statement. */
    public static List<Finding> findings() {
        return List.of(
                named("good-practice", "protection", "", "BE DE IE ES FR NL AT"),
                named("strategy-review", "cooperation", "", "BE DE EL ES FR SK FI SE GE RS"),
                named("strategy-cooperation", "cooperation", "strategy-review", "DE EL RS"),
                named("agreements", "cooperation", "", "FR SI RS"),
                quantified("focus", "prevention", Quantifier.MANY),
                quantified("statement", "prevention", null));
    }

    /** The participants of the real study: 25 stated, 14 named. */
    public static Participants participants(int stated) {
        return new Participants(
                stated,
                LocalDate.of(2023, 12, 31),
                countries("BE DE IE EL ES FR NL AT SI SK FI SE"),
                countries("GE RS"),
                Location.of("study.yaml"));
    }

    /** A source. */
    public static SourceReference source(
            String id, @Nullable LocalDate published, @Nullable LocalDate accessed, @Nullable LocalDate inForce) {
        return new SourceReference(
                id, SourceKind.REPORT, Map.of("en", id), null, published, accessed, inForce, Location.of("study.yaml"));
    }

    /** The statistics file of the study, from the fourth report. */
    public static StatisticsReference reference(GroupMapping mapping) {
        return new StatisticsReference(
                "victims",
                "statistics/victims.csv",
                "fourth-report",
                "1",
                null,
                ShareBase.NOT_STATED,
                Map.of("en", "registered victims in the EU"),
                Map.of(),
                mapping,
                TableQuery.WHOLE,
                Location.of("statistics/victims.csv"));
    }

    /** A study. */
    public static Study study(
            Participants participants, List<SourceReference> sources, List<Finding> findings, StudyOptions options) {
        return new Study(
                "emn-thb",
                false,
                StudyStatus.PROVISIONAL,
                1,
                LocalDate.of(2025, 7, 10),
                null,
                null,
                List.of("en"),
                Map.of("en", "Study"),
                Map.of("en", "Example"),
                participants,
                List.of(new Theme("prevention"), new Theme("protection"), new Theme("cooperation")),
                sources,
                List.of(),
                findings,
                List.of(reference(GroupMapping.CITIZENSHIP)),
                options,
                Map.of());
    }

    /** The same study with texts in English. */
    public static Study worded(Study plain, StudyTexts texts) {
        return new Study(
                plain.id(),
                plain.madeUp(),
                plain.status(),
                plain.edition(),
                plain.published(),
                plain.extracted(),
                plain.nextUpdate(),
                plain.languages(),
                plain.title(),
                plain.issuer(),
                plain.participants(),
                plain.themes(),
                plain.sources(),
                plain.notes(),
                plain.findings(),
                plain.statistics(),
                plain.options(),
                Map.of("en", texts));
    }

    /**
     * Reads rows of tidy CSV: area, period, citizenship, value, unit, flag, precision; a colon for a missing value.
     *
     * @param rows rows without a header
     */
    public static Dataset tidy(String... rows) {
        Dataset.Builder builder = Dataset.builder("victims", List.of("area", "period", "citizenship", "unit"));
        for (String row : rows) {
            String[] cells = row.split(",", -1);
            builder.add(
                    List.of(cells[0], cells[1], cells[2], cells.length > 4 && !cells[4].isEmpty() ? cells[4] : "NR"),
                    cells[3].equals(":")
                            ? new ObservationValue.Missing(MissingReason.NOT_AVAILABLE)
                            : new ObservationValue.Reported(Double.parseDouble(cells[3])),
                    ObservationStatus.ofFlags(cells.length > 5 ? cells[5] : ""),
                    cells.length > 6 && cells[6].equals("approximate") ? Precision.APPROXIMATE : Precision.EXACT);
        }
        return builder.build().withUnits(Map.of("P_MHAB", UnitKind.RATE));
    }

    /** What a public file says. */
    public static StatisticsAnalysis analysed(FileOptions options, StatisticsReference reference, Dataset dataset) {
        return new FileAnalysis(options).analyse(new DisclosureControl(register()).asPublic(reference, dataset));
    }

    /** What a study and its statistics say, protected by the study's options. */
    public static ProtectedAnalysis analysed(
            List<StatisticalRelease> releases, Study study, List<StudyDataset> statistics) {
        return new StudyAnalysis(register(), releases)
                .analyse(study, protect(study.options(), statistics).statistics());
    }

    /** What may be published of statistics. */
    public static Protection protect(StudyOptions options, List<StudyDataset> statistics) {
        return new DisclosureControl(register()).protect(options, statistics);
    }

    /** The two published shares of the real study. */
    public static Dataset publishedShares() {
        return tidy(
                "EU27_2020,2022,NEU27_2020_FOR,63.1,PC,,exact",
                "EU27_2020,2019/2021,NEU27_2020_FOR,43,PC,,approximate");
    }
}
