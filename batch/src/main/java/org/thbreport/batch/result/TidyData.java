package org.thbreport.batch.result;

import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.thbreport.analytics.Analysis;
import org.thbreport.analytics.AreaAnalysis;
import org.thbreport.analytics.coverage.CountryCoverage;
import org.thbreport.analytics.coverage.Coverage;
import org.thbreport.analytics.coverage.FindingCoverage;
import org.thbreport.analytics.decomposition.Contribution;
import org.thbreport.analytics.disclosure.ProtectedAnalysis;
import org.thbreport.analytics.interval.Interval;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.analytics.panel.GroupCount;
import org.thbreport.analytics.share.Change;
import org.thbreport.analytics.share.CountedShare;
import org.thbreport.analytics.share.PeriodShare;
import org.thbreport.analytics.share.PublishedShare;
import org.thbreport.model.data.ReferencePeriod;

/** The published numbers as tidy tables, for those who work with rows. */
public final class TidyData {
    /** Number of tables. */
    public static final int TABLES = 6;

    private TidyData() {}

    /** Returns the bytes of each table, by its path in a release. */
    public static SortedMap<String, byte[]> of(ProtectedAnalysis results) {
        Analysis analysis = results.analysis();
        SortedMap<String, byte[]> tables = new TreeMap<>();
        tables.put("data/coverage.csv", coverage(analysis.coverage()).bytes());
        tables.put(
                "data/findings-by-country.csv", countries(analysis.coverage()).bytes());
        Map<String, AreaAnalysis> areas = AreaKeys.of(analysis.statistics());
        tables.put("data/shares.csv", shares(areas).bytes());
        tables.put("data/changes.csv", changes(areas).bytes());
        tables.put("data/contributions.csv", contributions(areas).bytes());
        tables.put(
                "data/revisions.csv", RevisionsJson.table(analysis.revisions()).bytes());
        return tables;
    }

    private static TidyTable coverage(Coverage coverage) {
        TidyTable table = new TidyTable(
                "finding", "theme", "kind", "partOf", "n", "of", "quantifier", "quantified", "source", "note");
        for (FindingCoverage finding : coverage.findings()) {
            table.row(
                    finding.finding(),
                    finding.theme(),
                    finding.kind().code(),
                    finding.partOf(),
                    finding.n().orNull(),
                    finding.of(),
                    finding.quantifier() == null ? null : finding.quantifier().code(),
                    finding.quantified() == null ? null : finding.quantified().code(),
                    finding.source(),
                    finding.note());
        }
        return table;
    }

    private static TidyTable countries(Coverage coverage) {
        TidyTable table = new TidyTable("finding", "country", "role", "mention");
        for (FindingCoverage finding : coverage.findings()) {
            for (CountryCoverage country : coverage.byCountry()) {
                table.row(
                        finding.finding(),
                        country.country(),
                        country.role().name().toLowerCase(Locale.ROOT),
                        finding.of(country.country())
                                .name()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-'));
            }
        }
        return table;
    }

    private static TidyTable shares(Map<String, AreaAnalysis> areas) {
        TidyTable table = new TidyTable("area", "period", "measure", "flag", "precision", "value", "reason");
        areas.forEach((area, analysis) -> {
            for (PeriodShare share : analysis.shares()) {
                ShareRows rows = new ShareRows(table, area, share);
                if (share instanceof CountedShare counted) {
                    for (GroupCount group : counted.groups()) {
                        rows.add("count " + group.code(), group.count());
                    }
                    rows.add("count", counted.count());
                    rows.add("known", counted.known());
                    rows.add("unknown", counted.unknown());
                    rows.add("total", counted.total());
                    rows.add("shareOfKnown", counted.shareOfKnown());
                    rows.add("shareOfAll", counted.shareOfAll());
                    rows.add("boundsLow", counted.bounds().map(Interval::low));
                    rows.add("boundsHigh", counted.bounds().map(Interval::high));
                    rows.add("wilsonLow", counted.wilson().map(Interval::low));
                    rows.add("wilsonHigh", counted.wilson().map(Interval::high));
                } else if (share instanceof PublishedShare published) {
                    rows.add("publishedShare " + published.base().code(), Outcome.of(published.publishedShare()));
                }
            }
        });
        return table;
    }

    /** The rows of one share. */
    private record ShareRows(TidyTable table, String area, PeriodShare share) {
        void add(String measure, Outcome<Double> value) {
            ReferencePeriod period = share.period();
            table.measure(
                    value,
                    area,
                    period,
                    measure,
                    share.flags(),
                    share.precision().name().toLowerCase(Locale.ROOT));
        }
    }

    private static TidyTable changes(Map<String, AreaAnalysis> areas) {
        TidyTable table = new TidyTable("area", "from", "to", "measure", "value", "reason");
        areas.forEach((area, analysis) -> {
            for (Change change : analysis.changes()) {
                ReferencePeriod from = change.from();
                ReferencePeriod to = change.to();
                table.measure(change.difference(), area, from, to, "difference");
                table.measure(change.differenceOfAll(), area, from, to, "differenceOfAll");
                table.measure(change.newcombe().map(Interval::low), area, from, to, "newcombeLow");
                table.measure(change.newcombe().map(Interval::high), area, from, to, "newcombeHigh");
                table.measure(change.bounds().map(Interval::low), area, from, to, "boundsLow");
                table.measure(change.bounds().map(Interval::high), area, from, to, "boundsHigh");
                table.measure(change.jackknifeSe(), area, from, to, "jackknifeSe");
                table.measure(change.matchedPanel().map(panel -> panel.difference()), area, from, to, "matchedPanel");
            }
        });
        return table;
    }

    private static TidyTable contributions(Map<String, AreaAnalysis> areas) {
        TidyTable table = new TidyTable("area", "from", "to", "country", "within", "between", "entry", "exit");
        areas.forEach((area, analysis) -> {
            for (Change change : analysis.changes()) {
                change.kitagawa().found().ifPresent(parts -> {
                    for (Map.Entry<String, Contribution> country :
                            parts.byArea().entrySet()) {
                        Contribution part = country.getValue();
                        table.row(
                                area,
                                change.from(),
                                change.to(),
                                country.getKey(),
                                part.within(),
                                part.between(),
                                part.entry(),
                                part.exit());
                    }
                });
            }
        });
        return table;
    }
}
