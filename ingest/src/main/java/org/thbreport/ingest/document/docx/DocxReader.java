package org.thbreport.ingest.document.docx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.thbreport.ingest.document.AssembledText;
import org.thbreport.ingest.document.DocumentFormat;
import org.thbreport.ingest.document.DocumentLimits;
import org.thbreport.ingest.document.DocumentRule;
import org.thbreport.ingest.document.DocumentText;
import org.thbreport.ingest.document.Fragment;
import org.thbreport.ingest.document.Joint;
import org.thbreport.ingest.document.Note;
import org.thbreport.ingest.document.NoteAssembly;
import org.thbreport.ingest.document.Passage;
import org.thbreport.ingest.document.SourceDocument;
import org.thbreport.ingest.document.Stretch;
import org.thbreport.ingest.document.StructuredText;
import org.thbreport.ingest.document.TextBuilder;
import org.thbreport.ingest.document.UnreadableDocument;

/**
 * Reads a DOCX: the file says which reference calls which note. The parts are read as XML and nothing else is opened: no
 * relations to other places, no macros, no objects. A line is a paragraph.
 */
public final class DocxReader {

    private static final String MAIN = "word/document.xml";
    private static final int MOST_CHARACTERS = 50_000_000;

    private final DocumentLimits limits;
    private final List<DocxParagraph> body = new ArrayList<>();
    private final Map<String, DocumentText> notes = new LinkedHashMap<>();
    private final Set<String> headings = new HashSet<>();
    private final NoteNumbers footnotes = new NoteNumbers("decimal");
    private final NoteNumbers endnotes = new NoteNumbers("lowerRoman");
    private final List<Integer> sectionEnds = new ArrayList<>();
    private final List<Runnable> sectionRules = new ArrayList<>();
    private final List<Runnable> rulesOfSections = new ArrayList<>();
    private String kind = "";
    private String format = "";
    private String start = "";
    private String restart = "";
    private long characters;
    private int lines;

