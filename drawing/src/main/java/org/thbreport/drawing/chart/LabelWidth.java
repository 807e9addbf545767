package org.thbreport.drawing.chart;

/** How wide a number with its signs is, in digits. Signs differ from digits alike in the usual fonts of screens. */
final class LabelWidth {

    private static final double POINT = 0.6;
    private static final double SPACE = 0.5;
    private static final double PERCENT = 1.6;

    private LabelWidth() {}

    static double digits(String label) {
        return label.chars()
                .mapToDouble(sign -> switch (sign) {
                    case '.', ',' -> POINT;
                    case ' ', '\u00A0', '\u202F' -> SPACE;
                    case '%' -> PERCENT;
                    default -> 1;
                })
                .sum();
    }
}
