package org.thbreport.ingest.document.pdf;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.thbreport.ingest.document.AssembledText;
import org.thbreport.ingest.document.DocumentFormat;
import org.thbreport.ingest.document.DocumentLimits;
import org.thbreport.ingest.document.DocumentRule;
import org.thbreport.ingest.document.NoteAssembly;
import org.thbreport.ingest.document.SourceDocument;
import org.thbreport.ingest.document.UnreadableDocument;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;

/** Reads a PDF by the places and sizes of its characters. A line is a line of its page. */
public final class PdfReader {

    private static final long MEMORY = 256L << 20;

    /** Of so many characters without meaning the rest says nothing. */
    private static final double MOST_LOST = 0.3;

    private PdfReader() {}

    /**
     * Reads a document.
     *
     * @param file its name as the user gave it
     * @param progress is told how many pages were read
     * @throws UnreadableDocument if it is damaged, locked, beyond the limits, or holds no text
     */
    public static SourceDocument read(byte[] bytes, String file, DocumentLimits limits, IntConsumer progress)
            throws UnreadableDocument {
        try (PDDocument document = open(bytes)) {
            if (document.isEncrypted() && !document.getCurrentAccessPermission().canExtractContent()) {
                throw new UnreadableDocument(
                        DocumentRule.DAMAGED,
                        "the owner of the document does not allow that its text is copied",
                        "ask for an unlocked copy");
            }
            int pages = document.getNumberOfPages();
            if (pages > limits.pages()) {
                throw DocumentLimits.exceeded("the document has more than " + limits.pages() + " pages");
            }
            new PackedStreams(limits.unpackedBytes()).check(document);
            return read(document, file, limits, progress);
        } catch (UnreadableDocument e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw damaged();
        } catch (OutOfMemoryError e) {
            throw DocumentLimits.exceeded("the document takes more memory than there is");
        }
    }

    private static UnreadableDocument damaged() {
        return new UnreadableDocument(
                DocumentRule.DAMAGED,
                "the PDF is damaged or cut off",
                "open it in a reader of PDFs and save or print it again as a PDF");
    }

    private static PDDocument open(byte[] bytes) throws IOException {
        try {
            return Loader.loadPDF(
                    new RandomAccessReadBuffer(bytes),
                    "",
                    null,
                    null,
                    MemoryUsageSetting.setupMainMemoryOnly(MEMORY).streamCache);
        } catch (InvalidPasswordException e) {
            throw new UnreadableDocument(DocumentRule.DAMAGED, "the PDF needs a password", "save it without one");
        }
    }

    private static SourceDocument read(PDDocument document, String file, DocumentLimits limits, IntConsumer progress)
            throws IOException {
        GlyphCollector collector = new GlyphCollector(progress);
        collector.writeText(document, Writer.nullWriter());
        if (collector.wide() > 0) {
            throw DocumentLimits.exceeded(
                    "page " + collector.wide() + " has a table of more than " + DocumentLimits.COLUMNS + " columns");
        }
        if (collector.crowded() > 0) {
            throw DocumentLimits.exceeded(
                    "page " + collector.crowded() + " has more characters or lines than a page of text");
        }
        if (collector.isEndless()) {
            throw DocumentLimits.exceeded("the pages draw more forms in forms than a text has");
        }
        List<List<PdfLine>> pages = collector.pages(document.getNumberOfPages());
        long empty = pages.stream().filter(List::isEmpty).count();
        if (collector.known() + collector.lost() == 0 || empty == pages.size()) {
            throw new UnreadableDocument(
                    DocumentRule.NO_TEXT,
                    empty + " of " + pages.size() + " pages are pictures or empty",
                    "run OCR first");
        }
        if (collector.lost() > MOST_LOST * collector.known()) {
            throw new UnreadableDocument(
                    DocumentRule.NO_TEXT,
                    "the fonts of the PDF do not say which letters their signs stand for",
                    "run OCR first, or ask for the document in another format");
        }
        List<Issue> issues = new ArrayList<>();
        if (empty > 0) {
            issues.add(DocumentRule.NO_TEXT.warning(
                    Location.of(file),
                    empty + " of " + pages.size() + " pages are pictures or empty, and were not read",
                    "run OCR first if they hold text"));
        }
        AssembledText text = NoteAssembly.of(PdfPieces.of(RunningLines.without(pages)));
        if (text.notes().size() > limits.notes()) {
            throw DocumentLimits.exceeded("the document has more than " + limits.notes() + " notes");
        }
        return new SourceDocument(
                DocumentFormat.PDF,
                language(document),
                pages.size(),
                text.passages(),
                text.notes(),
                text.markers(),
                issues);
    }

    private static String language(PDDocument document) {
        String language = document.getDocumentCatalog().getLanguage();
        return language == null ? "" : language;
    }
}
