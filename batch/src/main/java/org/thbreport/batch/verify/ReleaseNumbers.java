package org.thbreport.batch.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** All numbers of a {@code results.json}, found by what they are about. */
final class ReleaseNumbers {
    private static final Pattern YEAR = Pattern.compile("(?<![\\d_])(?:19|20)\\d\\d(?!\\d)");
    private static final Set<String> PARTS = Set.of("within", "between", "entry", "exit");

    private final List<NamedNumber> numbers = new ArrayList<>();
    private final List<CountedFinding> findings = new ArrayList<>();
    private final List<CountedTheme> themes = new ArrayList<>();
    private final List<RevisedCell> revisions = new ArrayList<>();
    private final Set<String> countries = new TreeSet<>();
    private final Map<String, Set<Double>> answers = new HashMap<>();
    private final Map<String, Set<Integer>> findingsByCountry = new HashMap<>();
    private final Set<String> headline;

    /**
     * Reads the numbers.
     *
     * @throws IOException if the bytes are no such file
     */
    ReleaseNumbers(byte[] json) throws IOException {
        JsonNode root = new JsonMapper().readTree(json);
        Set<String> wholes = new TreeSet<>();
        root.path("share").fieldNames().forEachRemaining(area -> (area.length() == 2 ? countries : wholes).add(area));
        headline = wholes.isEmpty() && countries.size() == 1 ? Set.copyOf(countries) : Set.of();
        for (String part : List.of("share", "change", "trend", "reconciliation", "evidence")) {
            collect(root.path(part), numbers);
        }
        for (JsonNode finding : root.path("coverage")) {
            findings.add(new CountedFinding(
                    finding.path("finding").asText(),
                    finding.path("partOf").isTextual() ? finding.path("partOf").asText() : "",
                    finding.path("n").asInt(CountedFinding.NOT_COUNTED),
                    finding.path("of").asInt(),
                    texts(finding.path("members")),
                    texts(finding.path("observers"))));
        }
        for (JsonNode question : root.path("questions")) {
            for (String part : List.of("values", "does")) {
                for (Map.Entry<String, JsonNode> entry : question.path(part).properties()) {
                    answers.computeIfAbsent(entry.getKey(), country -> new HashSet<>())
                            .add(entry.getValue().asDouble());
                }
            }
        }
        root.path("coverageByTheme").forEach(theme -> themes.add(CountedTheme.of(theme)));
        root.path("revisions").forEach(table -> {
            table.path("cells").forEach(cell -> revisions.add(RevisedCell.of(cell)));
        });
        for (JsonNode file : root.path("median")) {
            collect(file.path("byPeriod"), numbers);
        }
        root.path("coverageByCountry").forEach(this::count);
    }

    private void count(JsonNode country) {
        List<String> named = texts(country.path("findings"));
        long parts = named.stream()
                .filter(id -> findings.stream()
                        .anyMatch(finding -> finding.finding().equals(id)
                                && !finding.partOf().isEmpty()))
                .count();
        Set<Integer> counts = new HashSet<>(List.of(named.size(), (int) parts, named.size() - (int) parts));
        country.path("byTheme").forEach(theme -> counts.add(theme.size()));
        findingsByCountry.put(country.path("country").asText(), Set.copyOf(counts));
    }

    /** Returns the values that a country answered, and 1 and 0 for what it does and does not; nothing for no country. */
    Set<Double> answers(String code) {
        return answers.getOrDefault(code, Set.of());
    }

    /** Returns the findings. */
    List<CountedFinding> findings() {
        return findings;
    }

    /** Returns the themes. */
    List<CountedTheme> themes() {
        return themes;
    }

    /** Returns the cells that a publisher revised. */
    List<RevisedCell> revisions() {
        return revisions;
    }

    /** Returns how many findings name a country: in all, as parts of others, under a theme; nothing for no country. */
    Set<Integer> findingsByCountry(String code) {
        return findingsByCountry.getOrDefault(code, Set.of());
    }

    /** Returns the codes of all countries that have figures. */
    Set<String> countries() {
        return countries;
    }

    /** Returns the one country that all figures are about, which nothing needs to name; nothing if there are several areas. */
    Set<String> headline() {
        return headline;
    }

    /** Returns the numbers that may stand where something is named. */
    Stream<NamedNumber> about(Subjects subjects) {
        return numbers.stream().filter(number -> number.belongsTo(subjects));
    }

    /** Returns the years in a text. */
    static Set<String> years(String text) {
        Set<String> years = new HashSet<>();
        Matcher matcher = YEAR.matcher(text);
        while (matcher.find()) {
            years.add(matcher.group());
        }
        return years;
    }

    private void collect(JsonNode node, List<NamedNumber> into) {
        collect(node, Set.of(), Set.of(), into);
    }

    private void collect(JsonNode node, Set<String> areas, Set<String> years, List<NamedNumber> into) {
        if (node.isNumber()) {
            into.add(new NamedNumber(node.asDouble(), areas, years));
        } else if (node.isArray()) {
            node.forEach(element -> collect(element, areas, years, into));
        } else if (node.isObject()) {
            if (PARTS.stream().allMatch(node::has)) {
                parts(node, areas, years, into);
            }
            for (Map.Entry<String, JsonNode> entry : node.properties()) {
                String key = entry.getKey();
                collect(
                        entry.getValue(),
                        countries.contains(key) ? with(areas, Set.of(key)) : areas,
                        YEAR.matcher(key).find() ? with(years, years(key)) : years,
                        into);
            }
        }
    }

    /** Adds what a reader is told of a decomposition: what each country contributes in all. */
    private static void parts(JsonNode parts, Set<String> areas, Set<String> years, List<NamedNumber> into) {
        double moved = parts.path("within").asDouble() + parts.path("between").asDouble();
        into.add(new NamedNumber(moved, areas, years));
        into.add(new NamedNumber(
                moved + parts.path("entry").asDouble() + parts.path("exit").asDouble(), areas, years));
    }

    private static Set<String> with(Set<String> set, Set<String> more) {
        Set<String> all = new LinkedHashSet<>(set);
        all.addAll(more);
        return Set.copyOf(all);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
