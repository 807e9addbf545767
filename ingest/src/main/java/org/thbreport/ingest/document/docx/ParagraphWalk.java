package org.thbreport.ingest.document.docx;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.thbreport.ingest.document.DocumentLimits;
import org.thbreport.ingest.document.DocumentRule;
import org.thbreport.ingest.document.Stretch;
import org.thbreport.ingest.document.TextBuilder;
import org.thbreport.ingest.document.TextDoubt;
import org.thbreport.ingest.document.UnreadableDocument;

/**
 * Goes through the paragraphs of a part in the order of reading. Deleted and hidden words are left out and the paragraph is
 * doubted, as it is where words were inserted and nobody has accepted them yet.
 */
final class ParagraphWalk {

    private final XMLStreamReader2 xml;
    private final Consumer<DocxParagraph> paragraphs;
    private final Deque<Open> open = new ArrayDeque<>();
    private final Deque<Integer> cells = new ArrayDeque<>();
    private int deleted;
    private int fallback;
    private boolean left;
    private boolean raised;
    private boolean customMark;

    /** A paragraph that is not closed yet; a text box stands inside another one. */
    private static final class Open {
        private final TextBuilder text = new TextBuilder();
        private final List<NoteReference> references = new ArrayList<>();
        private String style = "";
    }

    ParagraphWalk(XMLStreamReader2 xml, Consumer<DocxParagraph> paragraphs) {
        this.xml = xml;
        this.paragraphs = paragraphs;
    }

    /** What stands between paragraphs and is of interest to a caller. */
    @FunctionalInterface
    interface Other {
        void element(String name, boolean start) throws XMLStreamException, IOException;
    }

    /** Reads to the end of the part. */
    void walk(Other other) throws XMLStreamException, IOException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new UnreadableDocument(
                        DocumentRule.LIMIT,
                        "the document has a document type or entities of its own",
                        "no word processor writes them");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                start(xml.getLocalName());
                other.element(xml.getLocalName(), true);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                end(xml.getLocalName());
                other.element(xml.getLocalName(), false);
            }
        }
    }

    /** Returns an attribute by its name alone; empty if it is not there. */
    static String attribute(XMLStreamReader2 xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private boolean isOn() {
        String value = attribute(xml, "val");
        return !value.equals("false") && !value.equals("0") && !value.equals("none") && !value.equals("off");
    }

    private void start(String name) throws XMLStreamException, IOException {
        Open now = open.peek();
        switch (name) {
            case "Fallback" -> fallback++;
            case "p" -> open.push(new Open());
            case "tr" -> cells.push(0);
            case "tc" -> {
                cells.push(cells.isEmpty() ? 1 : cells.pop() + 1);
                DocumentLimits.checkColumns(cells.element());
            }
            case "r" -> {
                left = false;
                raised = false;
            }
            case "del", "moveFrom" -> {
                deleted++;
                doubt(now);
            }
            case "ins", "moveTo" -> doubt(now);
            case "strike", "dstrike", "vanish", "webHidden" -> {
                left |= isOn() && !name.equals("webHidden");
                if (left) {
                    doubt(now);
                }
            }
            case "vertAlign" -> raised = attribute(xml, "val").equals("superscript");
            case "pStyle" -> {
                if (now != null) {
                    now.style = attribute(xml, "val");
                }
            }
            case "t" -> words(now, xml.getElementText());
            case "tab", "ptab" -> words(now, " ");
            case "br", "cr" -> words(now, "\n");
            case "noBreakHyphen" -> words(now, "-");
            case "footnoteReference" -> reference(now, "f");
            case "endnoteReference" -> reference(now, "e");
            default -> {}
        }
        if (name.equals("t")) {
            end(name);
        }
    }

    private void end(String name) {
        switch (name) {
            case "Fallback" -> fallback--;
            case "tr" -> cells.poll();
            case "del", "moveFrom" -> deleted = Math.max(0, deleted - 1);
            case "p" -> {
                if (!open.isEmpty()) {
                    Open done = open.pop();
                    if (fallback == 0) {
                        paragraphs.accept(new DocxParagraph(done.text, done.style, List.copyOf(done.references)));
                    }
                }
                customMark = false;
            }
            default -> {}
        }
    }

    private static void doubt(Open now) {
        if (now != null) {
            now.text.doubt(TextDoubt.ALTERED);
        }
    }

    private boolean isRead() {
        return deleted == 0 && fallback == 0 && !left;
    }

    private void words(Open now, String words) {
        if (now == null || !isRead()) {
            return;
        }
        Stretch stretch = raised ? now.text.addRaised(words) : now.text.add(words);
        if (customMark && !words.isBlank()) {
            NoteReference last = now.references.remove(now.references.size() - 1);
            now.references.add(new NoteReference(last.id(), stretch, words.strip()));
            customMark = false;
        }
    }

    private void reference(Open now, String kind) {
        if (now == null || !isRead()) {
            return;
        }
        int at = now.text.length();
        now.references.add(new NoteReference(kind + attribute(xml, "id"), new Stretch(at, at), ""));
        String custom = attribute(xml, "customMarkFollows");
        customMark = custom.equals("1") || custom.equals("true") || custom.equals("on");
    }
}
