package org.thbreport.analytics.result;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.decomposition.Contribution;
import org.thbreport.analytics.decomposition.Decomposition;
import org.thbreport.analytics.decomposition.MatchedPanel;
import org.thbreport.analytics.figure.ResultSink;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.analytics.panel.GroupCount;
import org.thbreport.analytics.share.Change;
import org.thbreport.analytics.share.CountedShare;
import org.thbreport.analytics.share.PeriodShare;
import org.thbreport.analytics.share.PublishedShare;
import org.thbreport.analytics.share.VictimRate;
import org.thbreport.model.data.Precision;

/** Names shares and changes. */
final class ShareResults {

    private final ResultSink sink;

    ShareResults(ResultSink sink) {
        this.sink = sink;
    }

    void share(PeriodShare share) {
        share(share, null);
    }

    /**
     * Names a share.
     *
     * @param rate the number of victims per 100,000 inhabitants, or null where the study has no population
     */
    void share(PeriodShare share, @Nullable VictimRate rate) {
        sink.object(share.period().toString(), () -> {
            sink.number("units", share.period().units());
            if (share instanceof CountedShare counted) {
                counted(counted);
            } else if (share instanceof PublishedShare published) {
                published(published);
            }
            if (rate != null) {
                sink.object("rate", () -> {
                    sink.number("personYears", rate.personYears());
                    sink.number("per100000", rate.rate());
                    sink.interval("garwood", rate.interval());
                });
            }
            sink.text("flag", share.flags());
            sink.text("precision", code(share.precision()));
        });
    }

    private void counted(CountedShare share) {
        sink.number("count", share.count());
        sink.number("known", share.known());
        sink.number("total", share.total());
        sink.number("unknown", share.unknown());
        sink.number("shareOfKnown", share.shareOfKnown());
        sink.number("shareOfAll", share.shareOfAll());
        sink.interval("bounds", share.bounds());
        sink.interval("wilson", share.wilson());
        sink.interval("garwood", share.garwood());
        sink.object("groups", () -> {
            for (GroupCount group : share.groups()) {
                sink.number(group.code(), group.count());
            }
        });
        sink.texts("present", share.present());
        sink.texts("absent", share.absent());
        sink.texts("gaps", share.gaps());
    }

    private void published(PublishedShare share) {
        sink.number("publishedShare", share.publishedShare());
        sink.number("resolution", share.resolution());
        sink.number("total", share.total());
        sink.text("base", share.base().code());
        sink.object("scope", () -> {
            for (Map.Entry<String, String> scope : new TreeMap<>(share.scope()).entrySet()) {
                sink.text(scope.getKey(), scope.getValue());
            }
        });
        sink.text("source", share.source());
        sink.text("note", share.note());
    }

    void change(Change change) {
        sink.object(change.key(), () -> {
            sink.number("difference", change.difference());
            sink.text("base", change.base().code());
            sink.text("precision", code(change.precision()));
            sink.number("resolution", change.resolution());
            sink.number("differenceOfAll", change.differenceOfAll());
            sink.interval("newcombe", change.newcombe());
            sink.object("pooledTest", change.pooledTest(), test -> {
                Double chiSquare = test.chiSquare();
                if (chiSquare == null) {
                    sink.missing("chiSquare", "fisher-exact");
                } else {
                    sink.number("chiSquare", chiSquare);
                }
                sink.number("p", test.p());
            });
            sink.interval("bounds", change.bounds());
            sink.object("kitagawa", change.kitagawa(), this::decomposition);
            sink.object("survivorReference", change.survivorReference(), this::decomposition);
            sink.number("jackknifeSe", change.jackknifeSe());
            sink.object("leaveOneOut", change.leaveOneOut(), without -> {
                for (Map.Entry<String, Outcome<Double>> area : without.without().entrySet()) {
                    sink.number(area.getKey(), area.getValue());
                }
            });
            panel("matchedPanel", change.matchedPanel());
            panel("matchedPanelComplete", change.matchedPanelComplete());
            sink.object("countRatio", change.countRatio(), counts -> {
                sink.number("ratio", counts.ratio());
                sink.number("low", counts.low());
                sink.number("high", counts.high());
                sink.number("p", counts.p());
            });
        });
    }

    private void panel(String name, Outcome<MatchedPanel> outcome) {
        sink.object(name, outcome, panel -> {
            sink.number("difference", panel.difference());
            sink.number("n", panel.areas().size());
            sink.texts("areas", panel.areas());
        });
    }

    private void decomposition(Decomposition parts) {
        sink.number("difference", parts.difference());
        contribution(parts.sum());
        sink.object("others", () -> {
            sink.number("n", parts.others().size());
            sink.number("total", parts.totalOfOthers());
        });
        sink.object("byCountry", () -> {
            for (Map.Entry<String, Contribution> area : parts.byArea().entrySet()) {
                sink.object(area.getKey(), () -> {
                    contribution(area.getValue());
                    sink.number("total", area.getValue().total());
                });
            }
        });
    }

    private void contribution(Contribution part) {
        sink.number("within", part.within());
        sink.number("between", part.between());
        sink.number("entry", part.entry());
        sink.number("exit", part.exit());
    }

    private static String code(Precision precision) {
        return precision == Precision.EXACT ? "exact" : "approximate";
    }
}
