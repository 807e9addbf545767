package org.thbreport.pdf.chart;

import java.util.List;
import org.thbreport.pdf.text.LineBreaker;
import org.thbreport.pdf.text.Runs;
import org.thbreport.pdf.type.TextStyle;

/** Breaks labels into lines; none is ever cut. */
final class Labels {

    private final LineBreaker breaker;
    private final Runs runs;

    Labels(LineBreaker breaker, Runs runs) {
        this.breaker = breaker;
        this.runs = runs;
    }

    /** Returns the lines of a label in a width. */
    List<String> lines(String text, TextStyle style, float width) {
        return breaker.lines(runs.of(text, style), width).stream()
                .map(line -> line.text().strip())
                .toList();
    }

    /** Returns the width of a label on one line. */
    float width(String text, TextStyle style) {
        return breaker.width(runs.of(text, style));
    }
}
