package org.thbreport.publication.compose.wording;

import org.thbreport.analytics.figure.FigureId;
import org.thbreport.analytics.statistics.AreaAnalysis;
import org.thbreport.analytics.trend.Trend;
import org.thbreport.analytics.trend.Verdict;
import org.thbreport.analytics.trend.VerdictForm;
import org.thbreport.analytics.trend.VerdictId;
import org.thbreport.publication.language.Language;

/**
 * Words a verdict in one line without numbers: what a heading says, and what stands beside every change that is told of.
 * The sentence with its numbers is {@link VerdictWording}'s.
 */
public final class VerdictTitle {

    private final Language language;
    private final ShareWords words;

    /** Takes the area that is told of, with its table. */
    public VerdictTitle(Language language, ShareWords words) {
        this.language = language;
        this.words = words;
    }

    /** Returns the verdict as a clause in small letters, to stand after a colon; empty where nothing is judged. */
    public String clause() {
        AreaAnalysis area = words.area();
        Trend trend = area.trend();
        if (trend == null || trend.verdict().periods().isEmpty()) {
            return "";
        }
        String topic =
                VerdictWording.of(language, words.statistics().reference()).topic(area);
        FigureId id = words.statistics().trendId(area).at("verdict");
        return language.wording()
                .text(
                        "verdict-title." + name(trend.verdict()),
                        new VerdictArguments(language, area, trend.verdict(), id).all(topic));
    }

    /** Returns the verdict as a heading; empty where nothing is judged. */
    public String heading() {
        String clause = clause();
        return clause.isEmpty() ? "" : Language.capital(clause);
    }

    /** Returns the verdict as a sentence; empty where nothing is judged. */
    public String sentence() {
        String clause = clause();
        return clause.isEmpty() ? "" : Language.sentence(clause);
    }

    /** Returns whether the last of a few periods is the highest or lowest of them: there may be a change, but so few cannot tell. */
    private static boolean isShort(Verdict verdict) {
        return verdict.numbers().getOrDefault("tooShortForJump", 0.0) == 1
                && Math.max(
                                verdict.numbers().getOrDefault("higherThanEarlier", 0.0),
                                verdict.numbers().getOrDefault("lowerThanEarlier", 0.0))
                        == 1;
    }

    private static String name(Verdict verdict) {
        VerdictId id = verdict.id();
        boolean passing = verdict.numbers().getOrDefault("comingAndGoing", 0.0) == 1;
        return switch (id) {
            case RISING, FALLING -> verdict.form() == VerdictForm.SINCE ? "since" : id.id();
            case JUMP, DROP, STEP_UP, STEP_DOWN -> verdict.form() == VerdictForm.TWO_STEPS ? "two-steps" : id.id();
            case NO_CLEAR_CHANGE -> isShort(verdict) ? "short" : id.id();
            case DRIVEN_BY_ONE_AREA ->
                passing ? "passing" : verdict.areas().size() == 1 ? id.id() : "driven-by-single-areas";
            default -> id.id();
        };
    }
}
