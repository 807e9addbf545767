package org.thbreport.analytics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.analytics.panel.Area;
import org.thbreport.analytics.panel.AreaKind;
import org.thbreport.analytics.share.CountedShare;
import org.thbreport.model.data.Precision;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.study.ShareBase;

class MedianShareTest {

    private static final ReferencePeriod YEAR = ReferencePeriod.ofYear(2022);

    private static AreaAnalysis area(String key, AreaKind kind, double count, double known) {
        CountryCode country = kind == AreaKind.COUNTRY ? CountryCode.of(key) : null;
        CountedShare share = new CountedShare(
                key,
                YEAR,
                Outcome.of(count),
                Outcome.of(known),
                Outcome.of(0.0),
                Outcome.of(known),
                List.of(),
                Outcome.of(count / known),
                Outcome.of(count / known),
                Outcome.none(Obstacle.NO_CASES),
                Outcome.none(Obstacle.NO_CASES),
                Outcome.none(Obstacle.NO_CASES),
                "",
                Precision.EXACT,
                null,
                List.of(key),
                List.of(),
                List.of());
        return new AreaAnalysis(
                new Area(key, kind, country, key),
                List.of(share),
                List.of(),
                List.of(),
                null,
                Outcome.none(Obstacle.NOT_APPLICABLE),
                List.of(),
                null);
    }

    /** R: median(c(10, 20, 30, 40, 90) / 100) is 0.3; with a sixth share of 0.5 it is 0.35. Tolerance 1e-15. */
    @Test
    void takesTheMiddleOfTheCountriesWithEnoughVictims() {
        List<AreaAnalysis> areas = new ArrayList<>(List.of(
                area("TOTAL", AreaKind.SUM, 99, 100),
                area("AT", AreaKind.COUNTRY, 10, 100),
                area("BE", AreaKind.COUNTRY, 90, 100),
                area("DE", AreaKind.COUNTRY, 30, 100),
                area("ES", AreaKind.COUNTRY, 20, 100),
                area("LV", AreaKind.COUNTRY, 49, 49)));
        assertThat(MedianShare.of(areas, YEAR, ShareBase.KNOWN, 50).why()).contains(Obstacle.NOT_ALL_REPORTED);
        areas.add(area("FR", AreaKind.COUNTRY, 40, 100));
        MedianShare odd =
                MedianShare.of(areas, YEAR, ShareBase.KNOWN, 50).found().orElseThrow();
        assertThat(odd.share()).isCloseTo(0.3, within(1e-15));
        assertThat(odd.countries()).isEqualTo(5);
        areas.add(area("NL", AreaKind.COUNTRY, 50, 100));
        MedianShare even =
                MedianShare.of(areas, YEAR, ShareBase.KNOWN, 50).found().orElseThrow();
        assertThat(even.share()).isCloseTo(0.35, within(1e-15));
    }
}
