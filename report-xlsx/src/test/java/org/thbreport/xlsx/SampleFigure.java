package org.thbreport.xlsx;

import org.thbreport.publication.text.ColumnKind;
import org.thbreport.publication.text.Figure;

/** Figures of no result, for tests of what is done with numbers and texts. */
final class SampleFigure {

    private SampleFigure() {}

    static Figure of(double value, String text) {
        return new Figure("sample", value, ColumnKind.DECIMAL, 0, text);
    }
}
