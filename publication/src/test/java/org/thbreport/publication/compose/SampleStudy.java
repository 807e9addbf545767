package org.thbreport.publication.compose;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.ProtectedAnalysis;
import org.thbreport.analytics.StudyAnalysis;
import org.thbreport.analytics.disclosure.DisclosureControl;
import org.thbreport.analytics.disclosure.EarlierVintage;
import org.thbreport.analytics.disclosure.ProtectedObservations;
import org.thbreport.analytics.disclosure.StudyDataset;
import org.thbreport.analytics.revision.VintageReference;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.GroupMapping;
import org.thbreport.model.data.Observation;
import org.thbreport.model.data.ObservationStatus;
import org.thbreport.model.data.ObservationValue;
import org.thbreport.model.data.Precision;
import org.thbreport.model.geo.Country;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.geo.CountryRegister;
import org.thbreport.model.geo.Membership;
import org.thbreport.model.issue.Location;
import org.thbreport.model.study.EditorWords;
import org.thbreport.model.study.Finding;
import org.thbreport.model.study.FindingKind;
import org.thbreport.model.study.Imprint;
import org.thbreport.model.study.Participants;
import org.thbreport.model.study.PreviousEdition;
import org.thbreport.model.study.Quantified;
import org.thbreport.model.study.Quantifier;
import org.thbreport.model.study.ShareBase;
import org.thbreport.model.study.SourceKind;
import org.thbreport.model.study.SourceNote;
import org.thbreport.model.study.SourceReference;
import org.thbreport.model.study.StatisticsReference;
import org.thbreport.model.study.Study;
import org.thbreport.model.study.StudyOptions;
import org.thbreport.model.study.StudyStatus;
import org.thbreport.model.study.StudyTexts;
import org.thbreport.model.study.TableQuery;
import org.thbreport.model.study.Theme;
import org.thbreport.publication.content.Briefing;
import org.thbreport.publication.edition.EditionFacts;
import org.thbreport.publication.edition.InputDigest;
import org.thbreport.publication.edition.ProductKind;
import org.thbreport.publication.language.Language;

/** A small study with the shapes of the real one: made up for tests, with the numbers of the page that it is like. */
public final class SampleStudy {

    private static final Location NOWHERE = Location.of("study.yaml");
    private static final LocalDate AS_OF = LocalDate.of(2023, 12, 31);
    private static final List<String> EU = List.of(
            "BE", "BG", "CZ", "DK", "DE", "EE", "IE", "EL", "ES", "FR", "HR", "IT", "CY", "LV", "LT", "LU", "HU", "MT",
            "NL", "AT", "PL", "PT", "RO", "SI", "SK", "FI", "SE");
    private static final List<String> OBSERVERS = List.of("NO", "ME", "MD", "GE", "RS", "UA", "AM");

    private SampleStudy() {}

    public static final EditionFacts FACTS = new EditionFacts(
            ProductKind.BRIEFING,
            LocalDate.of(2025, 7, 10),
            "0123456789abcdef",
            "thb-report 0.1.0",
            "thb-report run sample",
            false,
            null,
            List.of(new InputDigest("study.yaml", "00ff")));

    public static EditionFacts withEditorNotes() {
        return new EditionFacts(
                FACTS.product(),
                FACTS.asOf(),
                FACTS.contentKey(),
                FACTS.program(),
                FACTS.command(),
                true,
                null,
                FACTS.inputs());
    }

    public static EditionFacts of(ProductKind product, @Nullable CountryCode area) {
        return new EditionFacts(
                product,
                FACTS.asOf(),
                FACTS.contentKey(),
                FACTS.program(),
                FACTS.command(),
                false,
                area,
                FACTS.inputs());
    }

    public static CountryRegister register() {
        List<Country> countries = new ArrayList<>();
        List<Membership> memberships = new ArrayList<>();
        Stream.concat(Stream.concat(EU.stream(), OBSERVERS.stream()), Stream.of("MK", "AL"))
                .forEach(code -> countries.add(new Country(CountryCode.of(code), countries.size() + 1, false)));
        for (String code : EU) {
            CountryCode country = CountryCode.of(code);
            memberships.add(new Membership("EU27_2020", country, LocalDate.MIN, null));
            memberships.add(new Membership(CountryRegister.EU, country, LocalDate.MIN, null));
            if (!code.equals("DK")) {
                memberships.add(new Membership(CountryRegister.EMN_MEMBER, country, LocalDate.MIN, null));
            }
        }
        OBSERVERS.forEach(code -> memberships.add(
                new Membership(CountryRegister.EMN_OBSERVER, CountryCode.of(code), LocalDate.MIN, null)));
        return new CountryRegister(countries, memberships);
    }

