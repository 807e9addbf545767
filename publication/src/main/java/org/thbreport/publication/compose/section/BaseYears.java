package org.thbreport.publication.compose.section;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    private final StudyWords common;
    private final ShareWords words;

    BaseYears(StudyWords common, ShareWords words) {
        this.common = common;
        this.words = words;
    }

    /** Returns the sentence; empty for a change that does not end with the trend, and where there are few other periods. */
    Optional<RichText> sentence(Change change) {
        Trend trend = words.area().trend();
        Set<Map.Entry<ReferencePeriod, Double>> others = trend == null
                ? Set.of()
                : trend.otherBases(change.from(), change.to()).entrySet();
        if (others.size() < FEWEST) {
            return Optional.empty();
        }
        Map.Entry<ReferencePeriod, Double> least = Collections.min(others, Map.Entry.comparingByValue());
        Map.Entry<ReferencePeriod, Double> most = Collections.max(others, Map.Entry.comparingByValue());
        double told = change.difference().found().orElse(0.0);
        String direction = told >= DriversSection.LEAST && least.getValue() >= DriversSection.LEAST
                ? "up"
                : told <= -DriversSection.LEAST && most.getValue() <= -DriversSection.LEAST ? "down" : "other";
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
