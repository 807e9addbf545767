package org.thbreport.ingest.document;

/** The formats of documents that are read. */
public enum DocumentFormat {
    TEXT,
    HTML,
    DOCX,
    PDF
}
