package org.thbreport.pdf.readback;

import com.lowagie.text.pdf.PRIndirectReference;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfString;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a briefing never has: code and actions but links, things put over a page, a second version behind the first. It is told from what
 * the writer of briefings writes, and all else counts.
 */
final class PdfOverlays {

    /** What the catalog of a briefing has. */
    private static final Set<String> CATALOG = Set.of(
            "AF",
            "Lang",
            "MarkInfo",
            "Metadata",
            "Names",
            "Outlines",
            "OutputIntents",
            "PageLabels",
            "PageMode",
            "Pages",
            "StructTreeRoot",
            "Type",
            "Version",
            "ViewerPreferences");

    private static final Set<String> NAMES = Set.of("Dests", "EmbeddedFiles");

    private static final Set<String> PAGE =
            Set.of("Annots", "Contents", "MediaBox", "Parent", "Resources", "StructParents", "Tabs", "Type");

    /** What a link has: nothing that is drawn. */
    private static final Set<String> LINK =
            Set.of("A", "Border", "C", "Contents", "F", "P", "Rect", "StructParent", "Subtype", "Type");

    private static final Set<String> LINK_ACTION = Set.of("D", "S", "Type", "URI");

    /** Addresses of the web, and of other files of the release. */
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?|mailto):\\S+|[^:\\s]*");

    private static final Set<String> BOOKMARK =
            Set.of("A", "C", "Count", "Dest", "F", "First", "Last", "Next", "Parent", "Prev", "Title");

    private final PdfReader reader;
    private final Set<String> found = new LinkedHashSet<>();

    private PdfOverlays(PdfReader reader) {
        this.reader = reader;
    }

    /** Returns what a briefing has that none has, in words. */
    static List<String> of(PdfReader reader, byte[] pdf) {
        PdfOverlays overlays = new PdfOverlays(reader);
        overlays.versions(pdf);
        PdfDictionary catalog = reader.getCatalog();
        overlays.hold("the document", catalog, CATALOG);
        overlays.hold("the document", catalog.getAsDict(PdfName.NAMES), NAMES);
        overlays.bookmarks(catalog.getAsDict(PdfName.OUTLINES), new HashSet<>());
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            overlays.page(page);
        }
        return List.copyOf(overlays.found);
    }

    /** A change that is written behind a document leaves it a second end. */
    private void versions(byte[] pdf) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\nstartxref");
        String behind = end < 0 ? "" : text.substring(end).replaceFirst("\\s*startxref\\s+\\d+\\s+%%EOF\\s*", "");
        if (end < 0 || !behind.isEmpty() || reader.getTrailer().contains(PdfName.PREV)) {
            found.add("the file was changed after it was written: something stands behind its end");
        }
    }

    private void page(int number) {
        PdfDictionary page = reader.getPageN(number);
        String where = "page " + number;
        hold(where, page, PAGE);
        if (PdfReader.getPdfObject(page.get(PdfName.CONTENTS)) instanceof PdfArray) {
            found.add(where + " has content that was put over its own");
        }
        PdfArray annotations = page.getAsArray(PdfName.ANNOTS);
        for (int i = 0; annotations != null && i < annotations.size(); i++) {
            PdfDictionary annotation = annotations.getAsDict(i);
            if (annotation == null || !PdfName.LINK.equals(annotation.getAsName(PdfName.SUBTYPE))) {
                found.add(where + " has a note, field or stamp over it");
            } else {
                hold("a link on " + where, annotation, LINK);
                action("a link on " + where, annotation.getAsDict(PdfName.A));
            }
        }
    }

    private void bookmarks(PdfDictionary item, Set<PdfObject> seen) {
        for (PdfDictionary at = item; at != null && seen.add(at); at = at.getAsDict(PdfName.NEXT)) {
            if (at != item || at.contains(PdfName.PARENT)) {
                hold("a bookmark", at, BOOKMARK);
                action("a bookmark", at.getAsDict(PdfName.A));
            }
            bookmarks(at.getAsDict(PdfName.FIRST), seen);
        }
    }

    private void action(String where, PdfDictionary action) {
        if (action == null) {
            return;
        }
        hold(where, action, LINK_ACTION);
        PdfName kind = action.getAsName(PdfName.S);
        if (!PdfName.GOTO.equals(kind) && !PdfName.URI.equals(kind)) {
            found.add(where + " does something: " + plain(String.valueOf(kind)));
        }
        PdfString address = action.getAsString(PdfName.URI);
        if (address != null && !ADDRESS.matcher(address.toUnicodeString()).matches()) {
            found.add(where + " leads to an address that is none of the web");
        }
    }

    private void hold(String where, PdfDictionary dictionary, Set<String> known) {
        if (dictionary == null) {
            return;
        }
        List<String> others = new ArrayList<>();
        for (PdfName name : dictionary.getKeys()) {
            String key = PdfName.decodeName(name.toString());
            if (!known.contains(key)
                    && !(dictionary.get(name) instanceof PRIndirectReference reference && isNull(reference))) {
                others.add(plain(key));
            }
        }
        others.stream().sorted().forEach(key -> found.add(where + " has what no briefing has: " + key));
    }

    private static boolean isNull(PRIndirectReference reference) {
        return PdfReader.getPdfObject(reference) == null;
    }

    /** Returns a key so that it can stand in a message. */
    static String plain(String key) {
        String words = key.replaceAll("[^A-Za-z0-9]", "");
        return words.substring(0, Math.min(30, words.length()));
    }
}
