package org.thbreport.ingest.study;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.issue.Location;
import org.thbreport.model.study.CountryBox;
import org.thbreport.model.study.EditorText;
import org.thbreport.model.study.EditorWords;

/** The words of the editor in {@code texts/<language>.yaml}: each part may be left out, but then in every language. */
final class EditorYaml {

    /** The parts that each language has or has not. */
    static final List<String> PARTS =
            List.of("summary", "method", "recommendations", "boxes", "abbreviations", "disclaimer", "contact");

    private final CountryField countries;
    private final References sources;
    private final IssueLog log;

    EditorYaml(CountryField countries, References sources, IssueLog log) {
        this.countries = countries;
        this.sources = sources;
        this.log = log;
    }

    /** Reads the words of one language. */
    EditorWords read(YamlMap top) {
        return new EditorWords(
                texts(top, "summary"),
                texts(top, "method"),
                texts(top, "recommendations"),
                top.maps("boxes").stream().map(this::box).toList(),
                top.map("abbreviations").translations(),
                texts(top, "disclaimer"),
                texts(top, "contact"));
    }

    private static List<EditorText> texts(YamlMap map, String key) {
        List<EditorText> texts = new ArrayList<>();
        for (YamlMap.Placed text : map.placed(key)) {
            if (!text.text().isBlank()) {
                texts.add(new EditorText(
                        Normalizer.normalize(text.text().strip(), Normalizer.Form.NFC), text.location()));
            }
        }
        return texts;
    }

    private CountryBox box(YamlMap map) {
        List<EditorText> title = texts(map, "title");
        String source = map.text("source");
        if (source != null) {
            sources.check(source, map.location("source"));
        }
        return new CountryBox(
                country(map),
                title.isEmpty() ? new EditorText("", map.location()) : title.get(0),
                texts(map, "text"),
                source);
    }

    private @Nullable CountryCode country(YamlMap map) {
        String code = map.text("country");
        if (code == null) {
            return null;
        }
        List<CountryCode> named = CountryField.codes(
                countries.read(code, map.location("country")).list().countries());
        if (named.size() > 1) {
            log.error(
                    StudyRule.COUNTRY_LIST,
                    map.location("country"),
                    "several countries have one box",
                    "one country was expected");
        }
        return named.isEmpty() ? null : named.get(0);
    }

    /** Checks that each part that one language has stands in all. */
    static void check(Map<String, YamlMap> languages, IssueLog log) {
        languages.forEach((language, top) -> languages.forEach((other, richer) -> {
            List<String> missing = PARTS.stream()
                    .filter(part -> richer.has(part) && !top.has(part))
                    .toList();
            boolean isFirst = languages.entrySet().stream()
                    .takeWhile(before -> !before.getKey().equals(other))
                    .noneMatch(before -> missing.stream().anyMatch(before.getValue()::has));
            if (!missing.isEmpty() && isFirst) {
                log.error(
                        StudyRule.MISSING_TEXT,
                        Location.of("texts/" + language + ".yaml"),
                        "not in this language, but in texts/" + other + ".yaml: " + String.join(", ", missing),
                        "the same keys in every language were expected");
            }
        }));
    }
}
