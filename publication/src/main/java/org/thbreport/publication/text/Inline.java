package org.thbreport.publication.text;

/** A piece of running text. */
public sealed interface Inline {

    /** Returns the words as a reader sees them. */
    String text();

    /** Returns whether it is emphasised. */
    default boolean isStrong() {
        return false;
    }

    /**
     * Plain words.
     *
     * @param text the words
     * @param strong whether they are emphasised
     */
    record Words(String text, boolean strong) implements Inline {
        @Override
        public boolean isStrong() {
            return strong;
        }
    }

    /**
     * A number that is taken from a result.
     *
     * @param figure the number, with the result that it is
     * @param strong whether it is emphasised
     */
    record Number(Figure figure, boolean strong) implements Inline {
        @Override
        public String text() {
            return figure.text();
        }

        @Override
        public boolean isStrong() {
            return strong;
        }
    }

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
     * @param noteId id of the note of the publication
     * @param text the note's number
     */
    record NoteReference(String noteId, String text) implements Inline {}

    /**
     * A link to an address.
     *
     * @param text words that say where it goes
     * @param address the address
     * @param language language tag of the words where it is another than the publication's; empty otherwise
     */
    record Link(String text, String address, String language) implements Inline {

        /** Makes a link whose words are in the language of the publication. */
        public Link(String text, String address) {
            this(text, address, "");
        }
    }

    /**
     * A reference to another place of the same document: a section, figure or table of a briefing, a sheet of a workbook.
     *
     * @param text words that name the place: {@code figure 1}
     * @param target id of the place
     */
    record CrossReference(String text, String target) implements Inline {}

    /**
     * A reference from a briefing to a table of its annex.
     *
     * @param text words that name the table: {@code table 3 of the annex}
     * @param sheet id of the sheet of the annex that it stands on
     */
    record SheetReference(String text, String sheet) implements Inline {}
}
