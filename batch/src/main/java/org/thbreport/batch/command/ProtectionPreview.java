package org.thbreport.batch.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.thbreport.analytics.disclosure.DisclosureSummary;
import org.thbreport.analytics.panel.AreaKind;
import org.thbreport.analytics.share.PeriodShare;
import org.thbreport.analytics.statistics.AreaAnalysis;
import org.thbreport.analytics.statistics.StatisticsAnalysis;
import org.thbreport.batch.edition.OpenStudy;
import org.thbreport.model.study.ShareBase;
import org.thbreport.publication.compose.wording.VerdictWording;
import org.thbreport.publication.language.Language;

/** What a protected publication would print and what it would withhold, told before any file is written. */
final class ProtectionPreview {
    private static final Language ENGLISH = Language.of("en");

    private ProtectionPreview() {}

    /** Returns lines for a study that can be published; none where nothing is protected. */
    static List<String> of(OpenStudy study) {
        DisclosureSummary summary = study.results().disclosure();
        List<String> lines = new ArrayList<>();
        if (!summary.isProtected()) {
            return lines;
        }
        lines.add(String.format(
                Locale.ROOT,
                "%s: %d of %d counts would be withheld (%.0f %%), none of them known better than by %d; judged with %d earlier %s",
                study.named(),
                summary.withheld(),
                summary.cells(),
                100 * summary.withheldShare(),
                summary.threshold(),
                study.earlierReleases(),
                study.earlierReleases() == 1 ? "release" : "releases"));
        ShareBase base = study.study().options().denominator();
        for (StatisticsAnalysis file : study.results().statistics()) {
            file.headline().ifPresent(area -> {
                lines.add("  " + file.reference().file() + ", " + area.area().label() + ": the share is printed for "
                        + printed(area, base) + " of " + area.shares().size() + " periods"
                        + newest(area, base));
                if (area.trend() != null) {
                    lines.add("    "
                            + VerdictWording.of(ENGLISH, file.reference()).sentence(area));
                }
            });
            long countries =
                    file.areas().stream().filter(ProtectionPreview::isCountry).count();
            if (countries > 0) {
                long told = file.areas().stream()
                        .filter(ProtectionPreview::isCountry)
                        .filter(area -> printed(area, base) > 0)
                        .count();
                lines.add("    " + told + " of " + countries + (countries == 1 ? " country has" : " countries have")
                        + " a share in at least one period");
            }
        }
        return lines;
    }

    private static boolean isCountry(AreaAnalysis area) {
        return area.area().kind() == AreaKind.COUNTRY;
    }

    private static long printed(AreaAnalysis area, ShareBase base) {
        return area.shares().stream()
                .filter(share -> share.share(base).found().isPresent())
                .count();
    }

    private static String newest(AreaAnalysis area, ShareBase base) {
        if (area.shares().isEmpty()) {
            return "";
        }
        PeriodShare last = area.shares().get(area.shares().size() - 1);
        return last.share(base).found().isPresent()
                ? ", the newest among them"
                : ", not for the newest, " + last.period();
    }
}
