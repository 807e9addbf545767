package org.thbreport.publication.compose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.Analysis;
import org.thbreport.analytics.StatisticsAnalysis;
import org.thbreport.analytics.disclosure.DisclosureSummary;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.geo.CountryRegister;
import org.thbreport.model.study.Finding;
import org.thbreport.model.study.SourceReference;
import org.thbreport.model.study.Study;
import org.thbreport.model.study.StudyTexts;
import org.thbreport.publication.content.Inline;
import org.thbreport.publication.content.Metadata;
import org.thbreport.publication.content.RendererWords;
import org.thbreport.publication.content.RichText;
import org.thbreport.publication.content.Sheet;
import org.thbreport.publication.language.Language;
import org.thbreport.publication.language.Wording;

/**
 * One edition in one language while it is composed: the study, its protected results, and the words that several sections
 * and sheets share.
 *
 * @param analysis the study and its protected results
 * @param disclosure what disclosure control found
 * @param language the language
 * @param facts what is known of the edition; null while that is composed which all editions of the study have in common
 * @param sheets the sheets of the annex by their ids, which a briefing refers to; none while the annex itself is composed
 * @param usual arguments that any message may use: pairs of name and value
 */
record Edition(
        Analysis analysis,
        DisclosureSummary disclosure,
        Language language,
        @Nullable EditionFacts facts,
        Map<String, Sheet> sheets,
        List<Object> usual) {

    /** Decimals of shares and differences in texts, tables and charts. */
    static final int DECIMALS = 1;

    private static final int MONTHS_OF_YEAR = 12;

    /** Text without words. */
    static final RichText NOTHING = new RichText(List.of());

    Edition(
            Analysis analysis,
            DisclosureSummary disclosure,
            Language language,
            EditionFacts facts,
            Map<String, Sheet> sheets) {
        this(analysis, disclosure, language, facts, sheets, usual(analysis, language));
    }

    /** Returns what all editions of a study have in common. */
    static Edition ofStudy(Analysis analysis, DisclosureSummary disclosure, Language language) {
        return new Edition(analysis, disclosure, language, null, Map.of(), usual(analysis, language));
    }

    /** Returns what is known of the edition. */
    EditionFacts known() {
        return Objects.requireNonNull(facts, "what all editions have in common tells of none");
    }

    Study study() {
        return analysis.study();
    }

    CountryRegister register() {
        return analysis.register();
    }

    Wording words() {
        return language.wording();
    }

    String text(String key, Object... arguments) {
        return words().text(key, withGroup(arguments));
    }

    RichText rich(String key, Object... arguments) {
        return words().rich(key, withGroup(arguments));
    }

    private Object[] withGroup(Object... arguments) {
        Object[] all = Arrays.copyOf(arguments, arguments.length + usual.size());
        for (int i = 0; i < usual.size(); i++) {
            all[arguments.length + i] = usual.get(i);
        }
        return all;
    }

    /** Returns who the group of interest is and how long its periods are, which many messages tell. */
    private static List<Object> usual(Analysis analysis, Language language) {
        Optional<StatisticsAnalysis> headline = analysis.statistics().stream().findFirst();
        String group = headline.map(file ->
                        inLanguage(analysis.study(), language, file.reference().shareOf()))
                .orElse("");
        boolean years = headline.flatMap(StatisticsAnalysis::headline)
                .flatMap(area -> area.shares().stream().findFirst())
                .map(share -> share.period().unitMonths() == MONTHS_OF_YEAR)
                .orElse(true);
        return List.of(
                "topic",
                group.isEmpty() ? "usual" : "other",
                "group",
                group,
                "length",
                years ? "years" : "parts",
                "groupStart",
                group.isEmpty() ? "" : Language.capital(group));
    }

    /** Returns the texts of the study in the edition's language. */
    StudyTexts texts() {
        return study().texts().getOrDefault(language.tag(), new StudyTexts(Map.of(), Map.of(), Map.of()));
    }

    String title() {
        return inLanguage(study().title());
    }

    String issuer() {
        return inLanguage(study().issuer());
    }

    /** Returns the text in the edition's language, or in the study's first language where there is none. */
    String inLanguage(Map<String, String> texts) {
        return inLanguage(study(), language, texts);
    }

    private static String inLanguage(Study study, Language language, Map<String, String> texts) {
        return texts.getOrDefault(
                language.tag(), texts.getOrDefault(study.languages().get(0), ""));
    }

    String day(LocalDate day) {
        return language.dates().day(day);
    }

    /** Returns a day as the time at which something was done; {@link #day} names the day alone. */
    String onDay(LocalDate day) {
        return language.dates().onDay(day);
    }

    String findingText(Finding finding) {
        return texts().findings().getOrDefault(finding.id(), finding.id());
    }

    /** Returns what a finding says, as a clause without a final full stop. */
    String clause(Finding finding) {
        String text = findingText(finding).strip();
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    String themeName(String theme) {
        return texts().themes().getOrDefault(theme, theme);
    }

    /** Returns the codes of countries, Members first and Observers after "and", as of the study's date. */
    RichText codes(List<CountryCode> countries) {
        return language.countries().codes(members(countries), observers(countries));
    }

    List<CountryCode> members(List<CountryCode> countries) {
        return countries.stream().filter(country -> !isObserver(country)).toList();
    }

    List<CountryCode> observers(List<CountryCode> countries) {
        return countries.stream().filter(this::isObserver).toList();
    }

    private boolean isObserver(CountryCode country) {
        return register()
                .isIn(
                        CountryRegister.EMN_OBSERVER,
                        country,
                        study().participants().asOf());
    }

    static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns a source as a link to its address, or as its title alone. */
    Inline source(SourceReference source) {
        String title = inLanguage(source.title());
        return source.address() == null
                ? new Inline.Words(title, false)
                : new Inline.Link(title, source.address().toString());
    }

    /** Returns the words that every page and sheet carries. */
    List<String> marks() {
        List<String> marks = new ArrayList<>();
        if (study().madeUp()) {
            marks.add(text("mark.made-up"));
        }
        if (study().status().isUnfinished()) {
            marks.add(text("mark." + name(study().status())));
        }
        return marks;
    }

    /** Returns which countries took part; for statistics alone, who is counted. */
    String scope() {
        int stated = study().participants().stated();
        return stated > 0
                ? text("masthead.scope", "n", stated)
                : text("masthead.scope-statistics", "scope", statisticsScope());
    }

    private String subject() {
        int stated = study().participants().stated();
        return stated > 0
                ? text("metadata.subject", "n", stated)
                : text("metadata.subject-statistics", "scope", statisticsScope());
    }

    private String statisticsScope() {
        return ShareWords.headline(this)
                .flatMap(words -> words.latest().map(words::scope))
                .orElse(title());
    }

    Metadata metadata(String productKey) {
        return new Metadata(
                language.tag(),
                text("metadata.title", "product", text(productKey), "title", title()),
                issuer(),
                subject(),
                List.of(text("metadata.keywords").split("; ")),
                known().asOf(),
                marks(),
                known().contentKey(),
                known().program(),
                new RendererWords(
                        words().pattern("renderer.page"),
                        words().pattern("renderer.note"),
                        text("renderer.contents"),
                        text("renderer.table-continues"),
                        text("renderer.annex"),
                        text("renderer.results")));
    }

    /** Returns the pattern of a tick in percent, for a chart. */
    String percentPattern() {
        return words().pattern("number.percent").replace("{number}", "{0}");
    }

    /** Returns a reference to a table of the annex by its number and its name. */
    Inline.SheetReference sheet(String id) {
        Sheet sheet = sheets.get(id);
        int number = sheet == null ? 0 : sheet.number();
        String name = sheet == null ? SheetMaker.name(this, id) : sheet.name();
        return new Inline.SheetReference(text("reference.sheet", "n", number, "sheet", name), id);
    }

    /** Returns the line that says which table of the annex holds the numbers of a figure or table. */
    RichText dataLine(String sheet) {
        return rich("figure.data", "sheet", sheet(sheet));
    }

    /** Returns references to figures and tables of the briefing, in brackets; {@link PlaceNumbers} numbers them. */
    RichText aside(String... places) {
        return rich("reference.aside", "places", places(places));
    }

    /** Returns a reference to a figure or table that goes on within brackets. */
    RichText also(String place) {
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
    String listed(List<String> texts) {
        return String.join(text("list.comma"), texts);
    }

    static RichText joined(RichText... parts) {
        List<Inline> inlines = new ArrayList<>();
        for (RichText part : parts) {
            inlines.addAll(part.inlines());
        }
        return new RichText(inlines);
    }

    static RichText strong(String words) {
        return new RichText(List.of(new Inline.Words(words, true)));
    }
}
