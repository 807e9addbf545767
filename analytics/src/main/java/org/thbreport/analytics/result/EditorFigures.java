package org.thbreport.analytics.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.thbreport.analytics.ProtectedAnalysis;
import org.thbreport.analytics.evidence.EvidenceCheck;
import org.thbreport.analytics.evidence.Fact;
import org.thbreport.analytics.figure.FigureIndex;
import org.thbreport.analytics.figure.FigureUnit;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.study.EditorText;
import org.thbreport.model.study.Study;

/**
 * The editor's own words against the results: a figure that they name must be there, and a bare number in them should be one that
 * the program prints. Years and numbers of one digit are not judged.
 */
public final class EditorFigures {

    private static final String NO_FIGURE = "EVID-32";
    private static final String BARE = "EVID-33";

    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}\\d.,/])\\d{1,3}(?:[.,\\u00a0\\u202f ]\\d{3})+(?![\\d])|(?<![\\p{L}\\d.,/])\\d+(?:[.,]\\d+)?(?![\\p{L}\\d/]|[.,]\\d)");

    private static final Pattern YEAR = Pattern.compile("(?:1[89]|20|21)\\d\\d");

    private static final int DIGITS = 3;

    private final FigureIndex figures;
    private final Set<BigDecimal> printed = new HashSet<>();

    private EditorFigures(FigureIndex figures) {
        this.figures = figures;
        figures.each((id, value) -> {
            BigDecimal number = new BigDecimal(String.valueOf(Math.abs(value)));
            FigureUnit unit = FigureUnit.of(id);
            boolean hundredfold = unit == FigureUnit.SHARE || unit == FigureUnit.POINTS;
            for (int decimals = 0; decimals < DIGITS; decimals++) {
                printed.add((hundredfold ? number.movePointRight(2) : number)
                        .setScale(decimals, RoundingMode.HALF_UP)
                        .stripTrailingZeros());
            }
        });
    }

    /** Returns an analysis with what is wrong with the words of its study among its evidence, language by language. */
    public static ProtectedAnalysis checked(ProtectedAnalysis analysis) {
        Study study = analysis.study();
        List<EditorText> texts = new TreeMap<>(study.texts())
                .values().stream()
                        .flatMap(language -> language.editor().texts().stream())
                        .toList();
        if (texts.isEmpty()) {
            return analysis;
        }
        EditorFigures rule = new EditorFigures(PublishedResults.index(analysis));
        List<EvidenceCheck> found = new ArrayList<>();
        texts.forEach(text -> rule.check(study.id(), text, found));
        return analysis.withEvidence(found);
    }

    private void check(String study, EditorText text, List<EvidenceCheck> found) {
        text.figures()
                .filter(id -> figures.value(id).isEmpty())
                .forEach(id -> found.add(check(
                        study,
                        "figure",
                        id,
                        Issue.error(
                                NO_FIGURE,
                                text.location(),
                                "there is no figure {" + id + "}, or it is not published",
                                "the id of a figure of results.json was expected" + nearest(id)))));
        NUMBER.matcher(text.withoutFigures())
                .results()
                .map(number -> number.group())
                .distinct()
                .forEach(number -> {
                    if (!isKnown(number)) {
                        found.add(check(
                                study,
                                "number",
                                number,
                                Issue.remark(
                                        BARE,
                                        text.location(),
                                        "\"" + number + "\" is no figure of this study",
                                        "a figure that the program counts is written by its id, {share...}")));
                    }
                });
    }

    private static EvidenceCheck check(String study, String name, String text, Issue issue) {
        Map<String, Fact> facts = new LinkedHashMap<>();
        facts.put(name, new Fact.Name(text));
        return new EvidenceCheck(issue, study, facts);
    }

    /** A number may have groups of three digits or decimals: where both can be meant, either will do. */
    private boolean isKnown(String written) {
        String number = written.replaceAll("[\\u00a0\\u202f ]", "");
        if (number.length() == 1 || YEAR.matcher(number).matches()) {
            return true;
        }
        boolean grouped = number.matches("\\d{1,3}(?:[.,]\\d{3})+");
        return grouped && isPrinted(number.replaceAll("[.,]", "")) || isPrinted(number.replace(',', '.'));
    }

    private boolean isPrinted(String number) {
        return number.chars().filter(sign -> sign == '.').count() < 2
                && printed.contains(new BigDecimal(number).stripTrailingZeros());
    }

    /** Returns the id that begins and ends most as another one does, for a message; empty where none begins so. */
    private String nearest(String id) {
        List<String> ids = new ArrayList<>();
        figures.each((figure, value) -> ids.add(figure.toString()));
        String backwards = backwards(id);
        return ids.stream()
                .filter(known -> shared(known, id) >= DIGITS)
                .max(Comparator.comparingInt((String known) -> shared(known, id) + shared(backwards(known), backwards))
                        .thenComparing(Comparator.reverseOrder()))
                .map(known -> ", such as {" + known + "}")
                .orElse("");
    }

    private static String backwards(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    private static int shared(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }
}
