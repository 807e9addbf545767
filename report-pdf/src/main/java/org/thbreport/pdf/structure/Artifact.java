package org.thbreport.pdf.structure;

/** Why something on a page is no content, and is passed over when the page is read out. */
public enum Artifact {
    /** Rules and fills. */
    LAYOUT("Layout", ""),
    /** A pale ground behind text. */
    BACKGROUND("Background", ""),
    /** What repeats itself on the next page, such as the head of a table. */
    REPEAT("Pagination", ""),
    /** The running head. */
    HEADER("Pagination", "Header"),
    /** The running foot. */
    FOOTER("Pagination", "Footer");

    private final String type;
    private final String subtype;

    Artifact(String type, String subtype) {
        this.type = type;
        this.subtype = subtype;
    }

    String type() {
        return type;
    }

    String subtype() {
        return subtype;
    }
}
