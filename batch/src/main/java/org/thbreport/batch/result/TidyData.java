package org.thbreport.batch.result;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.thbreport.analytics.ProtectedAnalysis;
import org.thbreport.analytics.decomposition.MatchedPanel;
import org.thbreport.analytics.figure.FigureId;
import org.thbreport.analytics.interval.Interval;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.analytics.panel.GroupCount;
import org.thbreport.analytics.share.Change;
import org.thbreport.analytics.share.CountedShare;
import org.thbreport.analytics.share.PeriodShare;
import org.thbreport.analytics.share.PublishedShare;
import org.thbreport.analytics.share.VictimRate;
import org.thbreport.analytics.statistics.AreaAnalysis;
import org.thbreport.analytics.statistics.StatisticsAnalysis;

/** The published numbers as tidy tables, for those who work with rows. */
public final class TidyData {
    /** Paths of the tables in a release. */
    public static final List<String> FILES = List.of(
            "data/changes.csv",
            "data/contributions.csv",
            "data/coverage.csv",
            "data/findings-by-country.csv",
            "data/revisions.csv",
            "data/shares.csv");

    private TidyData() {}

    /** Returns the bytes of each table, by its path in a release. */
    public static SortedMap<String, byte[]> of(ProtectedAnalysis results) {
        SortedMap<String, byte[]> tables = new TreeMap<>();
        tables.put(
                "data/coverage.csv", CoverageTables.findings(results.coverage()).bytes());
        tables.put(
                "data/findings-by-country.csv",
                CoverageTables.countries(results.coverage()).bytes());
        List<StatisticsAnalysis> files = results.statistics();
        tables.put("data/shares.csv", shares(files).bytes());
        tables.put("data/changes.csv", changes(files).bytes());
        tables.put("data/contributions.csv", contributions(files).bytes());
        tables.put("data/revisions.csv", RevisionsTable.of(results.revisions()).bytes());
        return tables;
    }

    private static TidyTable shares(List<StatisticsAnalysis> files) {
        TidyTable table =
                new TidyTable("area", "period", "measure", "flag", "precision", "value", "reason", "table", "figure");
        for (StatisticsAnalysis file : files) {
            for (AreaAnalysis area : file.areas()) {
                for (PeriodShare share : area.allShares()) {
                    ShareRows rows = new ShareRows(table, file, share);
                    shares(share, rows);
                    area.rate(share.period()).ifPresent(rate -> rate(rate, rows));
                }
            }
        }
        return table;
    }

    private static void shares(PeriodShare share, ShareRows rows) {
        FigureId id = rows.file().id(share);
        if (share instanceof CountedShare counted) {
            for (GroupCount group : counted.groups()) {
                rows.add("count " + group.code(), group.count(), id.at("groups").at(group.code()));
            }
            rows.add("count", counted.count(), id.at("count"));
            rows.add("known", counted.known(), id.at("known"));
            rows.add("unknown", counted.unknown(), id.at("unknown"));
            rows.add("total", counted.total(), id.at("total"));
            rows.add("shareOfKnown", counted.shareOfKnown(), id.at("shareOfKnown"));
            rows.add("shareOfAll", counted.shareOfAll(), id.at("shareOfAll"));
            rows.add(
                    "boundsLow",
                    counted.bounds().map(Interval::low),
                    id.at("bounds").at(0));
            rows.add(
                    "boundsHigh",
                    counted.bounds().map(Interval::high),
                    id.at("bounds").at(1));
            rows.add(
                    "wilsonLow",
                    counted.wilson().map(Interval::low),
                    id.at("wilson").at(0));
            rows.add(
                    "wilsonHigh",
                    counted.wilson().map(Interval::high),
                    id.at("wilson").at(1));
        } else if (share instanceof PublishedShare published) {
            rows.add(
                    "publishedShare " + published.base().code(),
                    Outcome.of(published.publishedShare()),
                    id.at("publishedShare"));
        }
    }

    private static void rate(VictimRate rate, ShareRows rows) {
        FigureId id = rows.file().id(rows.share()).at("rate");
        rows.add("per100000", rate.rate(), id.at("per100000"));
        rows.add(
                "per100000Low",
                rate.interval().map(Interval::low),
                id.at("garwood").at(0));
        rows.add(
                "per100000High",
                rate.interval().map(Interval::high),
                id.at("garwood").at(1));
    }

    /** The rows of one share. */
    private record ShareRows(TidyTable table, StatisticsAnalysis file, PeriodShare share) {
        void add(String measure, Outcome<Double> value, FigureId id) {
            table.measure(
                    value,
                    List.of(file.reference().id(), id),
                    share.area(),
                    share.period(),
                    measure,
                    share.flags(),
                    share.precision().name().toLowerCase(Locale.ROOT));
        }
    }

    private static TidyTable changes(List<StatisticsAnalysis> files) {
        TidyTable table = new TidyTable("area", "from", "to", "measure", "value", "reason", "table", "figure");
        for (StatisticsAnalysis file : files) {
            for (AreaAnalysis area : file.areas()) {
                for (Change change : area.changes()) {
                    changes(change, new ChangeRows(table, file, change));
                }
            }
        }
        return table;
    }

    private static void changes(Change change, ChangeRows rows) {
        FigureId id = rows.file().id(change);
        rows.add("difference", change.difference(), id.at("difference"));
        rows.add("differenceOfAll", change.differenceOfAll(), id.at("differenceOfAll"));
        rows.add(
                "newcombeLow",
                change.newcombe().map(Interval::low),
                id.at("newcombe").at(0));
        rows.add(
                "newcombeHigh",
                change.newcombe().map(Interval::high),
                id.at("newcombe").at(1));
        rows.add(
                "boundsLow", change.bounds().map(Interval::low), id.at("bounds").at(0));
        rows.add(
                "boundsHigh",
                change.bounds().map(Interval::high),
                id.at("bounds").at(1));
        rows.add("jackknifeSe", change.jackknifeSe(), id.at("jackknifeSe"));
        rows.add(
                "matchedPanel",
                change.matchedPanel().map(MatchedPanel::difference),
                id.at("matchedPanel").at("difference"));
    }

    /** The rows of one change. */
    private record ChangeRows(TidyTable table, StatisticsAnalysis file, Change change) {
        void add(String measure, Outcome<Double> value, FigureId id) {
            table.measure(
                    value, List.of(file.reference().id(), id), change.area(), change.from(), change.to(), measure);
        }
    }

    private static TidyTable contributions(List<StatisticsAnalysis> files) {
        TidyTable table =
                new TidyTable("area", "from", "to", "country", "within", "between", "entry", "exit", "table", "figure");
        for (StatisticsAnalysis file : files) {
            for (AreaAnalysis area : file.areas()) {
                for (Change change : area.changes()) {
                    change.kitagawa()
                            .found()
                            .ifPresent(parts -> parts.byArea()
                                    .forEach((country, part) -> table.row(
                                            area.area().key(),
                                            change.from(),
                                            change.to(),
                                            country,
                                            part.within(),
                                            part.between(),
                                            part.entry(),
                                            part.exit(),
                                            file.reference().id(),
                                            file.id(change)
                                                    .at("kitagawa")
                                                    .at("byCountry")
                                                    .at(country))));
                }
            }
        }
        return table;
    }
}
