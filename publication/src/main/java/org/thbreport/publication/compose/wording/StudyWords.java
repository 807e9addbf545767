package org.thbreport.publication.compose.wording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.ProtectedAnalysis;
import org.thbreport.analytics.coverage.FindingCoverage;
import org.thbreport.analytics.disclosure.DisclosureSummary;
import org.thbreport.analytics.figure.FigureId;
import org.thbreport.analytics.figure.FigureIndex;
import org.thbreport.analytics.result.PublishedResults;
import org.thbreport.analytics.statistics.StatisticsAnalysis;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.geo.CountryRegister;
import org.thbreport.model.geo.EmnRole;
import org.thbreport.model.study.Finding;
import org.thbreport.model.study.FindingIndex;
import org.thbreport.model.study.ParticipantScope;
import org.thbreport.model.study.SourceReference;
import org.thbreport.model.study.Study;
import org.thbreport.model.study.StudyTexts;
import org.thbreport.publication.language.Language;
import org.thbreport.publication.language.Wording;
import org.thbreport.publication.text.ColumnKind;
import org.thbreport.publication.text.Figure;
import org.thbreport.publication.text.Inline;
import org.thbreport.publication.text.RichText;

/**
 * The words of a study in one language: its texts, its protected results, and what several sections and sheets say. All
 * editions of the study have them in common; what is said of one edition is in {@link EditionWords}.
 */
public class StudyWords {

    /** Decimals of shares and differences in texts, tables and charts. */
    public static final int DECIMALS = 1;

    /** Text without words. */
    public static final RichText NOTHING = new RichText(List.of());

    private final ProtectedAnalysis analysis;
    private final DisclosureSummary disclosure;
    private final Language language;
    private final @Nullable StatisticsAnalysis table;
    private final boolean isPreview;

    private final StudyTexts texts;
    private final FindingIndex findings;
    private final FigureIndex figures;
    private final Map<String, FindingCoverage> coverage;

    /** Arguments that any message may use: pairs of name and value. */
    private final List<Object> usual;

    /** Makes the words of a study with its results. */
    public StudyWords(ProtectedAnalysis analysis, DisclosureSummary disclosure, Language language) {
        this(analysis, disclosure, language, false);
    }

    /**
     * Makes the words of a study with its results.
     *
     * @param isPreview whether what is made is shown to its authors alone, and every page and sheet must say so
     */
    public StudyWords(ProtectedAnalysis analysis, DisclosureSummary disclosure, Language language, boolean isPreview) {
        this.isPreview = isPreview;
        this.analysis = analysis;
        this.disclosure = disclosure;
        this.language = language;
        this.texts =
                analysis.study().texts().getOrDefault(language.tag(), new StudyTexts(Map.of(), Map.of(), Map.of()));
        this.findings = new FindingIndex(
                analysis.study().findings(), analysis.study().participants().stated());
        this.figures = PublishedResults.index(analysis);
        this.coverage = analysis.coverage().findings().stream()
                .collect(Collectors.toMap(FindingCoverage::finding, Function.identity(), (first, again) -> first));
        this.table = tables(analysis).stream().findFirst().orElse(null);
        this.usual = CountedWords.of(analysis.study(), language, table);
    }

    /** Takes over the words of a study, for those who add to them. */
    StudyWords(StudyWords other) {
        this(other, other.table);
    }

    /** Takes over the words of a study, to tell of one of its tables. */
    StudyWords(StudyWords other, @Nullable StatisticsAnalysis table) {
        this.analysis = other.analysis;
        this.disclosure = other.disclosure;
        this.language = other.language;
        this.isPreview = other.isPreview;
        this.texts = other.texts;
        this.findings = other.findings;
        this.figures = other.figures;
        this.coverage = other.coverage;
        this.table = table;
        this.usual = table == other.table ? other.usual : CountedWords.of(analysis.study(), language, table);
    }

    /** Returns the statistics tables that there is something to tell of, in the study's order. */
    private static List<StatisticsAnalysis> tables(ProtectedAnalysis analysis) {
        return analysis.statistics().stream()
                .filter(file ->
                        file.headline().filter(area -> !area.shares().isEmpty()).isPresent())
                .toList();
    }

    /** Returns the statistics table that is told of: the first of the study, or another; empty where there is none. */
    public final Optional<StatisticsAnalysis> table() {
        return Optional.ofNullable(table);
    }

    /** Returns the statistics tables after the first that there is something to tell of. */
    final List<StatisticsAnalysis> furtherTables() {
        return tables(analysis).stream().skip(1).toList();
    }

    /** Returns the same words for each table after the first that there is something to tell of. */
    public List<? extends StudyWords> further() {
        return furtherTables().stream().map(one -> new StudyWords(this, one)).toList();
    }

