package org.thbreport.html.readback;

/**
 * A piece of text of a page that a reader takes in at once.
 *
 * @param role name of its element, such as {@code p}, {@code li} or {@code tr}, or one of the roles named here
 * @param context what it is read under: the caption of its table or figure, or the heading before it
 * @param text the text, cells of a row parted by {@code " | "}
 */
public record PageText(String role, String context, String text) {

    /** Role of what readers unfold: data and description of a figure. */
    public static final String FOLDED = "details";

    /** Role of the notes and their heading. */
    public static final String NOTE = "note";

    /** Role of words that belong to a picture. */
    public static final String OF_PICTURE = "picture";
}
