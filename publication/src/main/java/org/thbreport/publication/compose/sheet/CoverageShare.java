package org.thbreport.publication.compose.sheet;

import org.thbreport.analytics.figure.FigureId;
import org.thbreport.publication.compose.wording.StudyWords;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Formula;
import org.thbreport.publication.text.ColumnKind;

/** The share of countries named, beside columns {@code named} and {@code of}. */
record CoverageShare(StudyWords common) {

    /**
     * Returns the cell of a share.
     *
     * @param about what its id begins with
     */
    Cell of(FigureId about, int named, int of) {
        return new Cell.Number(
                common.figure(about.at("share"), (double) named / of, ColumnKind.PERCENT, StudyWords.DECIMALS),
                new Formula.Binary(Formula.Operator.DIVIDE, new Formula.SameRow("named"), new Formula.SameRow("of")));
    }
}