    /** Returns the id of a sheet, section or picture of the table: one of a further table ends in the table's own. */
    public final String placeOf(String id) {
        return table == null || table.table() == null ? id : id + '-' + table.table();
    }

    /** Returns what the table is about, as a heading: who is of interest, and who is counted. */
    public final String tableTitle() {
        String scope = inLanguage(table().orElseThrow().reference().scope());
        return text("section.share") + " (" + scope + ')';
    }

    /** Returns a whole number as a figure. */
    public final Figure count(FigureId id, long number) {
        return language.numbers().figure(id, number);
    }

    /** Returns a number as a figure. */
    public final Figure figure(FigureId id, double value, ColumnKind kind, int decimals) {
        return language.numbers().figure(id, value, kind, decimals);
    }

    /** Returns the number of countries that took part. */
    public final Figure stated() {
        return count(
                FigureId.of("study", "participants", "stated"),
                study().participants().stated());
    }

    /** Returns the number of countries that a finding with a list names. */
    public final Figure named(Finding finding) {
        return count(
                FigureId.of("coverage", finding.id(), "n"), finding.countries().size());
    }

    /** Returns the level of intervals in percent. */
    public final Figure level() {
        return figure(FigureId.of("rules", "confidence"), study().options().confidence(), ColumnKind.PERCENT, 0);
    }

    public final ProtectedAnalysis analysis() {
        return analysis;
    }

    /** Returns every figure that may be told. */
    public final FigureIndex figures() {
        return figures;
    }

    /** Returns what disclosure control found. */
    public final DisclosureSummary disclosure() {
        return disclosure;
    }

    public final Language language() {
        return language;
    }

    public final Study study() {
        return analysis.study();
    }

    public final CountryRegister register() {
        return analysis.register();
    }

    public final Wording words() {
        return language.wording();
    }

    public final String text(String key, Object... arguments) {
        return words().text(key, withGroup(arguments));
    }

    public final RichText rich(String key, Object... arguments) {
        return words().rich(key, withGroup(arguments));
    }

    private Object[] withGroup(Object... arguments) {
        Object[] all = Arrays.copyOf(arguments, arguments.length + usual.size());
        for (int i = 0; i < usual.size(); i++) {
            all[arguments.length + i] = usual.get(i);
        }
        return all;
    }

    /** Returns the texts of the study in the language. */
    public final StudyTexts texts() {
        return texts;
    }

    public final String title() {
        return inLanguage(study().title());
    }

    public final String issuer() {
        return inLanguage(study().issuer());
    }

    /** Returns the text in the language, or in the study's first language where there is none. */
    public final String inLanguage(Map<String, String> texts) {
        return inLanguage(study(), language, texts);
    }

    static String inLanguage(Study study, Language language, Map<String, String> texts) {
        return texts.getOrDefault(
                language.tag(), texts.getOrDefault(study.languages().get(0), ""));
    }

    public final String day(LocalDate day) {
        return language.dates().day(day);
    }

    /** Returns a day as the time at which something was done; {@link #day} names the day alone. */
    public final String onDay(LocalDate day) {
        return language.dates().onDay(day);
    }

    /** Returns the findings by their ids. */
    public final FindingIndex findings() {
        return findings;
    }

    /** Returns how many countries a finding names; empty for a bare statement. */
    public final Optional<FindingCoverage> coverage(String finding) {
        return Optional.ofNullable(coverage.get(finding));
    }

    /** Returns what a finding says, as a clause without a final full stop; its id where there is no such finding. */
    public final String clause(FindingCoverage counted) {
        return findings.find(counted.finding()).map(this::clause).orElse(counted.finding());
    }

    public final String findingText(Finding finding) {
        return texts().findings().getOrDefault(finding.id(), finding.id());
    }

