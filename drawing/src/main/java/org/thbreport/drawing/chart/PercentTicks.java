package org.thbreport.drawing.chart;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import org.jspecify.annotations.Nullable;
import org.thbreport.drawing.text.Placeholders;

/** Words the ticks of a scale of shares: whole percents in the pattern of the language. */
final class PercentTicks extends NumberFormat {

    private static final long serialVersionUID = 1L;

    private final String pattern;

    PercentTicks(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
        return to.append(Placeholders.filled(pattern, String.valueOf(Math.round(number * 100))));
    }

    @Override
    public StringBuffer format(long number, StringBuffer to, FieldPosition position) {
        return format((double) number, to, position);
    }

    @Override
    public @Nullable Number parse(String text, ParsePosition position) {
        return null;
    }
}
