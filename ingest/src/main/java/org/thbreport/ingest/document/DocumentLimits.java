package org.thbreport.ingest.document;

/**
 * How much of a document is read before it is refused.
 *
 * @param fileBytes bytes of the file
 * @param unpackedBytes bytes of all its parts when unpacked
 * @param pages pages
 * @param notes notes
 */
public record DocumentLimits(int fileBytes, long unpackedBytes, int pages, int notes) {

    /** 64 MiB, 512 MiB unpacked, 2,000 pages, 20,000 notes. */
    public static final DocumentLimits DEFAULT = new DocumentLimits(64 << 20, 512L << 20, 2_000, 20_000);

    /** A row of a table with more cells is no part of a text; word processors write at most 63. */
    public static final int COLUMNS = 500;

    /** Refuses a table that is wider than any text has. */
    public static void checkColumns(int columns) throws UnreadableDocument {
        if (columns > COLUMNS) {
            throw exceeded("a table has more than " + COLUMNS + " columns");
        }
    }

    /** Returns that there are more notes, pages or bytes than are read. */
    public static UnreadableDocument exceeded(String what) {
        return new UnreadableDocument(
                DocumentRule.LIMIT, what, "split the document, or copy out the part that is needed");
    }
}
