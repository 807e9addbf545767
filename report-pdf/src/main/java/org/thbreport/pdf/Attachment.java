package org.thbreport.pdf;

/**
 * A file that travels inside the PDF.
 *
 * @param name file name
 * @param description what it is, in the language of the briefing
 * @param mime media type
 * @param bytes its bytes
 * @param relationship what it is to the briefing
 */
@SuppressWarnings("ArrayRecordComponent") // The bytes are handed on, never compared.
public record Attachment(String name, String description, String mime, byte[] bytes, Relationship relationship) {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** What an attached file is to the document. */
    public enum Relationship {
        /** The numbers that the document shows. */
        DATA("Data"),
        /** More than the document shows. */
        SUPPLEMENT("Supplement");

        private final String standardName;

        Relationship(String standardName) {
            this.standardName = standardName;
        }

        String standardName() {
            return standardName;
        }
    }

    /** Returns the annex, a workbook. */
    public static Attachment annex(String name, String description, byte[] bytes) {
        return new Attachment(name, description, XLSX, bytes, Relationship.SUPPLEMENT);
    }

    /** Returns the results, a JSON document. */
    public static Attachment results(String name, String description, byte[] bytes) {
        return new Attachment(name, description, "application/json", bytes, Relationship.DATA);
    }
}
