package org.thbreport.analytics.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;
import org.thbreport.model.study.Study;

/**
 * Recomputes a percentage that stands in a sentence with two counts: it must be the change from one to the other, or one out
 * of the other. "An increase of 20.5 % from 7,155 to 10,093" is 41.1 %. A sentence with other numbers is not judged.
 */
final class TextFigures {

    private static final String RULE = "EVID-8";

    private static final Pattern PERCENT =
            Pattern.compile("(\\d{1,3}(?:[.,]\\d{1,3})?)[\\s\\u00a0\\u202f]?(?:%|per cent|percent)");

    /** A count: digits in groups of three, or three and more digits that are not a year. */
    private static final Pattern COUNT =
            Pattern.compile("(?<![\\d.,])(\\d{1,3}(?:[.,\\s\\u00a0\\u202f]\\d{3})+|\\d{3,})(?![\\d%]|[.,]\\d)");

    private TextFigures() {}

    static List<EvidenceCheck> of(Study study) {
        List<EvidenceCheck> found = new ArrayList<>();
        new TreeMap<>(study.texts()).forEach((language, texts) -> {
            Location location = Location.of("texts/" + language + ".yaml");
            new TreeMap<>(texts.findings()).forEach((id, text) -> check(location, id, text, found));
            new TreeMap<>(texts.notes()).forEach((id, text) -> check(location, id, text, found));
        });
        return found;
    }

    private static void check(Location location, String subject, String text, List<EvidenceCheck> found) {
        for (String sentence : text.split("(?<=[.;!?])\\s+")) {
            List<String> percentages = all(PERCENT, sentence);
            List<String> counts = all(COUNT, PERCENT.matcher(sentence).replaceAll(" ")).stream()
                    .filter(count -> !count.matches("(19|20)\\d\\d"))
                    .toList();
            if (percentages.size() != 1 || counts.size() != 2) {
                continue;
            }
            String stated = percentages.get(0).replace(',', '.');
            double first = number(counts.get(0));
            double second = number(counts.get(1));
            if (first > 0 && second > 0 && !follows(stated, first, second)) {
                found.add(fault(location, subject, Double.parseDouble(stated), first, second));
            }
        }
    }

    /** Returns whether a percentage is the change or the ratio of two counts, in either order, within its rounding. */
    private static boolean follows(String stated, double first, double second) {
        int digits = stated.contains(".") ? stated.length() - stated.indexOf('.') - 1 : 0;
        double half = 0.5 * Math.pow(10, -digits) + 1e-9;
        double percent = Double.parseDouble(stated);
        return DoubleStream.of(
                        first / second,
                        second / first,
                        Math.abs(second - first) / first,
                        Math.abs(second - first) / second)
                .anyMatch(value -> Math.abs(100 * value - percent) <= half);
    }

    private static EvidenceCheck fault(Location location, String subject, double stated, double first, double second) {
        double change = 100 * (second - first) / first;
        Map<String, Fact> facts = new LinkedHashMap<>();
        facts.put("subject", new Fact.Name(subject));
        facts.put("stated", new Fact.Number(stated));
        facts.put("first", new Fact.Number(first));
        facts.put("second", new Fact.Number(second));
        facts.put("change", new Fact.Number(change));
        return new EvidenceCheck(
                Issue.warning(
                        RULE,
                        location,
                        String.format(
                                Locale.ROOT,
                                "%s: %s %% does not follow from %.0f and %.0f; from the first to the second is %.1f %%,"
                                        + " the first out of the second %.1f %%",
                                subject,
                                java.math.BigDecimal.valueOf(stated)
                                        .stripTrailingZeros()
                                        .toPlainString(),
                                first,
                                second,
                                change,
                                100 * first / second),
                        "a percentage that follows from the counts beside it"),
                subject,
                facts);
    }

    private static double number(String count) {
        return Double.parseDouble(count.replaceAll("[^0-9]", ""));
    }

    private static List<String> all(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
