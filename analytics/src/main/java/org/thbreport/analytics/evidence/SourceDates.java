package org.thbreport.analytics.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.study.SourceReference;
import org.thbreport.model.study.StatisticalRelease;
import org.thbreport.model.study.StatisticsReference;
import org.thbreport.model.study.Study;

/**
 * Rules on days: a source cannot tell what was not yet known, nor be read before it was published. Days are compared, not
 * years: a report of December cannot hold the whole of its year.
 */
final class SourceDates {

    private static final String BEFORE_PERIOD_END = "EVID-1";
    private static final String BEFORE_RELEASE = "EVID-2";
    private static final String ACCESSED_BEFORE_PUBLISHED = "EVID-4";
    private static final String ACCESSED_BEFORE_FORCE = "EVID-5";

    private final List<StatisticalRelease> releases;

    SourceDates(List<StatisticalRelease> releases) {
        this.releases = releases;
    }

    /** Checks the sources of a statistics file against the periods that it has values for. */
    List<EvidenceCheck> ofStatistics(Study study, StatisticsReference reference, Set<ReferencePeriod> periods) {
        Optional<SourceReference> source = study.source(reference.source());
        if (source.isEmpty() || source.get().published() == null) {
            return List.of();
        }
        LocalDate published = source.get().published();
        List<EvidenceCheck> found = new ArrayList<>();
        for (ReferencePeriod period : periods) {
            if (published.isBefore(period.lastDay())) {
                found.add(beforePeriodEnd(reference, period, published));
            } else {
                firstRelease(reference, period)
                        .filter(release -> published.isBefore(release.released()))
                        .ifPresent(release -> found.add(beforeRelease(reference, period, published, release)));
            }
        }
        return found;
    }

    private EvidenceCheck beforePeriodEnd(StatisticsReference reference, ReferencePeriod period, LocalDate published) {
        Map<String, Fact> facts = new LinkedHashMap<>();
        facts.put("source", new Fact.Name(reference.source()));
        facts.put("published", new Fact.Day(published));
        facts.put("period", new Fact.Period(period));
        facts.put("periodEnd", new Fact.Day(period.lastDay()));
        String message = "source " + reference.source() + " was published on " + published + ", before the period "
                + period + " that it is cited for ended on " + period.lastDay();
        Optional<StatisticalRelease> release = firstRelease(reference, period);
        if (release.isPresent()) {
            facts.put("publisher", new Fact.Name(release.get().publisher()));
            facts.put("released", new Fact.Day(release.get().released()));
            message += " (" + release.get().publisher() + " first released its figures on "
                    + release.get().released() + ")";
        }
        return new EvidenceCheck(
                Issue.warning(
                        BEFORE_PERIOD_END,
                        reference.location(),
                        message,
                        "expected a source published after the end of the period"),
                reference.source(),
                facts);
    }

    private static EvidenceCheck beforeRelease(
            StatisticsReference reference, ReferencePeriod period, LocalDate published, StatisticalRelease release) {
        Map<String, Fact> facts = new LinkedHashMap<>();
        facts.put("source", new Fact.Name(reference.source()));
        facts.put("published", new Fact.Day(published));
        facts.put("period", new Fact.Period(period));
        facts.put("releasedPeriod", new Fact.Period(release.period()));
        facts.put("publisher", new Fact.Name(release.publisher()));
        facts.put("released", new Fact.Day(release.released()));
        return new EvidenceCheck(
                Issue.warning(
                        BEFORE_RELEASE,
                        reference.location(),
                        "source " + reference.source() + " is cited for " + period + " and was published on "
                                + published + ", before " + release.publisher() + " first released the figures of "
                                + release.period() + " on " + release.released(),
                        "expected a source published after the first release"),
                reference.source(),
                facts);
    }

    /** Returns when the last of the figures of a table for a period were first released, by whoever was first. */
    private Optional<StatisticalRelease> firstRelease(StatisticsReference reference, ReferencePeriod period) {
        List<StatisticalRelease> ofTable = releases.stream()
                .filter(release -> release.isOf(reference.dataset()))
                .toList();
        return ofTable.stream()
                .filter(release -> release.period().equals(period))
                .min(Comparator.comparing(StatisticalRelease::released))
                .or(() -> ofTable.stream()
                        .filter(release -> period.isPooled() && period.contains(release.period()))
                        .max(Comparator.comparing(StatisticalRelease::released)));
    }

    /** Checks the days of one source against each other. */
    List<EvidenceCheck> ofSource(SourceReference source) {
        LocalDate accessed = source.accessed();
        if (accessed == null) {
            return List.of();
        }
        if (source.published() != null && accessed.isBefore(source.published())) {
            return List.of(new EvidenceCheck(
                    Issue.error(
                            ACCESSED_BEFORE_PUBLISHED,
                            source.location(),
                            "source " + source.id() + " was accessed on " + accessed + ", before it was published on "
                                    + source.published(),
                            "expected an access date on or after the day of publication"),
                    source.id(),
                    days(source.id(), accessed, "published", source.published())));
        }
        if (source.inForce() != null && accessed.isBefore(source.inForce())) {
            return List.of(new EvidenceCheck(
                    Issue.remark(
                            ACCESSED_BEFORE_FORCE,
                            source.location(),
                            "source " + source.id() + " was accessed on " + accessed
                                    + ", before the act entered into force on " + source.inForce(),
                            "perhaps a slip in the year of access"),
                    source.id(),
                    days(source.id(), accessed, "inForce", source.inForce())));
        }
        return List.of();
    }

    private static Map<String, Fact> days(String source, LocalDate accessed, String name, LocalDate day) {
        Map<String, Fact> facts = new LinkedHashMap<>();
        facts.put("source", new Fact.Name(source));
        facts.put("accessed", new Fact.Day(accessed));
        facts.put(name, new Fact.Day(day));
        return facts;
    }
}
