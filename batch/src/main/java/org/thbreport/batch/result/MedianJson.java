package org.thbreport.batch.result;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import org.thbreport.analytics.AreaAnalysis;
import org.thbreport.analytics.StatisticsAnalysis;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.analytics.panel.AreaKind;
import org.thbreport.analytics.share.CountedShare;
import org.thbreport.analytics.share.MedianShare;
import org.thbreport.analytics.share.PeriodShare;
import org.thbreport.analytics.trend.VerdictRules;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.study.ShareBase;

/** Writes what national editions set their country against: the median share of the countries of a file, for each period. */
final class MedianJson {
    private final JsonGenerator json;
    private final OutcomeJson outcomes;

    MedianJson(JsonGenerator json) {
        this.json = json;
        this.outcomes = new OutcomeJson(json);
    }

    /**
     * Writes the part {@code median}.
     *
     * @param files the statistics files; those without counts of countries are left out
     * @param base what the shares are shares of
     */
    void medians(List<StatisticsAnalysis> files, ShareBase base) throws IOException {
        json.writeArrayFieldStart("median");
        for (StatisticsAnalysis file : files) {
            TreeSet<ReferencePeriod> periods = periods(file.areas());
            if (!periods.isEmpty()) {
                json.writeStartObject();
                json.writeStringField("file", file.reference().file());
                json.writeStringField("base", base.code());
                outcomes.number("smallestKnown", VerdictRules.USUAL.smallestKnown());
                json.writeObjectFieldStart("byPeriod");
                for (ReferencePeriod period : periods) {
                    median(file.areas(), period, base);
                }
                json.writeEndObject();
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private void median(List<AreaAnalysis> areas, ReferencePeriod period, ShareBase base) throws IOException {
        Outcome<MedianShare> median = MedianShare.of(areas, period, base, VerdictRules.USUAL.smallestKnown());
        json.writeObjectFieldStart(period.toString());
        outcomes.number("share", median.map(MedianShare::share));
        outcomes.number("countries", median.map(MedianShare::countries));
        json.writeEndObject();
    }

    private static TreeSet<ReferencePeriod> periods(List<AreaAnalysis> areas) {
        TreeSet<ReferencePeriod> periods = new TreeSet<>();
        for (AreaAnalysis area : areas) {
            if (area.area().kind() == AreaKind.COUNTRY) {
                area.shares().stream()
                        .filter(CountedShare.class::isInstance)
                        .map(PeriodShare::period)
                        .forEach(periods::add);
            }
        }
        return periods;
    }
}