    /** Returns what a finding says, as a clause without a final full stop. */
    public final String clause(Finding finding) {
        String text = findingText(finding).strip();
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    /** Returns what a question asks. */
    public final String questionText(String question) {
        return texts().questions().getOrDefault(question, question);
    }

    /** Returns the name of a unit of values; empty for none. */
    public final String unitName(@Nullable String unit) {
        return unit == null ? "" : texts().units().getOrDefault(unit, unit);
    }

    public final String themeName(String theme) {
        return texts().themes().getOrDefault(theme, theme);
    }

    /** Returns the codes of countries, Members first and Observers after "and", as of the study's date. */
    public final RichText codes(List<CountryCode> countries) {
        return language.countries().codes(members(countries), observers(countries));
    }

    public final List<CountryCode> members(List<CountryCode> countries) {
        return countries.stream().filter(country -> !isObserver(country)).toList();
    }

    public final List<CountryCode> observers(List<CountryCode> countries) {
        return countries.stream().filter(this::isObserver).toList();
    }

    /** Returns whether countries take part as Observers, so that lists tell them from Members. */
    public final boolean hasObservers() {
        return study().participants().scope() == ParticipantScope.EMN
                && (!study().participants().rosterComplete()
                        || !study().participants().observers().isEmpty());
    }

    /** Returns what a country is in the study: Member or Observer, or a participant where the study is not one of the EMN. */
    public final String role(EmnRole role) {
        return study().participants().scope() == ParticipantScope.EMN
                ? text("role." + name(role))
                : text("role.participant");
    }

    private boolean isObserver(CountryCode country) {
        return hasObservers()
                && register()
                        .isIn(
                                CountryRegister.EMN_OBSERVER,
                                country,
                                study().participants().asOf());
    }

    public static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns a source as a link to its address, or as its title alone. */
    public final Inline source(SourceReference source) {
        String title = inLanguage(source.title());
        String own = source.title().containsKey(language.tag())
                ? ""
                : study().languages().get(0);
        if (source.address() != null) {
            return new Inline.Link(title, source.address().toString(), own);
        }
        return own.isEmpty() ? new Inline.Words(title, false) : new Inline.Foreign(title, own);
    }

    /** Returns words that stand once in a study, as their source has them: in the first of its languages, also on a page in another. */
    public final RichText ofSource(String words) {
        String own = study().languages().get(0);
        return own.equals(language.tag()) ? RichText.of(words) : new RichText(List.of(new Inline.Foreign(words, own)));
    }

    /** Returns the words that every page and sheet carries. */
    public final List<String> marks() {
        List<String> marks = new ArrayList<>();
        if (isPreview) {
            marks.add(text("mark.preview"));
        }
        if (study().madeUp()) {
            marks.add(text("mark.made-up"));
        }
        if (study().status().isUnfinished()) {
            marks.add(text("mark." + name(study().status())));
        }
        return marks;
    }

    /** Returns which countries took part; for statistics alone, who is counted. */
    public final RichText scope() {
        if (study().participants().stated() == 0) {
            return rich("masthead.scope-statistics", "scope", statisticsScope());
        }
        return switch (study().participants().scope()) {
            case EMN -> rich(hasObservers() ? "masthead.scope" : "masthead.scope-members", "n", stated());
            case EU -> rich("masthead.scope-eu", "n", stated());
            case LISTED -> rich("masthead.scope-listed", "n", stated());
        };
    }

    /** Returns the case of messages that name Observers where any took part, or may have. */
    final String kind() {
        return hasObservers() ? "both" : "members";
    }

    /** Returns what the publication is about, in one line. */
    final String subject() {
        int stated = study().participants().stated();
        if (stated > 0 && study().participants().scope() != ParticipantScope.EMN) {
            return text("metadata.subject-countries", "n", stated);
        }
        return stated > 0
                ? text(hasObservers() ? "metadata.subject" : "metadata.subject-members", "n", stated)
                : text("metadata.subject-statistics", "scope", statisticsScope());
    }

    private String statisticsScope() {
        return ShareWords.headline(this)
                .flatMap(words -> words.latest().map(words::scope))
                .orElse(title());
    }

    /** Returns the pattern of a tick in percent, for a chart. */
    public final String percentPattern() {
        return words().pattern("number.percent").replace("{number}", "{0}");
    }

    /** Returns the name of a sheet of the annex on its tab. */
    public final String sheetName(String id) {
        return text("sheet." + id + ".name");
    }

    /** Returns references to figures and tables of the briefing, in brackets; they get their numbers when all that is printed is known. */
    public final RichText aside(String... places) {
        return rich("reference.aside", "places", places(places));
    }

    /** Returns a reference to a figure or table that goes on within brackets. */
    public final RichText also(String place) {
        return rich("reference.also", "places", places(place));
    }

    private RichText places(String... places) {
        List<Inline> all = new ArrayList<>();
        for (String place : places) {
            if (!all.isEmpty()) {
                all.add(new Inline.Words(text("list.comma"), false));
            }
            all.add(new Inline.CrossReference("", place));
        }
        return new RichText(all);
    }

    /** Returns texts with commas between them. */
    public final String listed(List<String> texts) {
        return String.join(text("list.comma"), texts);
    }

    /** Returns texts with commas between them. */
    public final RichText commas(List<RichText> texts) {
        return RichText.joined(texts, text("list.comma"));
    }

    public static RichText joined(RichText... parts) {
        List<Inline> inlines = new ArrayList<>();
        for (RichText part : parts) {
            inlines.addAll(part.inlines());
        }
        return new RichText(inlines);
    }

    public static RichText strong(String words) {
        return new RichText(List.of(new Inline.Words(words, true)));
    }
}
