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

    /** Returns that there are more notes, pages or bytes than are read. */
    public static UnreadableDocument exceeded(String what) {
        return new UnreadableDocument(
                DocumentRule.LIMIT, what, "split the document, or copy out the part that is needed");
    }
}
