package org.thbreport.publication.check;

import org.thbreport.publication.text.ColumnKind;
import org.thbreport.publication.text.Figure;

/** Figures of no result, for tests of what is done with numbers and texts. */
final class SampleFigure {

    private SampleFigure() {}

    static Figure of(double value, String text) {
        int point = text.indexOf('.');
        int decimals = point < 0 ? 0 : text.length() - point - 1;
        return new Figure("sample", value, ColumnKind.DECIMAL, decimals, text);
    }
}
