package org.thbreport.publication.compose.section;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.thbreport.analytics.share.CountedShare;
import org.thbreport.analytics.statistics.AreaAnalysis;
import org.thbreport.analytics.trend.Trend;
import org.thbreport.analytics.trend.VerdictId;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.publication.compose.wording.CountedCells;
import org.thbreport.publication.compose.wording.ShareWords;
import org.thbreport.publication.compose.wording.StudyWords;
import org.thbreport.publication.text.RichText;

/** What the table of countries, and their small pictures, say in one line. */
final class CountriesMessage {

    private static final Set<VerdictId> CHANGES = EnumSet.of(
            VerdictId.RISING,
            VerdictId.FALLING,
            VerdictId.JUMP,
            VerdictId.DROP,
            VerdictId.STEP_UP,
            VerdictId.STEP_DOWN,
            VerdictId.TURNED_UP,
            VerdictId.TURNED_DOWN,
            VerdictId.LEVELLED_OFF);

    private final StudyWords common;
    private final ShareWords headline;

    CountriesMessage(StudyWords common, ShareWords headline) {
        this.common = common;
        this.headline = headline;
    }

    /** Returns where the share is highest and where lowest among those printed; no words where fewer than two are. */
    RichText ofTable(List<AreaAnalysis> areas, ReferencePeriod period) {
        CountedCells cells = new CountedCells(common);
        List<AreaAnalysis> printed = areas.stream()
                .filter(area -> CountriesSection.at(area, period)
                        .filter(share -> cells.allowsPercentage(share)
                                && headline.value(share).isPresent())
                        .isPresent())
                .sorted(Comparator.comparingDouble(
                        area -> -headline.value(at(area, period)).orElseThrow()))
                .toList();
        if (printed.size() < 2) {
            return StudyWords.NOTHING;
        }
        AreaAnalysis high = printed.get(0);
        AreaAnalysis low = printed.get(printed.size() - 1);
        return common.rich(
                "countries.message",
                "area",
                name(high),
                "high",
                headline.of(high).share(at(high, period)),
                "other",
                name(low),
                "low",
                headline.of(low).share(at(low, period)));
    }

    private static CountedShare at(AreaAnalysis area, ReferencePeriod period) {
        return CountriesSection.at(area, period).orElseThrow();
    }

    private String name(AreaAnalysis area) {
        return common.language().countries().area(area.area().key());
    }

    /** Returns which of some countries show more than their usual variation, rises and falls where they hold for the number of countries too. */
    RichText ofPictures(List<AreaAnalysis> areas) {
        List<String> changed = areas.stream()
                .filter(CountriesMessage::hasChanged)
                .map(this::name)
                .toList();
        if (changed.isEmpty() && areas.stream().anyMatch(CountriesMessage::hasChangedAlone)) {
            return common.rich("countries.multiples-chance");
        }
        return changed.isEmpty()
                ? common.rich("countries.multiples-none")
                : common.rich(
                        "countries.multiples-message",
                        "areas",
                        common.language().countries().list(changed));
    }

    /** Returns which of the rises and falls hold for the number of countries too; empty where there is no rise or fall. */
    Optional<String> afterHolm(List<AreaAnalysis> areas) {
        List<AreaAnalysis> lines = areas.stream()
                .filter(area -> area.holdsAmongAll().found().isPresent())
                .toList();
        List<String> hold = lines.stream()
                .filter(area -> area.holdsAmongAll().found().orElse(false))
                .map(this::name)
                .toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                hold.isEmpty()
                        ? common.text("countries.holm-none")
                        : common.text(
                                "countries.holm",
                                "areas",
                                common.language().countries().list(hold)));
    }

    private static boolean hasChanged(AreaAnalysis area) {
        return hasChangedAlone(area) && area.holdsAmongAll().found().orElse(true);
    }

    private static boolean hasChangedAlone(AreaAnalysis area) {
        Trend trend = area.trend();
        return trend != null && CHANGES.contains(trend.verdict().id());
    }
}
