package org.thbreport.publication.compose.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.thbreport.analytics.figure.FigureId;
import org.thbreport.analytics.figure.FigureIndex;
import org.thbreport.analytics.figure.FigureUnit;
import org.thbreport.analytics.statistics.StatisticsAnalysis;
import org.thbreport.model.study.EditorText;
import org.thbreport.publication.language.NumberStyle;
import org.thbreport.publication.text.ColumnKind;
import org.thbreport.publication.text.Figure;
import org.thbreport.publication.text.Inline;
import org.thbreport.publication.text.RichText;

/**
 * The editor's own words with their figures printed: as everywhere in the publication, "about" with them where they are
 * approximate. A difference has its unit and no sign, so that "rose by" or "fell by" can stand before it.
 */
public final class EditorTexts {

    private static final int PROBABILITY_DECIMALS = 3;

    private final StudyWords common;
    private final FigureIndex figures;
    private final Map<FigureId, RichText> worded = new HashMap<>();

    public EditorTexts(StudyWords common) {
        this.common = common;
        this.figures = common.figures();
        for (StatisticsAnalysis file : common.analysis().statistics()) {
            file.areas().forEach(area -> {
                ShareWords words = ShareWords.of(common, file, area);
                words.shares().forEach(share -> worded.put(words.id(share), words.share(share)));
                area.changes().stream()
                        .filter(change -> change.difference().found().isPresent())
                        .forEach(change -> worded.put(file.id(change).at("difference"), words.difference(change)));
            });
        }
    }

    /** Returns words with their figures; one that there is not stays as it is written, and is an error of its own. */
    public RichText print(EditorText words) {
        List<Inline> inlines = new ArrayList<>();
        Matcher matcher = EditorText.FIGURE.matcher(words.text());
        int from = 0;
        while (matcher.find()) {
            String id = matcher.group(1).strip();
            if (figures.value(id).isPresent()) {
                words(words.text().substring(from, matcher.start()), inlines);
                inlines.addAll(figure(FigureId.parse(id), figures.value(id).getAsDouble())
                        .inlines());
                from = matcher.end();
            }
        }
        words(words.text().substring(from), inlines);
        return new RichText(inlines);
    }

    private static void words(String text, List<Inline> inlines) {
        if (!text.isEmpty()) {
            inlines.add(new Inline.Words(text, false));
        }
    }

    private RichText figure(FigureId id, double value) {
        RichText known = worded.get(id);
        if (known != null) {
            return known;
        } else if (FigureUnit.of(id) == FigureUnit.POINTS) {
            return common.language().points(id, value, decimals(id));
        }
        NumberStyle numbers = common.language().numbers();
        Figure figure = switch (FigureUnit.of(id)) {
            case SHARE -> numbers.figure(id, value, ColumnKind.PERCENT, StudyWords.DECIMALS);
            case POINTS -> numbers.figure(id, value, ColumnKind.POINTS, decimals(id));
            case PROBABILITY -> numbers.figure(id, value, ColumnKind.PROBABILITY, PROBABILITY_DECIMALS);
            case NUMBER ->
                value == Math.rint(value)
                        ? numbers.figure(id, Math.round(value))
                        : numbers.figure(id, value, ColumnKind.DECIMAL, StudyWords.DECIMALS);
        };
        return RichText.of(figure);
    }

    /** Returns the decimals of a difference: those of the shares that it is between. */
    private int decimals(FigureId id) {
        FigureId parent = id.parent();
        return parent == null
                ? StudyWords.DECIMALS
                : ShareWords.decimals(figures.value(parent.at("resolution")).orElse(0));
    }
}
