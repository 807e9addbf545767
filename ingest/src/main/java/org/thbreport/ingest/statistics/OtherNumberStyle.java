package org.thbreport.ingest.statistics;

/** The numbers of a file turned out to be written in another style than the one it was read in: it is to be read once more. */
final class OtherNumberStyle extends UnreadableException {

    private static final long serialVersionUID = 1;

    private final transient NumberStyle style;

    OtherNumberStyle(NumberStyle style) {
        super(StatisticsRule.VALUE, 0, 0, "numbers are written as " + style.example(), "");
        this.style = style;
    }

    NumberStyle style() {
        return style;
    }
}
