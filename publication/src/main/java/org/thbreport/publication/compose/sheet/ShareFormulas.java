package org.thbreport.publication.compose.sheet;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.share.CountedShare;
import org.thbreport.analytics.share.PeriodShare;
import org.thbreport.analytics.share.PublishedShare;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.study.ShareBase;
import org.thbreport.publication.compose.wording.CountedCells;
import org.thbreport.publication.compose.wording.StudyWords;
import org.thbreport.publication.content.Formula;

/** Formulas that look shares up on the sheet that holds them; none where no cell there holds the number. */
final class ShareFormulas {

    /** What the order of additions may change. */
    private static final double CLOSE = 1e-12;

    private final StudyWords common;
    private final CountedCells cells;

    ShareFormulas(StudyWords common) {
        this.common = common;
        this.cells = new CountedCells(common);
    }

    /** Returns the formula of a share of the headline's area on the study's base. */
    @Nullable Formula share(PeriodShare share) {
        if (share instanceof PublishedShare published) {
            return published(published);
        }
        ShareBase base = common.study().options().denominator();
        return annual(share, base == ShareBase.ALL ? "share-of-all" : "share-of-known");
    }

    /**
     * Returns the formula of a number of the annual sheet.
     *
     * @param share the share whose row holds it
     * @param column id of the column
     */
    @Nullable Formula annual(PeriodShare share, String column) {
        return share instanceof CountedShare && cells.allowsPercentage(share)
                ? new Formula.Lookup(common.placeOf(CountSheets.ANNUAL), column, "period", period(share.period()))
                : null;
    }

    /** The sheet of published shares is searched by period: a share is found if it is the first of its period. */
    private @Nullable Formula published(PublishedShare share) {
        Optional<PublishedShare> first = common.analysis().statistics().stream()
                .flatMap(file -> file.areas().stream())
                .flatMap(area -> area.shares().stream())
                .filter(PublishedShare.class::isInstance)
                .map(PublishedShare.class::cast)
                .filter(one -> one.period().equals(share.period()))
                .findFirst();
        return first.filter(share::equals).isPresent()
                ? new Formula.Lookup(SharesSheet.ID, "share", "period", period(share.period()))
                : null;
    }

    private String period(ReferencePeriod period) {
        return common.language().dates().period(period);
    }

    /** Returns the formula of a difference; null where a side has none. */
    static @Nullable Formula minus(@Nullable Formula left, @Nullable Formula right) {
        return left == null || right == null ? null : new Formula.Binary(Formula.Operator.SUBTRACT, left, right);
    }

    /** Returns whether a number is what a formula over other numbers yields. */
    static boolean agree(double one, double other) {
        return Math.abs(one - other) <= CLOSE * Math.max(1, Math.abs(one));
    }
}
