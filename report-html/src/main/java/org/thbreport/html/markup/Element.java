package org.thbreport.html.markup;

import java.util.Locale;

/** The elements that a page of this program consists of. */
public enum Element {
    A,
    ABBR,
    BODY,
    CAPTION,
    CODE,
    DATA,
    DD,
    DESC,
    DETAILS,
    DIV,
    DL,
    DT,
    FIGCAPTION,
    FIGURE,
    FOOTER,
    G,
    H1,
    H2,
    H3,
    H4,
    H5,
    H6,
    HEAD,
    HEADER,
    HTML,
    I,
    IMAGE,
    LI,
    LINK,
    MAIN,
    MARK,
    META,
    NAV,
    OL,
    P,
    PATH,
    SECTION,
    SPAN,
    STRONG,
    SUMMARY,
    SUP,
    SVG,
    TABLE,
    TBODY,
    TD,
    TEXT,
    TH,
    THEAD,
    TIME,
    TITLE,
    TR,
    TSPAN,
    UL;

    private final String tag = name().toLowerCase(Locale.ROOT);

    String tag() {
        return tag;
    }

    /** Returns whether it has no content and no end tag. */
    boolean isVoid() {
        return this == LINK || this == META;
    }

    /** Returns whether it is empty and closed in its start tag, as shapes of a drawing are. */
    boolean isShape() {
        return this == PATH || this == IMAGE;
    }

    /**
     * Returns whether a line of the file ends after it, so that files can be compared line by line, and words of pictures do not run
     * together where a program takes the words alone.
     */
    boolean endsLine() {
        return switch (this) {
            case BODY,
                    DIV,
                    DL,
                    FIGCAPTION,
                    FIGURE,
                    FOOTER,
                    HEAD,
                    HEADER,
                    HTML,
                    LI,
                    LINK,
                    MAIN,
                    META,
                    NAV,
                    OL,
                    P,
                    SECTION,
                    SVG,
                    TABLE,
                    TEXT,
                    TITLE,
                    TR,
                    UL,
                    H1,
                    H2,
                    H3,
                    H4,
                    H5,
                    H6 -> true;
            default -> false;
        };
    }

    /** Returns the heading of a level, from 1 to 6. */
    public static Element heading(int level) {
        return valueOf("H" + Math.min(level, 6));
    }
}
