package org.thbreport.pdf.readback;

import com.lowagie.text.pdf.PRStream;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfString;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thbreport.publication.content.Logo;
import org.thbreport.publication.readback.TextBlock;

/** Reads a tagged briefing: what it says in the order of its tags, and the files that are attached to it (ISO 32000-1, 7.11.4 and 14.7). */
public final class PdfBriefingReader implements AutoCloseable {
    private static final PdfName EMBEDDED_FILES = new PdfName("EmbeddedFiles");

    private final PdfReader reader;
    private final byte[] pdf;
    private @Nullable PageTexts texts;

    /**
     * Opens a briefing.
     *
     * @throws IOException if the bytes are no PDF that can be read
     */
    public PdfBriefingReader(byte[] pdf) throws IOException {
        reader = new PdfReader(pdf);
        this.pdf = pdf;
    }

    /**
     * Returns what the briefing says; empty if it has no tags.
     *
     * @throws IOException if the content of a page cannot be read
     */
    public List<TextBlock> blocks() throws IOException {
        PdfDictionary root = reader.getCatalog().getAsDict(PdfName.STRUCTTREEROOT);
        return root == null ? List.of() : new TagReader(texts()).read(root);
    }

    /** Returns the texts of all pages, which are read once. */
    private PageTexts texts() throws IOException {
        PageTexts read = texts;
        if (read == null) {
            read = PageTexts.of(reader);
            texts = read;
        }
        return read;
    }

    /** Returns what the document says of itself under a name of its properties, such as {@code Title}; empty for nothing. */
    public String property(String name) {
        return reader.getInfo().getOrDefault(name, "");
    }

    /**
     * Returns what the heads and feet of pages say, which repeats itself: no number of a result stands there.
     *
     * @throws IOException if the content of a page cannot be read
     */
    public List<TextBlock> running() throws IOException {
        List<TextBlock> blocks = new ArrayList<>();
        for (String words : texts().running()) {
            blocks.add(new TextBlock("Artifact", "", words, List.of(), words));
        }
        return blocks;
    }

    /**
     * Returns what the document has that no briefing has: actions, things over its pages, words that no tag names, a second version
     * behind its end.
     *
     * @throws IOException if the content of a page cannot be read
     */
    public List<String> disguised() throws IOException {
        List<String> found = new ArrayList<>(PdfOverlays.of(reader, pdf));
        PdfDictionary root = reader.getCatalog().getAsDict(PdfName.STRUCTTREEROOT);
        PageTexts pages = texts();
        if (root != null) {
            TagReader tags = new TagReader(pages);
            tags.read(root);
            found.addAll(tags.unusual());
        }
        found.addAll(pages.unusual());
        pages.untold().forEach(page -> found.add("page " + page + " shows words that no tag names"));
        if (pages.pictures() > Logo.MOST) {
            found.add("the document has pictures besides logos");
        }
        return found;
    }

    /**
     * Returns the attached files by their names.
     *
     * @throws IOException if one of them cannot be unpacked, or programs would take different files for it
     */
    public Map<String, byte[]> attachments() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        PdfDictionary names = reader.getCatalog().getAsDict(PdfName.NAMES);
        PdfDictionary embedded = names == null ? null : names.getAsDict(EMBEDDED_FILES);
        List<PdfObject> leaves = new ArrayList<>();
        if (embedded != null) {
            collect(embedded, leaves);
        }
        for (PdfObject leaf : leaves) {
            PdfDictionary specification = (PdfDictionary) leaf;
            PdfString name = specification.getAsString(PdfName.UF);
            PdfDictionary streams = specification.getAsDict(PdfName.EF);
            if (name != null
                    && streams != null
                    && PdfReader.getPdfObject(streams.get(PdfName.F)) instanceof PRStream stream) {
                PdfString plain = specification.getAsString(PdfName.F);
                PdfObject other = PdfReader.getPdfObject(streams.get(PdfName.UF));
                boolean isOne = (plain == null || plain.toUnicodeString().equals(name.toUnicodeString()))
                        && (other == null || other == stream);
                byte[] content = PdfReader.getStreamBytes(stream);
                if (!isOne || files.put(name.toUnicodeString(), content) != null) {
                    throw new IOException("two files are attached under one name");
                }
            }
        }
        return files;
    }

    /** Collects the values of a name tree (7.9.6): names and values by turns, in this node or below it. */
    private static void collect(PdfDictionary node, List<PdfObject> values) {
        PdfArray here = node.getAsArray(PdfName.NAMES);
        for (int i = 1; here != null && i < here.size(); i += 2) {
            PdfDictionary value = here.getAsDict(i);
            if (value != null) {
                values.add(value);
            }
        }
        PdfArray kids = node.getAsArray(PdfName.KIDS);
        for (int i = 0; kids != null && i < kids.size(); i++) {
            PdfDictionary kid = kids.getAsDict(i);
            if (kid != null) {
                collect(kid, values);
            }
        }
    }

    @Override
    public void close() {
        reader.close();
    }
}
