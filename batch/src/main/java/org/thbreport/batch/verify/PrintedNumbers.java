package org.thbreport.batch.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.pdf.readback.TextBlock;
import org.thbreport.publication.language.Language;

/**
 * Compares what a briefing says with {@code results.json}, block by block: a share, a change or a count must be the rounding of a number that
 * the results have for the areas and years that the block names. Under the heading of revised figures it may also be one that
 * the results have of the earlier vintage.
 */
final class PrintedNumbers {
    private static final Set<String> LEVELS = Set.of("90", "95", "99");

    private final ReleaseNumbers results;
    private final PrintedCoverage coverage;
    private final Pattern number;
    private final String group;
    private final String decimal;
    private final Map<String, Pattern> names = new HashMap<>();
    private final Set<String> own;
    private final String revised;
    private int checked;

    /**
     * Prepares to compare.
     *
     * @param own areas that the whole edition is about
     */
    PrintedNumbers(ReleaseNumbers results, Language language, Set<String> own) {
        this.results = results;
        this.own = own;
        this.revised = language.wording().text("section.revisions");
        this.coverage = new PrintedCoverage(results.findings(), language);
        this.group = language.numbers().count(1000).substring(1, 2);
        this.decimal = language.numbers().decimal(0.5, 1).substring(1, 2);
        this.number = Pattern.compile("(?<![\\p{L}\\d.,/])[+\u2212-]?(\\d{1,3}(?:" + Pattern.quote(group)
                + "\\d{3})+|\\d+)(" + Pattern.quote(decimal) + "\\d+)?(?![\\p{L}\\d/]|[.,]\\d)(\\s*%)?");
        for (String country : results.countries()) {
            String name = language.countries().name(CountryCode.of(country));
            String stem = name.length() < 5 ? name : name.substring(0, name.length() - 2);
            names.put(
                    country,
                    Pattern.compile("(?<![\\p{L}])(?:" + country + "(?![\\p{L}])|" + Pattern.quote(stem) + ")"));
        }
    }

    /** Returns what differs, in words. */
    List<String> differences(List<TextBlock> blocks) {
        List<String> differences = new ArrayList<>();
        for (TextBlock block : blocks) {
            boolean earlier = block.context().equals(revised);
            String text = block.text().replaceAll("\\s{2,}", " ");
            Subjects subjects = subjects(block.context(), text);
            Matcher matcher = number.matcher(text);
            while (matcher.find()) {
                String fraction = matcher.group(2);
                if (concerns(block, matcher, fraction)) {
                    checked++;
                    double value = value(matcher.group(1), fraction);
                    int decimals = fraction == null ? 0 : fraction.length() - 1;
                    Stream<NamedNumber> known = earlier
                            ? Stream.concat(results.about(subjects), results.beforeAbout(subjects))
                            : results.about(subjects);
                    if (known.noneMatch(one -> one.roundsTo(value, decimals))) {
                        differences.add(
                                "\"" + matcher.group().strip() + "\" in \"" + around(text, matcher.start()) + "\"");
                    }
                }
            }
            differences.addAll(coverage.differences(text));
        }
        return differences;
    }

    /** Returns how many numbers were compared. */
    int checked() {
        return checked + coverage.checked();
    }

    /** Returns whether a number is one of the results: it has decimals, or is a percentage, or stands alone in a cell. */
    private static boolean concerns(TextBlock block, Matcher matcher, @Nullable String fraction) {
        boolean percent = matcher.group(3) != null;
        if (fraction != null) {
            return true;
        }
        if (percent) {
            return !LEVELS.contains(matcher.group(1));
        }
        return block.role().equals("TR")
                && block.text().substring(0, matcher.start()).endsWith("| ")
                && (matcher.end() == block.text().length() || block.text().startsWith(" |", matcher.end()))
                && ReleaseNumbers.years(matcher.group()).isEmpty();
    }

    private Subjects subjects(String context, String text) {
        Set<String> areas = new HashSet<>(own);
        names.forEach((country, name) -> {
            if (name.matcher(text).find()) {
                areas.add(country);
            }
        });
        Set<String> years = ReleaseNumbers.years(text);
        if (!years.isEmpty()) {
            years.addAll(ReleaseNumbers.years(context));
        }
        return new Subjects(areas, years);
    }

    private double value(String whole, @Nullable String fraction) {
        String digits = whole.replace(group, "") + (fraction == null ? "" : "." + fraction.substring(1));
        return Double.parseDouble(digits);
    }

    private static String around(String text, int place) {
        int from = Math.max(0, place - 40);
        int to = Math.min(text.length(), place + 40);
        return (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "");
    }
}
