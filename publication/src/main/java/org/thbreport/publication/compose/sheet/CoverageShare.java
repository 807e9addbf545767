package org.thbreport.publication.compose.sheet;

import org.thbreport.publication.compose.wording.StudyWords;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Formula;

/** The share of countries named, beside columns {@code named} and {@code of}. */
record CoverageShare(StudyWords common) {

    /** Returns the cell of a share. */
    Cell of(int named, int of) {
        double share = (double) named / of;
        return new Cell.Number(
                share,
                common.language().numbers().percent(share, StudyWords.DECIMALS),
                new Formula.Binary(Formula.Operator.DIVIDE, new Formula.SameRow("named"), new Formula.SameRow("of")));
    }
}
