package org.thbreport.batch.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thbreport.publication.language.Language;

/** Compares "17 of 22 countries" and the numbers of Members and Observers in a text with the findings of {@code results.json}. */
final class PrintedCoverage {
    private static final Pattern CODE = Pattern.compile("(?<![\\p{L}\\d])[A-Z]{2}(?![\\p{L}\\d])");
    /** Stand-ins for numbers; together they bring out every plural form of the languages. */
    private static final int[] NUMBERS = {971, 972, 975, 980};

    private static final int OF = 642;

    private final List<CountedFinding> findings;
    private final List<Pattern> named;
    private final List<Pattern> parts;
    private int checked;

    PrintedCoverage(List<CountedFinding> findings, Language language) {
        this.findings = findings;
        this.named = patterns(language, "coverage.strong")
                .distinct()
                .map(Pattern::compile)
                .toList();
        this.parts = patterns(language, "coverage.part")
                .distinct()
                .map(Pattern::compile)
                .toList();
    }

    /** Returns what differs, in words. */
    List<String> differences(String text) {
        List<String> differences = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        Matcher code = CODE.matcher(text);
        while (code.find()) {
            codes.add(code.group());
        }
        Set<String> seen = new LinkedHashSet<>();
        for (Pattern pattern : named) {
            compare(
                    pattern.matcher(text),
                    seen,
                    (n, of) -> findings.stream()
                            .anyMatch(finding -> finding.n() == n
                                    && finding.of() == of
                                    && (codes.isEmpty() || codes.containsAll(finding.countries()))));
        }
        for (Pattern pattern : parts) {
            compare(
                    pattern.matcher(text),
                    seen,
                    (whole, n) -> findings.stream()
                            .anyMatch(finding -> finding.n() == n
                                    && codes.containsAll(finding.countries())
                                    && findings.stream()
                                            .anyMatch(other ->
                                                    other.finding().equals(finding.partOf()) && other.n() == whole)));
        }
        seen.forEach(phrase -> differences.add("\"" + phrase + "\""
                + (codes.isEmpty() ? "" : " beside " + codes.stream().sorted().collect(Collectors.joining(" ")))));
        return differences;
    }

    int checked() {
        return checked;
    }

    private void compare(Matcher matcher, Set<String> wrong, Agreement agreement) {
        while (matcher.find()) {
            checked++;
            if (!agreement.holds(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)))) {
                wrong.add(matcher.group());
            }
        }
    }

    /** Returns a message as regular expressions, one for each plural form, up to where its text begins. */
    private static Stream<String> patterns(Language language, String key) {
        return Arrays.stream(NUMBERS).mapToObj(n -> {
            boolean part = key.equals("coverage.part");
            String text = language.wording()
                    .text(key, "n", part ? OF : n, "of", OF, "whole", n, "codes", "\u0001", "text", "", "note", "");
            String phrase = text.contains("\u0001") ? text.substring(0, text.indexOf('\u0001')) : text;
            return "(?<!\\d)"
                    + Stream.of(phrase.strip().split("[\\s\u00a0\u202f]+"))
                            .map(word -> Pattern.quote(word)
                                    .replace(Integer.toString(n), "\\E(\\d+)\\Q")
                                    .replace(Integer.toString(OF), "\\E(\\d+)\\Q"))
                            .collect(Collectors.joining("[\\s\u00a0\u202f]*"));
        });
    }

    @FunctionalInterface
    private interface Agreement {
        boolean holds(int first, int second);
    }
}
