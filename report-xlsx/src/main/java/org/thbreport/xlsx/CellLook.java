package org.thbreport.xlsx;

/** How the text of a cell looks. Numbers look as {@link #TEXT} with a format, aligned to the right. */
enum CellLook {
    TITLE(18, true, false, false, false, Rule.NONE),
    /** A line over a table, which runs on over the empty cells beside it. */
    LINE(TextMetrics.NORMAL, false, false, false, false, Rule.NONE),
    LINE_STRONG(TextMetrics.NORMAL, true, false, false, false, Rule.NONE),
    LINE_LINK(TextMetrics.NORMAL, false, true, false, false, Rule.NONE),
    /** A line of a sheet without a table, whose only column is wide. */
    PARAGRAPH(TextMetrics.NORMAL, false, false, true, false, Rule.NONE),
    /** The title of such a sheet: it stays within the column, so that a long one does not make the sheet wider than a page. */
    PARAGRAPH_TITLE(18, true, false, true, false, Rule.NONE),
    /** A heading among such lines; it keeps a distance from the line above. */
    PARAGRAPH_STRONG(14, true, false, true, false, Rule.NONE),
    PARAGRAPH_LINK(TextMetrics.NORMAL, false, true, true, false, Rule.NONE),
    HEADING_TEXT(TextMetrics.NORMAL, true, false, true, false, Rule.STRONG),
    HEADING_NUMBER(TextMetrics.NORMAL, true, false, true, true, Rule.STRONG),
    TEXT(TextMetrics.NORMAL, false, false, true, false, Rule.HAIR),
    TEXT_STRONG(TextMetrics.NORMAL, true, false, true, false, Rule.HAIR),
    TEXT_LINK(TextMetrics.NORMAL, false, true, true, false, Rule.HAIR),
    /** What stands in a column of numbers for one that is not there. */
    MARKER(TextMetrics.NORMAL, false, false, false, true, Rule.HAIR);

    private final int size;
    private final boolean strong;
    private final boolean link;
    private final boolean wrapped;
    private final boolean right;
    private final Rule rule;

    CellLook(int size, boolean strong, boolean link, boolean wrapped, boolean right, Rule rule) {
        this.size = size;
        this.strong = strong;
        this.link = link;
        this.wrapped = wrapped;
        this.right = right;
        this.rule = rule;
    }

    int size() {
        return size;
    }

    boolean isTitle() {
        return this == TITLE || this == PARAGRAPH_TITLE;
    }

    boolean isStrong() {
        return strong;
    }

    boolean isLink() {
        return link;
    }

    boolean isWrapped() {
        return wrapped;
    }

    boolean isRight() {
        return right;
    }

    Rule rule() {
        return rule;
    }

    /** The line under a cell. */
    enum Rule {
        NONE,
        HAIR,
        STRONG
    }
}
