package org.thbreport.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A file that travels inside the PDF.
 *
 * @param name file name
 * @param description what it is, in the language of the briefing
 * @param mime media type
 * @param content its bytes
 * @param relationship what it is to the briefing
 */
public record Attachment(String name, String description, String mime, Content content, Relationship relationship) {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** The bytes of a file, read a piece at a time when the document is finished: an annex may be larger than the memory. */
    @FunctionalInterface
    public interface Content {

        /**
         * Opens the bytes from their beginning.
         *
         * @throws IOException if they cannot be read
         */
        InputStream open() throws IOException;

        /** Returns bytes that are in memory already. */
        static Content of(byte[] bytes) {
            return () -> new ByteArrayInputStream(bytes);
        }
    }

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
    public static Attachment annex(String name, String description, Content content) {
        return new Attachment(name, description, XLSX, content, Relationship.SUPPLEMENT);
    }

    /** Returns the results, a JSON document. */
    public static Attachment results(String name, String description, Content content) {
        return new Attachment(name, description, "application/json", content, Relationship.DATA);
    }
}
