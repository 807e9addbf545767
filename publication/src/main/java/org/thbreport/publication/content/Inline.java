package org.thbreport.publication.content;

/** A piece of running text. */
public sealed interface Inline {

    /** Returns the words as a reader sees them. */
    String text();

    /**
     * Plain words.
     *
     * @param text the words
     * @param strong whether they are emphasised
     */
    record Words(String text, boolean strong) implements Inline {}

    /**
     * An abbreviation, such as a country code, that is read out in full.
     *
     * @param text the abbreviation: {@code AT}
     * @param expansion what it stands for: {@code Austria}
     */
    record Abbreviation(String text, String expansion) implements Inline {}

    /**
     * Words in another language than the publication's.
     *
     * @param text the words
     * @param language their language tag
     */
    record Foreign(String text, String language) implements Inline {}

    /**
     * A reference to a note of the publication.
     *
     * @param noteId id of the {@link Note}
     * @param text the note's number
     */
    record NoteReference(String noteId, String text) implements Inline {}

    /**
     * A link to an address.
     *
     * @param text words that say where it goes
     * @param address the address
     */
    record Link(String text, String address) implements Inline {}

    /**
     * A reference to another place: a section, figure or table of the same document, or a sheet of the annex.
     *
     * @param text words that name the place
     * @param target id of the place
     */
    record CrossReference(String text, String target) implements Inline {}
}