    public static List<CountryCode> codes(String codes) {
        return codes.isEmpty()
                ? List.of()
                : Stream.of(codes.split(" ")).map(CountryCode::of).toList();
    }

    public static Study study() {
        return study(EditorWords.NONE, List.of(), Imprint.NONE, null);
    }

    private static Study study(
            EditorWords words, List<String> keyPoints, Imprint imprint, @Nullable PreviousEdition previous) {
        return new Study(
                "sample",
                false,
                StudyStatus.PROVISIONAL,
                1,
                LocalDate.of(2025, 7, 10),
                null,
                null,
                List.of("en", "lv"),
                Map.of("en", "Trafficking in human beings", "lv", "Cilvēku tirdzniecība"),
                Map.of("en", "Office of tests", "lv", "Testu birojs"),
                new Participants(25, AS_OF, codes("BE DE IE EL ES FR NL AT SI SK FI SE"), codes("GE RS"), NOWHERE),
                List.of(new Theme("strategy"), new Theme("protection")),
                sources(),
                List.of(
                        new SourceNote("1", "page", NOWHERE),
                        new SourceNote("6", "page", NOWHERE),
                        new SourceNote("7", "page", NOWHERE),
                        new SourceNote("8", "page", NOWHERE)),
                findings(),
                List.of(),
                List.of(reference()),
                new StudyOptions(ShareBase.KNOWN, 0.95, 5, true),
                Map.of("en", texts("en", words), "lv", texts("lv", words)),
                keyPoints,
                imprint,
                previous);
    }

    /** The results of the sample study with an edition before. */
    static ProtectedAnalysis resultsAfter(PreviousEdition previous) {
        return new StudyAnalysis(register(), List.of())
                .analyse(
                        study(EditorWords.NONE, List.of(), Imprint.NONE, previous),
                        new DisclosureControl(register())
                                .protect(study().options(), List.of(new StudyDataset(reference(), shares())))
                                .statistics());
    }

    /** The results of the sample study with words and choices of its editor. */
    static ProtectedAnalysis resultsWithWords(EditorWords words, List<String> keyPoints, Imprint imprint) {
        return new StudyAnalysis(register(), List.of())
                .analyse(
                        study(words, keyPoints, imprint, null),
                        new DisclosureControl(register())
                                .protect(study().options(), List.of(new StudyDataset(reference(), shares())))
                                .statistics());
    }

    /** Observations as those of the study's statistics file. */
    public static ProtectedObservations observed(Dataset dataset) {
        return new DisclosureControl(register())
                .protect(study().options(), List.of(new StudyDataset(reference(), dataset)))
                .statistics()
                .observations()
                .get(0);
    }

    private static StatisticsReference reference() {
        return new StatisticsReference(
                "victims",
                "victims.csv",
                "report",
                "1",
                null,
                ShareBase.NOT_STATED,
                Map.of("en", "registered victims in the EU", "lv", "ES reģistrētie upuri"),
                Map.of(),
                GroupMapping.CITIZENSHIP,
                TableQuery.WHOLE,
                NOWHERE);
    }

    private static List<SourceReference> sources() {
        return List.of(
                new SourceReference(
                        "page",
                        SourceKind.PAGE,
                        Map.of("en", "News page", "lv", "Ziņu lapa"),
                        null,
                        null,
                        LocalDate.of(2025, 7, 10),
                        null,
                        NOWHERE),
                new SourceReference(
                        "report",
                        SourceKind.REPORT,
                        Map.of("en", "Fourth Report", "lv", "Ceturtais ziņojums"),
                        URI.create("https://example.org/report"),
                        LocalDate.of(2022, 12, 19),
                        LocalDate.of(2025, 6, 11),
                        null,
                        NOWHERE));
    }

    private static List<Finding> findings() {
        return List.of(
                finding("strategy", "strategy", FindingKind.PLAN, null, "BE DE EL ES FR SK FI SE GE RS", "7"),
                finding("strategy-part", "strategy", FindingKind.PLAN, "strategy", "DE EL RS", "8"),
                finding("ngo", "protection", FindingKind.GOOD_PRACTICE, null, "BE DE IE ES FR NL AT", "6"),
                quantified("broad", Quantifier.MOST, Quantified.COUNTRIES),
                quantified("run-by", Quantifier.MOST, Quantified.MEASURES),
                finding("demand", "protection", FindingKind.CHALLENGE, null, "", null));
    }

