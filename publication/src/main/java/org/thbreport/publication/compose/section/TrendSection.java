package org.thbreport.publication.compose.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thbreport.analytics.figure.FigureId;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.trend.SenSlope;
import org.thbreport.analytics.trend.Trend;
import org.thbreport.publication.compose.wording.ShareWords;
import org.thbreport.publication.compose.wording.StudyWords;
import org.thbreport.publication.compose.wording.VerdictTitle;
import org.thbreport.publication.compose.wording.VerdictWording;
import org.thbreport.publication.content.Block;
import org.thbreport.publication.content.BulletList;
import org.thbreport.publication.content.FigureBlock;
import org.thbreport.publication.content.Paragraph;
import org.thbreport.publication.content.Section;
import org.thbreport.publication.text.ColumnKind;
import org.thbreport.publication.text.Figure;
import org.thbreport.publication.text.RichText;

/** Is it a trend? The verdict in one sentence, what it survives, and on which periods it rests. */
public final class TrendSection {

    /** With fewer periods the interval of the slope is the range of all slopes, and covers less than it says. */
    private static final int FEWEST_FOR_INTERVAL = 5;

    private final StudyWords common;

    public TrendSection(StudyWords common) {
        this.common = common;
    }

    /** Returns the section; empty where no trend can be examined. */
    public List<Section> section() {
        return section(Optional.empty());
    }

    /**
     * Returns the section with a picture.
     *
     * @param picture what stands right under the verdict
     */
    public List<Section> section(Optional<FigureBlock> picture) {
        Optional<ShareWords> words = ShareWords.headline(common).filter(ShareWords::hasTrend);
        Trend trend = words.map(found -> found.area().trend()).orElse(null);
        if (words.isEmpty() || trend == null) {
            return List.of();
        }
        VerdictWording wording =
                VerdictWording.of(common.language(), words.get().statistics().reference());
        List<Block> blocks = new ArrayList<>();
        FigureId id = words.get().statistics().trendId(words.get().area());
        blocks.add(
                new Paragraph(wording.sentence(words.get().area(), words.get().statistics()), Paragraph.Role.LEAD));
        picture.ifPresent(blocks::add);
        List<RichText> survives = wording.survives(words.get().area(), id);
        if (!survives.isEmpty()) {
            blocks.add(new BulletList(survives));
        }
        String breaks = wording.breaks(trend);
        if (!breaks.isEmpty()) {
            blocks.add(Paragraph.body(RichText.of(breaks)));
        }
        process(id, trend).ifPresent(text -> blocks.add(new Paragraph(text, Paragraph.Role.SMALL)));
        return List.of(new Section(common.placeOf("trend"), title(words.get()), blocks, List.of()));
    }

    /** Returns the verdict as a heading, or a question where there is none. */
    private String title(ShareWords words) {
        String verdict = new VerdictTitle(common.language(), words).heading();
        return verdict.isEmpty() ? common.text("section.trend") : verdict;
    }

    /** Words the interval of the slope, kept apart from the headline. */
    private Optional<RichText> process(FigureId of, Trend trend) {
        Optional<SenSlope> sen = trend.sen().found();
        if (sen.isEmpty()
                || trend.periods().size() < FEWEST_FOR_INTERVAL
                || !VerdictWording.isOfLine(trend.verdict())
                || trend.laney().why().filter(Obstacle.NO_COUNTS::equals).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(common.rich(
                "trend.process",
                "level",
                common.level(),
                "low",
                slope(of, trend, "slopeLow", "low", sen.get().low()),
                "high",
                slope(of, trend, "slopeHigh", "high", sen.get().high())));
    }

    /** Returns an end of the interval of the slope that is told: where areas are left out, that of the others. */
    private Figure slope(FigureId of, Trend trend, String ofOthers, String ofAll, double value) {
        Double others = trend.verdict().leftOut().isEmpty()
                ? null
                : trend.verdict().numbers().get(ofOthers);
        return others == null
                ? points(of.at("sen").at(ofAll), value)
                : points(of.at("verdict").at("numbers").at(ofOthers), others);
    }

    private Figure points(FigureId id, double value) {
        return common.figure(id, value, ColumnKind.POINTS, StudyWords.DECIMALS);
    }
}
