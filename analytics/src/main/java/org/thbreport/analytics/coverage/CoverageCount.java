package org.thbreport.analytics.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.geo.CountryRegister;
import org.thbreport.model.geo.EmnRole;
import org.thbreport.model.study.Finding;
import org.thbreport.model.study.FindingIndex;
import org.thbreport.model.study.FindingKind;
import org.thbreport.model.study.ParticipantScope;
import org.thbreport.model.study.Study;
import org.thbreport.model.study.Theme;

/** Counts the countries that a study's findings name. */
public final class CoverageCount {

    private final Study study;
    private final CountryRegister register;
    private final FindingIndex findings;

    private CoverageCount(Study study, CountryRegister register) {
        this.study = study;
        this.register = register;
        this.findings = new FindingIndex(study.findings());
    }

    /**
     * Counts.
     *
     * @param study a study without errors: each country of a finding is an EMN Member or Observer on the study's day
     * @param register the countries and their memberships
     */
    public static Coverage of(Study study, CountryRegister register) {
        return new CoverageCount(study, register).coverage();
    }

    private Coverage coverage() {
        List<Finding> counted = study.findings().stream()
                .filter(finding -> finding.list().isCounted() || finding.quantifier() != null)
                .toList();
        Map<CountryCode, List<Finding>> naming = naming(counted);
        Set<CountryCode> named = naming.keySet();
        boolean complete = study.participants().rosterComplete();
        return new Coverage(
                study.participants().stated(),
                complete,
                counted.stream().map(this::finding).toList(),
                study.themes().stream()
                        .map(Theme::id)
                        .flatMap(
                                theme -> group(
                                        theme,
                                        counted,
                                        finding -> finding.themes().contains(theme),
                                        Finding::isCoverage)
                                        .stream())
                        .toList(),
                List.of(FindingKind.values()).stream()
                        .flatMap(kind ->
                                group(kind.code(), counted, finding -> kind == finding.kind(), finding -> true)
                                        .stream())
                        .toList(),
                participants(named).stream()
                        .map(country -> country(country, naming.getOrDefault(country, List.of())))
                        .toList(),
                study.questions().stream()
                        .map(question -> QuestionCount.of(question, study.participants(), study.findings()))
                        .toList(),
                complete
                        ? Outcome.of(study.participants().named().stream()
                                .filter(country -> !named.contains(country))
                                .toList())
                        : Outcome.none(Obstacle.INCOMPLETE_ROSTER));
    }

    private FindingCoverage finding(Finding finding) {
        return new FindingCoverage(
                finding.id(),
                finding.theme(),
                finding.kind(),
                finding.partOf(),
                finding.list().isCounted()
                        ? Outcome.of(finding.list().count(study.participants().stated()))
                        : Outcome.none(Obstacle.QUANTIFIER_ONLY),
                finding.list().of(study.participants().stated()),
                partOfNumber(finding.partOf()),
                inRole(finding.countries(), EmnRole.MEMBER),
                inRole(finding.countries(), EmnRole.OBSERVER),
                finding.quantifier(),
                finding.quantified(),
                finding.source(),
                finding.note(),
                finding.themes(),
                finding.list(),
                finding.question(),
                finding.answer(),
                finding.isCoverage());
    }

    private @Nullable Integer partOfNumber(@Nullable String partOf) {
        return partOf == null
                ? null
                : findings.find(partOf)
                        .filter(whole ->
                                whole.list().isCounted() && !whole.list().kind().isOpen())
                        .map(whole -> whole.list().count(study.participants().stated()))
                        .orElse(null);
    }

    private List<GroupCoverage> group(
            String id, List<Finding> counted, Predicate<Finding> belongs, Predicate<Finding> counts) {
        List<Finding> findings = counted.stream().filter(belongs).toList();
        if (findings.isEmpty()) {
            return List.of();
        }
        Set<CountryCode> countries = distinct(findings.stream().filter(counts).toList());
        return List.of(new GroupCoverage(
                id,
                number(countries),
                study.participants().stated(),
                inRole(countries, EmnRole.MEMBER),
                inRole(countries, EmnRole.OBSERVER),
                findings.stream().map(Finding::id).toList()));
    }

    /** Returns the findings that name a country, by country, both in the order of the study. */
    private static Map<CountryCode, List<Finding>> naming(List<Finding> counted) {
        Map<CountryCode, List<Finding>> naming = new LinkedHashMap<>();
        for (Finding finding : counted) {
            for (CountryCode country : new LinkedHashSet<>(finding.countries())) {
                naming.computeIfAbsent(country, key -> new ArrayList<>()).add(finding);
            }
        }
        return naming;
    }

    private CountryCoverage country(CountryCode country, List<Finding> naming) {
        Map<String, List<String>> byTheme = new LinkedHashMap<>();
        for (Theme theme : study.themes()) {
            byTheme.put(
                    theme.id(),
                    naming.stream()
                            .filter(finding ->
                                    finding.isCoverage() && finding.themes().contains(theme.id()))
                            .map(Finding::id)
                            .toList());
        }
        return new CountryCoverage(
                country,
                role(country),
                (int) naming.stream()
                        .filter(finding -> finding.partOf() != null)
                        .count(),
                (int) naming.stream()
                        .filter(finding -> finding.partOf() == null && finding.isCoverage())
                        .count(),
                (int) naming.stream().filter(Finding::isLoneList).count(),
                naming.stream().map(Finding::id).toList(),
                byTheme);
    }

    private List<CountryCode> participants(Set<CountryCode> named) {
        Set<CountryCode> all = new LinkedHashSet<>(study.participants().named());
        all.addAll(named);
        Set<CountryCode> membersFirst = new LinkedHashSet<>(inRole(all, EmnRole.MEMBER));
        membersFirst.addAll(inRole(all, EmnRole.OBSERVER));
        return List.copyOf(membersFirst);
    }

    private List<CountryCode> inRole(Collection<CountryCode> countries, EmnRole role) {
        return register.inProtocolOrder(countries).stream()
                .filter(country -> role(country) == role)
                .toList();
    }

    /** A study that is not one of the EMN has participants, and no Observers among them. */
    private EmnRole role(CountryCode country) {
        if (study.participants().scope() != ParticipantScope.EMN) {
            return EmnRole.MEMBER;
        }
        return study.participants().observers().contains(country)
                ? EmnRole.OBSERVER
                : register.emnRole(country, study.participants().asOf()).orElse(EmnRole.MEMBER);
    }

    private static Set<CountryCode> distinct(List<Finding> findings) {
        Set<CountryCode> countries = new LinkedHashSet<>();
        findings.forEach(finding -> countries.addAll(finding.countries()));
        return countries;
    }

    private static Outcome<Integer> number(Collection<CountryCode> countries) {
        return countries.isEmpty() ? Outcome.none(Obstacle.QUANTIFIER_ONLY) : Outcome.of(countries.size());
    }
}