    private DocxReader(DocumentLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads a document.
     *
     * @throws UnreadableDocument if it is damaged, encrypted, beyond the limits, or holds no text
     */
    public static SourceDocument read(byte[] bytes, DocumentLimits limits) throws UnreadableDocument {
        try (DocxPackage parts = new DocxPackage(bytes, limits)) {
            return new DocxReader(limits).read(parts);
        }
    }

    private SourceDocument read(DocxPackage parts) throws UnreadableDocument {
        if (!parts.has(MAIN)) {
            throw new UnreadableDocument(
                    DocumentRule.NOT_RECOGNISED,
                    "the file is packed and holds no document",
                    "a DOCX, a PDF, a page or a text was expected");
        }
        parts.read("word/styles.xml", this::styles);
        parts.read(
                "word/settings.xml",
                xml -> new ParagraphWalk(xml, paragraph -> {}).walk((name, start) -> noteFormat(xml, name, start)));
        parts.read(MAIN, this::body);
        parts.read("word/footnotes.xml", xml -> notes(xml, "f", "footnote"));
        parts.read("word/endnotes.xml", xml -> notes(xml, "e", "endnote"));
        AssembledText text = assembled();
        if (text.passages().isEmpty() && text.notes().isEmpty()) {
            throw new UnreadableDocument(
                    DocumentRule.NO_TEXT,
                    "the document holds no text",
                    "a picture of a text cannot be read; run OCR first");
        }
        return new SourceDocument(DocumentFormat.DOCX, "", 0, text.passages(), text.notes(), text.markers(), List.of());
    }

    private void styles(XMLStreamReader2 xml) throws XMLStreamException, IOException {
        String[] id = {""};
        new ParagraphWalk(xml, paragraph -> {}).walk((name, start) -> {
            if (start && name.equals("style")) {
                id[0] = ParagraphWalk.attribute(xml, "styleId");
            } else if (start && name.equals("name") && !id[0].isEmpty()) {
                String style = ParagraphWalk.attribute(xml, "val").toLowerCase(Locale.ROOT);
                if (style.startsWith("heading") || style.equals("title")) {
                    headings.add(id[0]);
                }
            }
        });
    }

    /** Takes what the document, or a section, says of the numbers of notes. */
    private void noteFormat(XMLStreamReader2 xml, String name, boolean begins) {
        if (name.equals("footnotePr") || name.equals("endnotePr")) {
            if (begins) {
                kind = name;
                format = "";
                start = "";
                restart = "";
            } else {
                NoteNumbers numbers = kind.equals("endnotePr") ? endnotes : footnotes;
                String newFormat = format;
                String newStart = start;
                String newRestart = restart;
                sectionRules.add(() -> numbers.use(newFormat, newStart, newRestart));
                kind = "";
            }
        } else if (begins && !kind.isEmpty()) {
            String value = ParagraphWalk.attribute(xml, "val");
            switch (name) {
                case "numFmt" -> format = value;
                case "numStart" -> start = value;
                case "numRestart" -> restart = value;
                default -> {}
            }
        }
    }

    private void body(XMLStreamReader2 xml) throws XMLStreamException, IOException {
        sectionRules.forEach(Runnable::run);
        sectionRules.clear();
        new ParagraphWalk(xml, this::addParagraph).walk((name, begins) -> {
            noteFormat(xml, name, begins);
            if (name.equals("sectPr") && !begins) {
                // The rule of a section stands at its end, within its last paragraph.
                sectionEnds.add(body.size() + 1);
                List<Runnable> rules = List.copyOf(sectionRules);
                sectionRules.clear();
                rulesOfSections.add(() -> rules.forEach(Runnable::run));
            }
        });
    }

    private void addParagraph(DocxParagraph paragraph) {
        characters += paragraph.text().length();
        body.add(paragraph);
    }

    private void notes(XMLStreamReader2 xml, String prefix, String element) throws XMLStreamException, IOException {
        String[] id = {""};
        new ParagraphWalk(xml, paragraph -> {
                    characters += paragraph.text().length();
                    if (!id[0].isEmpty() && !paragraph.text().isBlank()) {
                        DocumentText text = paragraph.text().text(++lines + body.size(), 0);
                        notes.merge(id[0], text, DocumentText::then);
                    }
                })
                .walk((name, begins) -> {
                    if (name.equals(element)) {
                        boolean isNote = begins
                                && !ParagraphWalk.attribute(xml, "type")
                                        .matches("(?i).*separator.*|continuationNotice");
                        id[0] = isNote ? prefix + ParagraphWalk.attribute(xml, "id") : "";
                        if (isNote && notes.size() > limits.notes()) {
                            throw DocumentLimits.exceeded("the document has more than " + limits.notes() + " notes");
                        }
                    }
                });
        if (characters > MOST_CHARACTERS) {
            throw DocumentLimits.exceeded("the document has more than " + MOST_CHARACTERS + " characters");
        }
    }

    private AssembledText assembled() {
        boolean linked =
                body.stream().anyMatch(paragraph -> !paragraph.references().isEmpty());
        if (!linked) {
            return NoteAssembly.of(fragments());
        }
        StructuredText text = new StructuredText();
        Map<String, String> labels = new LinkedHashMap<>();
        int section = 0;
        boolean begun = false;
        for (int i = 0; i < body.size(); i++) {
            if (!begun && section < rulesOfSections.size()) {
                rulesOfSections.get(section).run();
                begun = true;
            }
            passage(text, body.get(i), i + 1, labels);
            if (section < sectionEnds.size() && i + 1 >= sectionEnds.get(section)) {
                footnotes.endSection();
                endnotes.endSection();
                section++;
                begun = false;
            }
        }
        labels.forEach((id, label) -> {
            DocumentText said = notes.get(id);
            if (said != null) {
                text.note(id, new Note(label, withoutLabel(said, label)));
            }
        });
        return text.assembled();
    }

    private void passage(StructuredText text, DocxParagraph paragraph, int line, Map<String, String> labels) {
        TextBuilder marked = new TextBuilder();
        String words = paragraph.text().text(line, 0).text();
        List<String[]> calls = new ArrayList<>();
        List<Stretch> stretches = new ArrayList<>();
        int done = 0;
        for (NoteReference reference : paragraph.references()) {
            int at = Math.min(words.length(), reference.at().start());
            marked.add(words.substring(Math.min(done, at), at));
            String label = labels.containsKey(reference.id())
                    ? labels.get(reference.id())
                    : !reference.custom().isEmpty()
                            ? reference.custom()
                            : (reference.isEndnote() ? endnotes : footnotes).next();
            labels.putIfAbsent(reference.id(), label);
            stretches.add(marked.add(reference.custom().isEmpty() ? "[" + label + "]" : label));
            calls.add(new String[] {label, reference.id()});
            done = Math.min(words.length(), reference.at().end());
        }
        marked.add(words.substring(Math.min(done, words.length())));
        if (marked.isBlank()) {
            return;
        }
        DocumentText said = new DocumentText(
                marked.text(line, 0).text(),
                marked.text(line, 0).lines(),
                paragraph.text().text(line, 0).doubts());
        text.passage(new Passage(headings.contains(paragraph.style()), said));
        for (int i = 0; i < calls.size(); i++) {
            text.marker(calls.get(i)[0], stretches.get(i), calls.get(i)[1]);
        }
    }

    private static DocumentText withoutLabel(DocumentText said, String label) {
        String words = said.text();
        boolean repeats = !label.matches("[\\p{L}\\d]+") && words.startsWith(label);
        return repeats ? said.from(label.length()) : said;
    }

    private List<Fragment> fragments() {
        List<Fragment> fragments = new ArrayList<>();
        for (int i = 0; i < body.size(); i++) {
            DocxParagraph paragraph = body.get(i);
            if (!paragraph.text().isBlank()) {
                boolean heading = headings.contains(paragraph.style());
                fragments.add(new Fragment(
                        paragraph.text().text(i + 1, 0),
                        heading,
                        Joint.APART,
                        false,
                        paragraph.text().raised()));
            }
        }
        return fragments;
    }
}
