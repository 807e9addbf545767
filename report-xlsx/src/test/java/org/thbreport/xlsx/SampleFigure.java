package org.thbreport.xlsx;

import org.thbreport.publication.content.ColumnKind;
import org.thbreport.publication.content.Figure;

/** Figures of no result, for tests of what is done with numbers and texts. */
final class SampleFigure {

    private SampleFigure() {}

    static Figure of(double value, String text) {
        return new Figure("sample", value, ColumnKind.DECIMAL, 0, text);
    }
}
