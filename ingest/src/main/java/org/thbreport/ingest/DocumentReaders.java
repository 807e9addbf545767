package org.thbreport.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import org.thbreport.ingest.document.DocumentLimits;
import org.thbreport.ingest.document.DocumentRule;
import org.thbreport.ingest.document.SourceDocument;
import org.thbreport.ingest.document.UnreadableDocument;
import org.thbreport.ingest.document.docx.DocxReader;
import org.thbreport.ingest.document.html.HtmlReader;
import org.thbreport.ingest.document.pdf.PdfReader;
import org.thbreport.ingest.document.text.TextReader;

/** Reads a document of any format that is known; the format is told by its content, never by its name. */
public final class DocumentReaders {

    private static final int HEAD = 2_048;

    private static final Pattern HTML = Pattern.compile("<!doctype html|<html|<body|<head>|<meta |<p[ >]|<div[ >]");

    private DocumentReaders() {}

    /**
     * Reads a document.
     *
     * @param file its name as the user gave it
     * @param pages is told how many pages were read, where a document has pages
     * @throws UnreadableDocument if it cannot be read
     */
    public static SourceDocument read(byte[] bytes, String file, DocumentLimits limits, IntConsumer pages)
            throws UnreadableDocument {
        if (bytes.length > limits.fileBytes()) {
            throw DocumentLimits.exceeded("the file has more than " + (limits.fileBytes() >> 20) + " MiB");
        }
        if (bytes.length == 0) {
            throw new UnreadableDocument(DocumentRule.NO_TEXT, "the file is empty", "a document was expected");
        }
        if (begins(bytes, "%PDF-")) {
            return PdfReader.read(bytes, file, limits, pages);
        }
        if (begins(bytes, "PK\u0003\u0004") || begins(bytes, "PK\u0005\u0006")) {
            return DocxReader.read(bytes, limits);
        }
        refuse(bytes);
        return looksLikeHtml(bytes) ? HtmlReader.read(bytes) : TextReader.read(bytes, file);
    }

    private static boolean begins(byte[] bytes, String signature) {
        byte[] wanted = signature.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= wanted.length && Arrays.equals(bytes, 0, wanted.length, wanted, 0, wanted.length);
    }

    /** Refuses formats that are known and not read, each with its way out. */
    private static void refuse(byte[] bytes) throws UnreadableDocument {
        if (begins(bytes, "\u00d0\u00cf\u0011\u00e0")) {
            boolean locked = contains(bytes, "EncryptedPackage");
            throw locked
                    ? new UnreadableDocument(
                            DocumentRule.DAMAGED, "the document needs a password", "save it without one")
                    : unread("a document of an old word processor or spreadsheet (.doc, .xls)", "save it as DOCX");
        }
        if (begins(bytes, "{\\rtf")) {
            throw unread("a document in RTF", "save it as DOCX");
        }
        boolean picture = begins(bytes, "\u0089PNG")
                || begins(bytes, "\u00ff\u00d8\u00ff")
                || begins(bytes, "GIF8")
                || begins(bytes, "II*")
                || begins(bytes, "MM\u0000*");
        if (picture) {
            throw unread("a picture", "run OCR first");
        }
        boolean packed = begins(bytes, "\u001f\u008b") || begins(bytes, "7z") || begins(bytes, "Rar!");
        if (packed) {
            throw unread("a packed file", "unpack it first");
        }
    }

    private static UnreadableDocument unread(String what, String wayOut) {
        return new UnreadableDocument(DocumentRule.NOT_RECOGNISED, "the file is " + what, wayOut);
    }

    /** Names inside such files stand in UTF-16, within its directory. */
    private static boolean contains(byte[] bytes, String name) {
        return new String(bytes, StandardCharsets.ISO_8859_1)
                .contains(new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
    }

    private static boolean looksLikeHtml(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1)
                .replace("\u0000", "")
                .toLowerCase(Locale.ROOT);
        return HTML.matcher(head).find();
    }
}
