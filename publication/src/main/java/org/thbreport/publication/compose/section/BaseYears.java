package org.thbreport.publication.compose.section;

import java.util.Map;
import java.util.Optional;
import org.thbreport.analytics.figure.FigureId;
import org.thbreport.analytics.share.Change;
import org.thbreport.analytics.trend.Trend;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.publication.compose.wording.ShareWords;
import org.thbreport.publication.compose.wording.StudyWords;
import org.thbreport.publication.text.ColumnKind;
import org.thbreport.publication.text.Figure;
import org.thbreport.publication.text.RichText;

/** Words how far a change hangs on the period that it is measured from. */
final class BaseYears {

    /** With fewer other periods there is no choice to speak of. */
    private static final int FEWEST = 3;

    /** Differences in points that print alike. */
    private static final double LEAST = 0.0005;

    private final StudyWords common;
    private final ShareWords words;

    BaseYears(StudyWords common, ShareWords words) {
        this.common = common;
        this.words = words;
    }

    /** Returns the sentence; empty for a change that does not end with the trend, and where there are few other periods. */
    Optional<RichText> sentence(Change change) {
        Trend trend = words.area().trend();
        if (trend == null
                || trend.baseYears().size() <= FEWEST
                || !trend.periods().get(trend.periods().size() - 1).equals(change.to())) {
            return Optional.empty();
        }
        Map.Entry<ReferencePeriod, Double> least = null;
        Map.Entry<ReferencePeriod, Double> most = null;
        for (Map.Entry<ReferencePeriod, Double> one : trend.baseYears().entrySet()) {
            if (!one.getKey().equals(change.from())) {
                least = least == null || one.getValue() < least.getValue() ? one : least;
                most = most == null || one.getValue() > most.getValue() ? one : most;
            }
        }
        if (least == null || most == null) {
            return Optional.empty();
        }
        double told = change.difference().found().orElse(0.0);
        String direction = told >= LEAST && least.getValue() >= LEAST
                ? "up"
                : told <= -LEAST && most.getValue() <= -LEAST ? "down" : "other";
        boolean down = direction.equals("down");
        return Optional.of(common.rich(
                "drivers.base-years",
                "direction",
                direction,
                "least",
                figure(down ? most : least, direction),
                "leastPeriod",
                period(down ? most : least),
                "most",
                figure(down ? least : most, direction),
                "mostPeriod",
                period(down ? least : most)));
    }

    private String period(Map.Entry<ReferencePeriod, Double> from) {
        return common.language().dates().within(from.getKey());
    }

    private Figure figure(Map.Entry<ReferencePeriod, Double> from, String direction) {
        FigureId id = words.statistics()
                .trendId(words.area())
                .at("baseYears")
                .at(from.getKey().toString());
        return direction.equals("other")
                ? common.figure(id, from.getValue(), ColumnKind.POINTS, StudyWords.DECIMALS)
                : common.language().numbers().sizeOfPoints(id, from.getValue(), StudyWords.DECIMALS);
    }
}
