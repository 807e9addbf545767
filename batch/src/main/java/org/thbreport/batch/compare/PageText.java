package org.thbreport.batch.compare;

/** Texts of others as a page may have them. */
final class PageText {
    private PageText() {}

    /** Returns a text in which the replacement character stands for what no page may have. */
    static String clean(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]|[\\uFFFE\\uFFFF]|\\p{Cs}", "\uFFFD");
    }
}