    private static Finding finding(
            String id,
            String theme,
            FindingKind kind,
            @Nullable String partOf,
            String countries,
            @Nullable String note) {
        return new Finding(id, theme, true, kind, partOf, codes(countries), null, null, "page", note, NOWHERE);
    }

    private static Finding quantified(String id, Quantifier quantifier, Quantified quantified) {
        return new Finding(
                id,
                "strategy",
                true,
                FindingKind.MEASURE,
                null,
                List.of(),
                quantifier,
                quantified,
                "page",
                null,
                NOWHERE);
    }

    private static StudyTexts texts(String tag, EditorWords words) {
        Map<String, String> findings = findings().stream()
                .collect(Collectors.toMap(Finding::id, finding -> "text of " + finding.id() + " in " + tag));
        return new StudyTexts(
                Map.of("strategy", "Strategies " + tag, "protection", "Protection " + tag),
                findings,
                Map.of("7", "note seven in " + tag),
                Map.of(),
                Map.of(),
                words);
    }

    private static Dataset shares() {
        Dataset.Builder rows = Dataset.builder("victims", List.of("area", "period", "citizenship", "unit"));
        rows.add(
                List.of("EU27_2020", "2019/2021", "NEU27_2020_FOR", "PC"),
                new ObservationValue.Reported(43),
                ObservationStatus.NONE,
                Precision.APPROXIMATE);
        rows.add(
                List.of("EU27_2020", "2022", "NEU27_2020_FOR", "PC"),
                new ObservationValue.Reported(63.1),
                ObservationStatus.NONE,
                Precision.EXACT);
        return rows.build();
    }

    /**
     * Counts of eleven years for three countries, made up: the share of the whole rises by some 2 points a year, PT enters in
     * 2018, and LV has too few victims for percentages.
     */
    private static Dataset counts() {
        Dataset.Builder rows = Dataset.builder("counts", List.of("area", "period", "citizenship", "unit"));
        for (int year = 2013; year <= 2023; year++) {
            int step = year - 2013;
            addCounts(rows, "BE", year, 200 - 4 * step, 100, 200 + 8 * step + step % 2, 3);
            addCounts(rows, "LV", year, 10, 2, 9, 0);
            addCounts(rows, "NL", year, 300, 100, 250 + 15 * step, 4);
            if (year >= 2018) {
                addCounts(rows, "PT", year, 50, 20, 45, 1);
            }
        }
        return rows.build();
    }

    private static void addCounts(Dataset.Builder rows, String area, int year, int own, int other, int third, int unk) {
        int[] counts = {own, other, third, unk};
        String[] groups = {"NAT", "EU27_2020_FOR", "NEU27_2020_FOR", "UNK"};
        for (int i = 0; i < groups.length; i++) {
            rows.add(
                    List.of(area, String.valueOf(year), groups[i], "NR"),
                    new ObservationValue.Reported(counts[i]),
                    ObservationStatus.NONE,
                    Precision.EXACT);
        }
    }

    /** The same study with a register of counts instead of published shares. */
    public static ProtectedAnalysis resultsWithCounts() {
        return resultsOf(counts());
    }

    /** The same with a break in 2017 in the series of NL, and in that of all. */
    public static ProtectedAnalysis resultsWithBreak() {
        Dataset.Builder rows = Dataset.builder("counts", List.of("area", "period", "citizenship", "unit"));
        counts().observations()
                .forEach(row -> rows.add(
                        List.of(row.code(0), row.code(1), row.code(2), row.code(3)),
                        row.value(),
                        row.code(0).equals("NL") && row.code(1).equals("2017")
                                ? ObservationStatus.ofFlags("b")
                                : row.status(),
                        row.precision()));
        return resultsOf(rows.build());
    }

    /** The same without any figure for 2018. */
    public static ProtectedAnalysis resultsWithGap() {
        return resultsWhere(row -> !row.code(1).equals("2018"));
    }

