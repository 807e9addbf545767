package org.thbreport.analytics.result;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.thbreport.analytics.figure.ResultSink;
import org.thbreport.model.study.SourceReference;
import org.thbreport.model.study.StatisticsReference;
import org.thbreport.model.study.Study;

/** The numbers that the words of a study itself hold, which are quoted and are no results of it. */
final class QuotedNumbers {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,\u00a0\u202f ]\\d+)*");
    private static final Pattern BLANKS = Pattern.compile("[\u00a0\u202f ]");

    private QuotedNumbers() {}

    /** Names them by language. */
    static void put(Study study, ResultSink sink) {
        sink.object(
                "quoted",
                () -> new TreeMap<>(study.texts()).forEach((language, texts) -> {
                    List<String> words = new ArrayList<>(texts.findings().values());
                    words.addAll(texts.themes().values());
                    words.addAll(texts.notes().values());
                    texts.editor().texts().forEach(text -> words.add(text.withoutFigures()));
                    words.addAll(texts.editor().abbreviations().values());
                    words.addAll(study.title().values());
                    words.addAll(study.issuer().values());
                    study.sources().stream()
                            .map(SourceReference::title)
                            .map(Map::values)
                            .forEach(words::addAll);
                    study.statistics().stream()
                            .map(StatisticsReference::scope)
                            .map(Map::values)
                            .forEach(words::addAll);
                    study.statistics().stream()
                            .map(StatisticsReference::shareOf)
                            .map(Map::values)
                            .forEach(words::addAll);
                    sink.texts(language, in(words));
                }));
    }

    private static Set<String> in(Collection<String> words) {
        Set<String> numbers = new TreeSet<>();
        for (String text : words) {
            Matcher matcher = NUMBER.matcher(text);
            while (matcher.find()) {
                numbers.add(BLANKS.matcher(matcher.group()).replaceAll(" "));
            }
        }
        return numbers;
    }
}
