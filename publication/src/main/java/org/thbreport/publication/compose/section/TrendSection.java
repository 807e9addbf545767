package org.thbreport.publication.compose.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.trend.SenSlope;
import org.thbreport.analytics.trend.Trend;
import org.thbreport.analytics.trend.VerdictId;
import org.thbreport.publication.compose.wording.ShareWords;
import org.thbreport.publication.compose.wording.StudyWords;
import org.thbreport.publication.compose.wording.VerdictWording;
import org.thbreport.publication.content.Block;
import org.thbreport.publication.content.BulletList;
import org.thbreport.publication.content.Paragraph;
import org.thbreport.publication.content.RichText;
import org.thbreport.publication.content.Section;

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
        Optional<ShareWords> words = ShareWords.headline(common).filter(ShareWords::hasTrend);
        Trend trend = words.map(found -> found.area().trend()).orElse(null);
        if (words.isEmpty() || trend == null) {
            return List.of();
        }
        VerdictWording wording = VerdictWording.of(common.language(), common.study());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(RichText.of(wording.sentence(words.get().area())), Paragraph.Role.LEAD));
        List<RichText> survives = new ArrayList<>();
        wording.survives(words.get().area()).forEach(sentence -> survives.add(RichText.of(sentence)));
        if (!survives.isEmpty()) {
            blocks.add(new BulletList(survives));
        }
        String breaks = wording.breaks(trend);
        if (!breaks.isEmpty()) {
            blocks.add(Paragraph.body(RichText.of(breaks)));
        }
        process(trend).ifPresent(text -> blocks.add(new Paragraph(RichText.of(text), Paragraph.Role.SMALL)));
        return List.of(new Section("trend", common.text("section.trend"), blocks, List.of()));
    }

    /** Words the interval of the slope, kept apart from the headline. */
    private Optional<String> process(Trend trend) {
        VerdictId id = trend.verdict().id();
        Optional<SenSlope> sen = trend.sen().found();
        boolean tooFew = id == VerdictId.TOO_FEW_VICTIMS || trend.periods().size() < FEWEST_FOR_INTERVAL;
        if (sen.isEmpty()
                || tooFew
                || trend.laney().why().filter(Obstacle.NO_COUNTS::equals).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(common.text(
                "trend.process",
                "level",
                common.language().numbers().percent(common.study().options().confidence(), 0),
                "low",
                common.language().numbers().signedPoints(sen.get().low(), StudyWords.DECIMALS),
                "high",
                common.language().numbers().signedPoints(sen.get().high(), StudyWords.DECIMALS)));
    }
}