    /** The same, and an earlier vintage: BE had 12 fewer third-country nationals in 2023, and NL is flagged anew in 2014. */
    public static ProtectedAnalysis resultsWithRevisions() {
        Dataset.Builder older = Dataset.builder("counts", List.of("area", "period", "citizenship", "unit"));
        counts().observations().forEach(row -> {
            boolean third = row.code(2).equals("NEU27_2020_FOR");
            boolean changed = third && row.code(0).equals("BE") && row.code(1).equals("2023");
            boolean flagged = third && row.code(0).equals("NL") && row.code(1).equals("2014");
            ObservationValue value = row.value();
            older.add(
                    List.of(row.code(0), row.code(1), row.code(2), row.code(3)),
                    changed && value instanceof ObservationValue.Reported reported
                            ? new ObservationValue.Reported(reported.value() - 12)
                            : value,
                    flagged ? ObservationStatus.ofFlags("p") : row.status(),
                    row.precision());
        });
        EarlierVintage vintage = new EarlierVintage(
                new VintageReference(LocalDate.of(2025, 9, 1), "statistics/victims.csv", "b", "https://example.org/b"),
                new VintageReference(
                        LocalDate.of(2025, 3, 3), "statistics/vintages/x/old.csv", "a", "https://example.org/a"),
                older.build());
        return resultsOf(new StudyDataset(reference(), counts(), vintage.used(), vintage));
    }

    /** The same with two countries that had some 40 victims a year together: fewer than the 50 of the rule. */
    public static ProtectedAnalysis resultsWithFewVictims() {
        Dataset.Builder rows = Dataset.builder("counts", List.of("area", "period", "citizenship", "unit"));
        for (int year = 2013; year <= 2023; year++) {
            addCounts(rows, "EE", year, 9, 5, 5 + (year - 2013) / 2, 0);
            addCounts(rows, "LV", year, 10, 2, 9, 1);
        }
        return resultsOf(rows.build());
    }

    /** The same with one country alone. */
    public static ProtectedAnalysis resultsOfOneCountry(String country) {
        return resultsWhere(row -> row.code(0).equals(country));
    }

    private static ProtectedAnalysis resultsWhere(Predicate<Observation> holds) {
        Dataset.Builder rows = Dataset.builder("counts", List.of("area", "period", "citizenship", "unit"));
        counts().observations()
                .filter(holds)
                .forEach(row -> rows.add(
                        List.of(row.code(0), row.code(1), row.code(2), row.code(3)),
                        row.value(),
                        row.status(),
                        row.precision()));
        return resultsOf(rows.build());
    }

    private static ProtectedAnalysis resultsOf(Dataset counts) {
        return resultsOf(new StudyDataset(reference(), counts));
    }

    private static ProtectedAnalysis resultsOf(StudyDataset file) {
        return new StudyAnalysis(register(), List.of())
                .analyse(
                        study(),
                        new DisclosureControl(register())
                                .protect(study().options(), List.of(file))
                                .statistics());
    }

    /**
     * The figures published for the EU: 2020 to 2022 one by one with their totals (Eurostat, 13.12.2022, 9.2.2023, 24.1.2024),
     * 2021-22 together (fifth progress report), and "about 43 %" for 2019-21.
     *
     * @param pooledPercent the share for 2021-22; 54 in the report
     */
    public static ProtectedAnalysis resultsWithPublishedFigures(double pooledPercent) {
        Dataset.Builder rows = Dataset.builder("published", List.of("area", "period", "citizenship", "unit"));
        addPublished(rows, "2020", 42.0, 6534);
        addPublished(rows, "2021", 41, 7155);
        addPublished(rows, "2022", 63.1, 10093);
        addPublished(rows, "2021/2022", pooledPercent, 17248);
        rows.add(
                List.of("EU27_2020", "2019/2021", "NEU27_2020_FOR", "PC"),
                new ObservationValue.Reported(43),
                ObservationStatus.NONE,
                Precision.APPROXIMATE);
        return resultsOf(rows.build());
    }

    private static void addPublished(Dataset.Builder rows, String period, double percent, int total) {
        rows.add(
                List.of("EU27_2020", period, "NEU27_2020_FOR", "PC"),
                new ObservationValue.Reported(percent),
                ObservationStatus.NONE,
                Precision.EXACT);
        rows.add(
                List.of("EU27_2020", period, "TOTAL", "NR"),
                new ObservationValue.Reported(total),
                ObservationStatus.NONE,
                Precision.EXACT);
    }

    /** The difference is 20.1 points; one side is approximate, so the analysis rounds it to whole points. */
    public static ProtectedAnalysis results() {
        return resultsOf(shares());
    }

    /** Returns what is printed of results, beside their annex. */
    public static Briefing briefing(String tag, ProtectedAnalysis results, EditionFacts facts) {
        PublicationComposer composer = new PublicationComposer(Language.of(tag), results);
        return composer.compose(facts, composer.annex(facts)).briefing();
    }
}
