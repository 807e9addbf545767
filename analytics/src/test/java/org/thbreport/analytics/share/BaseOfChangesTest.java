package org.thbreport.analytics.share;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.thbreport.analytics.StudyFixture.analysed;
import static org.thbreport.analytics.StudyFixture.reference;
import static org.thbreport.analytics.StudyFixture.tidy;

import org.junit.jupiter.api.Test;
import org.thbreport.analytics.statistics.AreaAnalysis;
import org.thbreport.analytics.statistics.FileOptions;
import org.thbreport.analytics.statistics.StatisticsAnalysis;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.GroupMapping;
import org.thbreport.model.study.ShareBase;
import org.thbreport.model.study.StudyOptions;

/**
 * A study that shows shares of all victims compares those, and not shares of the known beside them. By hand: in Latvia 40 of 90 known
 * and of 100 in all become 45 of 90 and of 150: of the known 44.4 % to 50 %, of all 40 % to 30 %. Both countries together: of all 60 of
 * 200 to 75 of 250, 30 % both times.
 */
class BaseOfChangesTest {

    private static final Dataset FILE = tidy(
            "LV,2014,NEU27_2020_FOR,40",
            "LV,2014,NAT,50",
            "LV,2014,EU27_2020_FOR,0",
            "LV,2014,UNK,10",
            "LV,2023,NEU27_2020_FOR,45",
            "LV,2023,NAT,45",
            "LV,2023,EU27_2020_FOR,0",
            "LV,2023,UNK,60",
            "EE,2014,NEU27_2020_FOR,20",
            "EE,2014,NAT,80",
            "EE,2014,EU27_2020_FOR,0",
            "EE,2014,UNK,0",
            "EE,2023,NEU27_2020_FOR,30",
            "EE,2023,NAT,70",
            "EE,2023,EU27_2020_FOR,0",
            "EE,2023,UNK,0");

    private static Change change(ShareBase base, String area) {
        FileOptions options = FileOptions.of(new StudyOptions(base, 0.95, 5, true));
        StatisticsAnalysis file = analysed(options, reference(GroupMapping.CITIZENSHIP), FILE);
        AreaAnalysis found = file.area(area).orElseThrow();
        return found.changes().get(0);
    }

    @Test
    void comparesSharesOfTheBaseThatIsShown() {
        Change known = change(ShareBase.KNOWN, "LV");
        assertThat(known.base()).isEqualTo(ShareBase.KNOWN);
        assertThat(known.difference().found().orElseThrow()).isCloseTo(45 / 90.0 - 40 / 90.0, within(1e-15));

        Change all = change(ShareBase.ALL, "LV");
        assertThat(all.base()).isEqualTo(ShareBase.ALL);
        assertThat(all.difference().found().orElseThrow()).isCloseTo(-0.1, within(1e-15));
        assertThat(all.differenceOfAll()).isEqualTo(all.difference());
    }

    /** The contributions of countries make the same change as the sentence names. */
    @Test
    void takesTheChangeApartOnTheSameBase() {
        Change total = change(ShareBase.ALL, "TOTAL");
        assertThat(total.difference().found().orElseThrow()).isCloseTo(0, within(1e-15));
        var parts = total.kitagawa().found().orElseThrow();
        assertThat(parts.sum().total()).isCloseTo(0, within(1e-12));
        assertThat(requireNonNull(parts.byArea().get("EE")).within()).isPositive();
        assertThat(requireNonNull(parts.byArea().get("LV")).within()).isNegative();
    }
}
