package org.thbreport.pdf.structure;

import com.lowagie.text.Document;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfAction;
import com.lowagie.text.pdf.PdfAnnotation;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfBoolean;
import com.lowagie.text.pdf.PdfBorderArray;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDestination;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfEncryption;
import com.lowagie.text.pdf.PdfFileSpecification;
import com.lowagie.text.pdf.PdfIndirectReference;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNameTree;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfOutline;
import com.lowagie.text.pdf.PdfPageLabels;
import com.lowagie.text.pdf.PdfStream;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfStructureElement;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.thbreport.drawing.surface.Box;
import org.thbreport.pdf.font.PdfFonts;

/**
 * A document being written that is PDF/UA-1 and PDF/A-3a at once. It knows tags, marks, links, bookmarks, metadata and
 * attachments, and nothing of layout. It is for one thread.
 */
public final class TaggedPdf implements AutoCloseable {

    private static final String PRODUCER = "OpenPDF";
    private static final String COLOUR_SPACE = "sRGB IEC61966-2.1";

    /** Files of Office Open XML are compressed already: doing it again takes time and saves nothing. */
    private static final String ZIPPED = "application/vnd.openxmlformats-officedocument.";

    private final Document document;
    private final PdfWriter writer;
    private final PdfContentByte content;
    private final DocumentFacts facts;
    private final PdfSurface surface;
    private final Tag root;
    private final TreeMap<String, PdfIndirectReference> ids = new TreeMap<>();
    private final Map<String, Integer> pages = new HashMap<>();
    private final PdfArray associatedFiles = new PdfArray();
    private @Nullable Tag open;

