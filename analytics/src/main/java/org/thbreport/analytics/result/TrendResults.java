package org.thbreport.analytics.result;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.figure.ResultSink;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.analytics.statistics.AreaAnalysis;
import org.thbreport.analytics.statistics.PooledYears;
import org.thbreport.analytics.trend.AdjustedTrend;
import org.thbreport.analytics.trend.CochranArmitageResult;
import org.thbreport.analytics.trend.CountTrend;
import org.thbreport.analytics.trend.LaneyResult;
import org.thbreport.analytics.trend.MannKendallResult;
import org.thbreport.analytics.trend.QuasiBinomialFit;
import org.thbreport.analytics.trend.Seasonality;
import org.thbreport.analytics.trend.Segment;
import org.thbreport.analytics.trend.SenSlope;
import org.thbreport.analytics.trend.Trend;
import org.thbreport.analytics.trend.Verdict;
import org.thbreport.model.data.ReferencePeriod;

/** Names trends. */
final class TrendResults {
    private final ResultSink sink;

    TrendResults(ResultSink sink) {
        this.sink = sink;
    }

    /**
     * Names the trend of an area, where it has one.
     *
     * @param texts gives what can be said of an area, in English
     */
    void trend(AreaAnalysis area, Function<AreaAnalysis, String> texts) {
        Trend trend = area.trend();
        if (trend != null) {
            sink.object(area.area().key(), () -> {
                of(trend, area.adjusted(), texts.apply(area));
                PooledYears pooled = area.pooled();
                Trend together = pooled == null ? null : pooled.area().trend();
                if (pooled != null && together != null) {
                    sink.object("pooled", () -> {
                        sink.number("years", pooled.years());
                        of(together, pooled.area().adjusted(), texts.apply(pooled.area()));
                    });
                }
            });
        }
    }

    private void of(Trend trend, Outcome<AdjustedTrend> adjusted, String verdictText) {
        sink.number("n", trend.periods().size());
        sink.texts("periods", trend.periods());
        mannKendall(trend.mannKendall());
        sink.object("manyCountries", adjusted, test -> {
            sink.number("holm", test.holm());
            sink.number("benjaminiHochberg", test.benjaminiHochberg());
        });
        sen(trend.sen());
        cochranArmitage(trend.cochranArmitage());
        quasiBinomial(trend.quasiBinomial());
        laney(trend.laney(), trend.periods());
        counts(trend.counts());
        sink.object(
                "baseYears",
                () -> trend.baseYears().forEach((period, difference) -> sink.number(period.toString(), difference)));
        sink.list("segments", trend.segments(), segment -> List.of(), this::segment);
        verdict(trend.verdict(), verdictText);
    }

    private void mannKendall(Outcome<MannKendallResult> outcome) {
        sink.object("mannKendall", outcome, test -> {
            sink.number("s", test.s());
            sink.number("p", test.p());
            sink.number("tau", test.tau());
            sink.number("variance", test.variance());
            sink.number("z", test.z());
            sink.flag("exact", test.exact());
        });
    }

    private void sen(Outcome<SenSlope> outcome) {
        sink.object("sen", outcome, line -> {
            sink.number("slope", line.slope());
            sink.number("low", line.low());
            sink.number("high", line.high());
            sink.number("intercept", line.intercept());
        });
    }

    private void cochranArmitage(Outcome<CochranArmitageResult> outcome) {
        sink.object("cochranArmitage", outcome, test -> {
            sink.number("chiSquare", test.chiSquare());
            sink.number("p", test.p());
            Double departure = test.departureChiSquare();
            Double departureP = test.departureP();
            if (departure == null || departureP == null) {
                sink.missing("departureChiSquare", "no-degrees-of-freedom");
                sink.missing("departureP", "no-degrees-of-freedom");
            } else {
                sink.number("departureChiSquare", departure);
                sink.number("departureP", departureP);
            }
            sink.number("departureDf", test.departureDf());
        });
    }

    private void quasiBinomial(Outcome<QuasiBinomialFit> outcome) {
        sink.object("quasiBinomial", outcome, fit -> {
            sink.number("intercept", fit.intercept());
            sink.number("slope", fit.slope());
            sink.number("standardError", fit.standardError());
            sink.number("t", fit.t());
            sink.number("df", fit.df());
            sink.number("p", fit.p());
            sink.number("dispersion", fit.dispersion());
        });
    }

    private void laney(Outcome<LaneyResult> outcome, List<ReferencePeriod> periods) {
        sink.object("laney", outcome, chart -> {
            sink.number("sigmaZ", chart.sigmaZ());
            sink.number("centre", chart.centre());
            sink.number("low", chart.low());
            sink.number("high", chart.high());
            sink.object("z", () -> {
                for (int i = 0; i < periods.size(); i++) {
                    sink.number(periods.get(i).toString(), chart.z().get(i));
                }
            });
        });
    }

    private void counts(Outcome<CountTrend> outcome) {
        sink.object("counts", outcome, counts -> {
            sink.number("mean", counts.mean());
            sink.number("lowest", counts.lowest());
            sink.number("highest", counts.highest());
            sink.number("dispersion", counts.dispersion());
            sink.number("timesChance", counts.timesChance());
            sink.number("p", counts.p());
            sink.object("quasiPoisson", counts.line(), line -> {
                sink.number("intercept", line.intercept());
                sink.number("slope", line.slope());
                sink.number("standardError", line.standardError());
                sink.number("t", line.t());
                sink.number("df", line.df());
                sink.number("p", line.p());
                sink.number("dispersion", line.dispersion());
            });
        });
    }

    private void segment(Segment segment) {
        sink.text("from", segment.from().toString());
        sink.text("to", segment.to().toString());
        sink.text("reason", segment.start().id());
        mannKendall(segment.mannKendall());
        sen(segment.sen());
    }

    private void verdict(Verdict verdict, String text) {
        sink.object("verdict", () -> {
            sink.text("id", verdict.id().id());
            if (verdict.replaced() != null) {
                sink.text("replaced", verdict.replaced().id());
            }
            sink.text("form", verdict.form().id());
            if (verdict.period() != null) {
                sink.text("period", verdict.period().toString());
            }
            if (verdict.second() != null) {
                sink.text("second", verdict.second().toString());
            }
            sink.text("text", text);
            sink.object("numbers", () -> {
                for (Map.Entry<String, Double> number : verdict.numbers().entrySet()) {
                    sink.number(number.getKey(), number.getValue());
                }
            });
            sink.number("n", verdict.periods().size());
            sink.number("areaCount", verdict.areas().size());
            sink.texts("areas", verdict.areas());
            sink.texts("leftOut", verdict.leftOut());
            sink.texts("periods", verdict.periods());
            season(verdict.season());
            sink.flag("lastPeriodUnusual", verdict.lastPeriodUnusual());
        });
    }

    private void season(@Nullable Seasonality season) {
        if (season != null) {
            sink.number("seasonSpread", season.spread());
            sink.object("season", () -> {
                for (int i = 0; i < season.seasons(); i++) {
                    sink.number(String.valueOf(i + 1), season.effects().get(i));
                }
            });
        }
    }
}
