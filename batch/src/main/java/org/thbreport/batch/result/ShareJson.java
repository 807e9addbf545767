package org.thbreport.batch.result;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.thbreport.analytics.decomposition.Contribution;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.analytics.panel.GroupCount;
import org.thbreport.analytics.share.Change;
import org.thbreport.analytics.share.CountedShare;
import org.thbreport.analytics.share.PeriodShare;
import org.thbreport.analytics.share.PublishedShare;
import org.thbreport.model.data.Precision;

/** Writes shares and changes: the parts {@code share} and {@code change} of {@code results.json}. */
final class ShareJson {
    private final JsonGenerator json;
    private final OutcomeJson outcomes;

    ShareJson(JsonGenerator json) {
        this.json = json;
        this.outcomes = new OutcomeJson(json);
    }

    void share(PeriodShare share) throws IOException {
        json.writeObjectFieldStart(share.period().toString());
        if (share instanceof CountedShare counted) {
            counted(counted);
        } else if (share instanceof PublishedShare published) {
            published(published);
        }
        json.writeStringField("flag", share.flags());
        json.writeStringField("precision", code(share.precision()));
        json.writeEndObject();
    }

    private void counted(CountedShare share) throws IOException {
        outcomes.number("count", share.count());
        outcomes.number("known", share.known());
        outcomes.number("total", share.total());
        outcomes.number("unknown", share.unknown());
        outcomes.number("shareOfKnown", share.shareOfKnown());
        outcomes.number("shareOfAll", share.shareOfAll());
        outcomes.interval("bounds", share.bounds());
        outcomes.interval("wilson", share.wilson());
        outcomes.interval("garwood", share.garwood());
        json.writeObjectFieldStart("groups");
        for (GroupCount group : share.groups()) {
            outcomes.number(group.code(), group.count());
        }
        json.writeEndObject();
        outcomes.texts("present", share.present());
        outcomes.texts("absent", share.absent());
        outcomes.texts("gaps", share.gaps());
    }

    private void published(PublishedShare share) throws IOException {
        outcomes.number("publishedShare", share.publishedShare());
        outcomes.number("resolution", share.resolution());
        json.writeStringField("base", share.base().code());
        json.writeObjectFieldStart("scope");
        for (Map.Entry<String, String> scope : new TreeMap<>(share.scope()).entrySet()) {
            json.writeStringField(scope.getKey(), scope.getValue());
        }
        json.writeEndObject();
        json.writeStringField("source", share.source());
        json.writeStringField("note", share.note());
    }

    void change(Change change) throws IOException {
        json.writeObjectFieldStart(change.key());
        outcomes.number("difference", change.difference());
        json.writeStringField("base", change.base().code());
        json.writeStringField("precision", code(change.precision()));
        outcomes.number("resolution", change.resolution());
        outcomes.number("differenceOfAll", change.differenceOfAll());
        outcomes.interval("newcombe", change.newcombe());
        outcomes.object("pooledTest", change.pooledTest(), test -> {
            Double chiSquare = test.chiSquare();
            if (chiSquare == null) {
                json.writeNullField("chiSquare");
                json.writeStringField("chiSquareReason", "fisher-exact");
            } else {
                outcomes.number("chiSquare", chiSquare);
            }
            outcomes.number("p", test.p());
        });
        outcomes.interval("bounds", change.bounds());
        outcomes.object("kitagawa", change.kitagawa(), parts -> {
            contribution(parts.sum());
            json.writeObjectFieldStart("byCountry");
            for (Map.Entry<String, Contribution> area : parts.byArea().entrySet()) {
                json.writeObjectFieldStart(area.getKey());
                contribution(area.getValue());
                json.writeEndObject();
            }
            json.writeEndObject();
        });
        outcomes.number("jackknifeSe", change.jackknifeSe());
        outcomes.object("leaveOneOut", change.leaveOneOut(), without -> {
            for (Map.Entry<String, Outcome<Double>> area : without.without().entrySet()) {
                outcomes.number(area.getKey(), area.getValue());
            }
        });
        outcomes.object("matchedPanel", change.matchedPanel(), panel -> {
            outcomes.number("difference", panel.difference());
            outcomes.texts("areas", panel.areas());
        });
        outcomes.object("matchedPanelComplete", change.matchedPanelComplete(), panel -> {
            outcomes.number("difference", panel.difference());
            outcomes.texts("areas", panel.areas());
        });
        outcomes.object("countRatio", change.countRatio(), counts -> {
            outcomes.number("ratio", counts.ratio());
            outcomes.number("low", counts.low());
            outcomes.number("high", counts.high());
            outcomes.number("p", counts.p());
        });
        json.writeEndObject();
    }

    private void contribution(Contribution part) throws IOException {
        outcomes.number("within", part.within());
        outcomes.number("between", part.between());
        outcomes.number("entry", part.entry());
        outcomes.number("exit", part.exit());
    }

    private static String code(Precision precision) {
        return precision == Precision.EXACT ? "exact" : "approximate";
    }
}