    /**
     * Starts a document.
     *
     * @param out where it goes; closed with the document
     * @param facts what it says of itself
     * @param colourProfile bytes of the sRGB profile that its colours are meant in
     * @param fonts what it is set with
     * @param page size of its pages; the lower left corner is 0, 0
     * @throws IOException if {@code out} fails
     */
    public TaggedPdf(OutputStream out, DocumentFacts facts, byte[] colourProfile, PdfFonts fonts, Box page)
            throws IOException {
        this.facts = facts;
        document = new Document(new Rectangle(page.width(), page.height()), 0, 0, 0, 0);
        writer = OrderedPdfWriter.of(document, out);
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        writer.setFullCompression();
        writer.setTagged();
        writer.setTabs(PdfName.S);
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle | PdfWriter.PageModeUseOutlines);
        document.addTitle(facts.title());
        document.addAuthor(facts.author());
        document.addSubject(facts.subject());
        document.addKeywords(String.join(", ", facts.keywords()));
        document.addCreator(facts.program());
        document.open();
        writer.getInfo().put(PdfName.CREATIONDATE, date());
        writer.getInfo().put(PdfName.MODDATE, date());
        writer.getInfo().put(PdfName.PRODUCER, new PdfString(PRODUCER, PdfObject.TEXT_UNICODE));
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(facts.language()));
        PdfDictionary marked = new PdfDictionary();
        marked.put(PdfName.MARKED, PdfBoolean.PDFTRUE);
        marked.put(new PdfName("UserProperties"), PdfBoolean.PDFTRUE);
        writer.getExtraCatalog().put(PdfName.MARKINFO, marked);
        writer.getExtraCatalog().put(PdfName.OUTPUTINTENTS, new PdfArray(outputIntent(colourProfile)));
        writer.setXmpMetadata(XmpPacket.of(facts, PRODUCER));
        PdfPageLabels labels = new PdfPageLabels();
        labels.addPageLabel(1, PdfPageLabels.DECIMAL_ARABIC_NUMERALS);
        writer.setPageLabels(labels);
        content = writer.getDirectContent();
        surface = new PdfSurface(content, fonts);
        PdfDictionary tree = writer.getStructureTreeRoot();
        root = new Tag(new PdfStructureElement(writer.getStructureTreeRoot(), new PdfName("Document")), tree);
    }

    /** Embeds the profile as it is: passed through Java's colour management, its header would name the Java release. */
    private PdfDictionary outputIntent(byte[] colourProfile) throws IOException {
        PdfStream profile = new PdfStream(colourProfile);
        profile.put(PdfName.N, new PdfNumber(3));
        profile.flateCompress();
        PdfDictionary intent = new PdfDictionary(PdfName.OUTPUTINTENT);
        intent.put(PdfName.S, PdfName.GTS_PDFA1);
        intent.put(PdfName.OUTPUTCONDITIONIDENTIFIER, new PdfString(COLOUR_SPACE));
        intent.put(PdfName.REGISTRYNAME, new PdfString("http://www.color.org"));
        intent.put(PdfName.INFO, new PdfString(COLOUR_SPACE));
        intent.put(PdfName.DESTOUTPUTPROFILE, writer.addToBody(profile).getIndirectReference());
        return intent;
    }

    /** Returns the element that holds all others. */
    public Tag root() {
        return root;
    }

    /** Returns the surface of the current page. */
    public PdfSurface surface() {
        return surface;
    }

    /** Gives an element a name, unique in the document; notes need one. */
    public void identify(Tag tag, String id) {
        tag.element().put(PdfName.ID, new PdfString(id));
        ids.put(id, tag.element().getReference());
    }

    /** Lets what is drawn next be the content of an element, until another is marked or the page ends. */
    public void mark(Tag tag) {
        if (open == tag) {
            return;
        }
        endMark();
        content.beginMarkedContentSequence(tag.element());
        open = tag;
    }

    /** Ends what {@link #mark} began. */
    public void endMark() {
        if (open != null) {
            content.endMarkedContentSequence();
            open = null;
        }
    }

    /** Draws something that is no content. */
    public void artifact(Artifact kind, Runnable painter) {
        endMark();
        PdfDictionary properties = new PdfDictionary();
        properties.put(PdfName.TYPE, new PdfName(kind.type()));
        if (!kind.subtype().isEmpty()) {
            properties.put(PdfName.SUBTYPE, new PdfName(kind.subtype()));
            properties.put(
                    new PdfName("Attached"), new PdfArray(new PdfName(kind == Artifact.HEADER ? "Top" : "Bottom")));
        }
        content.beginMarkedContentSequence(new PdfName("Artifact"), properties, true);
        painter.run();
        content.endMarkedContentSequence();
    }

    /** Draws text that is read as another one, such as a hyphen at the end of a line; within what is marked. */
    public void readAs(String text, Runnable painter) {
        PdfDictionary properties = new PdfDictionary();
        properties.put(new PdfName("ActualText"), new PdfString(text, PdfObject.TEXT_UNICODE));
        content.beginMarkedContentSequence(new PdfName("Span"), properties, true);
        painter.run();
        content.endMarkedContentSequence();
    }

    /**
     * Makes a rectangle of the page a link. The text of the link must be marked before.
     *
     * @param tag the {@code Link} element
     * @param box the rectangle
     * @param target an address, or {@code #} and the name of a destination
     * @param description what is said of the link
     */
    public void link(Tag tag, Box box, String target, String description) {
        PdfAction action =
                target.startsWith("#") ? PdfAction.gotoLocalPage(target.substring(1), false) : new PdfAction(target);
        PdfAnnotation annotation = new PdfAnnotation(writer, box.left(), box.bottom(), box.right(), box.top(), action);
        annotation.setFlags(PdfAnnotation.FLAGS_PRINT);
        annotation.setBorder(new PdfBorderArray(0, 0, 0));
        annotation.put(PdfName.CONTENTS, new PdfString(description, PdfObject.TEXT_UNICODE));
        int key = writer.getStructureTreeRoot().addExistingObject(tag.element().getReference());
        annotation.put(PdfName.STRUCTPARENT, new PdfNumber(key));
        tag.addObject(annotation.getIndirectReference(), writer.getPageReference(writer.getPageNumber()));
        writer.addAnnotation(annotation);
    }

    /** Names a height of the current page as a place that links can go to. */
    public void destination(String name, float y) {
        pages.putIfAbsent(name, writer.getPageNumber());
        content.localDestination(name, new PdfDestination(PdfDestination.XYZ, -1, y, 0));
    }

    /** Adds a bookmark to a height of the current page, under another one or, for null, at the top. */
    public Bookmark bookmark(@Nullable Bookmark parent, String title, float y) {
        PdfOutline under = parent == null ? content.getRootOutline() : parent.outline();
        return new Bookmark(new PdfOutline(under, new PdfDestination(PdfDestination.XYZ, -1, y, 0), title));
    }

    /**
     * Attaches a file.
     *
     * @param name file name
     * @param description what it is
     * @param mime media type
     * @param content its bytes, passed on as they are read; left open
     * @param relationship what it is to the document: {@code Supplement}, {@code Data}
     * @throws IOException if the output or the content fails
     */
    public void attach(String name, String description, String mime, InputStream content, String relationship)
            throws IOException {
        PdfIndirectReference parametersPlace = writer.getPdfIndirectReference();
        PdfStream stream = new PdfStream(content, writer);
        stream.put(PdfName.TYPE, PdfName.EMBEDDEDFILE);
        stream.put(PdfName.SUBTYPE, new PdfName(mime));
        stream.put(PdfName.PARAMS, parametersPlace);
        if (!mime.startsWith(ZIPPED)) {
            stream.flateCompress(PdfStream.BEST_COMPRESSION);
        }
        PdfIndirectReference place = writer.addToBody(stream).getIndirectReference();
        stream.writeLength();
        PdfDictionary parameters = new PdfDictionary();
        parameters.put(PdfName.MODDATE, date());
        parameters.put(PdfName.SIZE, new PdfNumber(stream.getRawLength()));
        writer.addToBody(parameters, parametersPlace);
        PdfDictionary embedded = new PdfDictionary();
        embedded.put(PdfName.F, place);
        embedded.put(PdfName.UF, place);
        PdfFileSpecification file = PdfFileSpecification.fileExtern(writer, name);
        file.put(PdfName.EF, embedded);
        file.put(PdfName.UF, new PdfString(name, PdfObject.TEXT_UNICODE));
        file.put(new PdfName("AFRelationship"), new PdfName(relationship));
        file.put(PdfName.DESC, new PdfString(description, PdfObject.TEXT_UNICODE));
        writer.addFileAttachment(name, file);
        associatedFiles.add(file.getReference());
    }

    /** Returns the page, from 1, of each destination so far, by its name. */
    public Map<String, Integer> pages() {
        return Map.copyOf(pages);
    }

    /** Ends the page and starts the next. */
    public void newPage() {
        endMark();
        document.newPage();
    }

    /** Ends the last page and the document. */
    @Override
    public void close() throws IOException {
        endMark();
        if (!associatedFiles.isEmpty()) {
            writer.getExtraCatalog().put(new PdfName("AF"), associatedFiles);
        }
        if (!ids.isEmpty()) {
            PdfDictionary tree = PdfNameTree.writeTree(ids, writer);
            writer.getStructureTreeRoot()
                    .put(new PdfName("IDTree"), writer.addToBody(tree).getIndirectReference());
        }
        byte[] id =
                Arrays.copyOf(DigestUtils.sha256(facts.identity() + '|' + facts.language() + '|' + facts.title()), 16);
        writer.getInfo().put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
        document.close();
    }

    private PdfDate date() {
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        calendar.setTimeInMillis(
                facts.date().atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
        return new PdfDate(calendar);
    }
}
