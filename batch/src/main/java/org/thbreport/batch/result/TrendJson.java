package org.thbreport.batch.result;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.analytics.trend.AdjustedTrend;
import org.thbreport.analytics.trend.CochranArmitageResult;
import org.thbreport.analytics.trend.LaneyResult;
import org.thbreport.analytics.trend.MannKendallResult;
import org.thbreport.analytics.trend.QuasiBinomialFit;
import org.thbreport.analytics.trend.Segment;
import org.thbreport.analytics.trend.SenSlope;
import org.thbreport.analytics.trend.Trend;
import org.thbreport.analytics.trend.Verdict;
import org.thbreport.model.data.ReferencePeriod;

/** Writes trends: the part {@code trend} of {@code results.json}. */
final class TrendJson {
    private final JsonGenerator json;
    private final OutcomeJson outcomes;

    TrendJson(JsonGenerator json) {
        this.json = json;
        this.outcomes = new OutcomeJson(json);
    }

    /**
     * Writes the trend of an area.
     *
     * @param adjusted p corrected for the number of countries
     * @param verdictText what can be said, in English
     */
    void trend(String key, Trend trend, Outcome<AdjustedTrend> adjusted, String verdictText) throws IOException {
        json.writeObjectFieldStart(key);
        outcomes.texts("periods", trend.periods());
        mannKendall(trend.mannKendall());
        outcomes.object("manyCountries", adjusted, test -> {
            outcomes.number("holm", test.holm());
            outcomes.number("benjaminiHochberg", test.benjaminiHochberg());
        });
        sen(trend.sen());
        cochranArmitage(trend.cochranArmitage());
        quasiBinomial(trend.quasiBinomial());
        laney(trend.laney(), trend.periods());
        json.writeArrayFieldStart("segments");
        for (Segment segment : trend.segments()) {
            segment(segment);
        }
        json.writeEndArray();
        verdict(trend.verdict(), verdictText);
        json.writeEndObject();
    }

    private void mannKendall(Outcome<MannKendallResult> outcome) throws IOException {
        outcomes.object("mannKendall", outcome, test -> {
            outcomes.number("s", test.s());
            outcomes.number("p", test.p());
            outcomes.number("tau", test.tau());
            outcomes.number("variance", test.variance());
            outcomes.number("z", test.z());
            json.writeBooleanField("exact", test.exact());
        });
    }

    private void sen(Outcome<SenSlope> outcome) throws IOException {
        outcomes.object("sen", outcome, line -> {
            outcomes.number("slope", line.slope());
            outcomes.number("low", line.low());
            outcomes.number("high", line.high());
            outcomes.number("intercept", line.intercept());
        });
    }

    private void cochranArmitage(Outcome<CochranArmitageResult> outcome) throws IOException {
        outcomes.object("cochranArmitage", outcome, test -> {
            outcomes.number("chiSquare", test.chiSquare());
            outcomes.number("p", test.p());
            Double departure = test.departureChiSquare();
            Double departureP = test.departureP();
            if (departure == null || departureP == null) {
                json.writeNullField("departureChiSquare");
                json.writeStringField("departureChiSquareReason", "no-degrees-of-freedom");
                json.writeNullField("departureP");
                json.writeStringField("departurePReason", "no-degrees-of-freedom");
            } else {
                outcomes.number("departureChiSquare", departure);
                outcomes.number("departureP", departureP);
            }
            outcomes.number("departureDf", test.departureDf());
        });
    }

    private void quasiBinomial(Outcome<QuasiBinomialFit> outcome) throws IOException {
        outcomes.object("quasiBinomial", outcome, fit -> {
            outcomes.number("intercept", fit.intercept());
            outcomes.number("slope", fit.slope());
            outcomes.number("standardError", fit.standardError());
            outcomes.number("t", fit.t());
            outcomes.number("df", fit.df());
            outcomes.number("p", fit.p());
            outcomes.number("dispersion", fit.dispersion());
        });
    }

    private void laney(Outcome<LaneyResult> outcome, List<ReferencePeriod> periods) throws IOException {
        outcomes.object("laney", outcome, chart -> {
            outcomes.number("sigmaZ", chart.sigmaZ());
            outcomes.number("centre", chart.centre());
            outcomes.number("low", chart.low());
            outcomes.number("high", chart.high());
            json.writeObjectFieldStart("z");
            for (int i = 0; i < periods.size(); i++) {
                outcomes.number(periods.get(i).toString(), chart.z().get(i));
            }
            json.writeEndObject();
        });
    }

    private void segment(Segment segment) throws IOException {
        json.writeStartObject();
        json.writeStringField("from", segment.from().toString());
        json.writeStringField("to", segment.to().toString());
        json.writeStringField("reason", segment.start().id());
        mannKendall(segment.mannKendall());
        sen(segment.sen());
        json.writeEndObject();
    }

    private void verdict(Verdict verdict, String text) throws IOException {
        json.writeObjectFieldStart("verdict");
        json.writeStringField("id", verdict.id().id());
        if (verdict.replaced() != null) {
            json.writeStringField("replaced", verdict.replaced().id());
        }
        json.writeStringField("text", text);
        json.writeObjectFieldStart("numbers");
        for (Map.Entry<String, Double> number : verdict.numbers().entrySet()) {
            outcomes.number(number.getKey(), number.getValue());
        }
        json.writeEndObject();
        outcomes.texts("areas", verdict.areas());
        outcomes.texts("periods", verdict.periods());
        json.writeBooleanField("lastPeriodUnusual", verdict.lastPeriodUnusual());
        json.writeEndObject();
    }
}
