package org.thbreport.ingest.document.html;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.thbreport.ingest.document.AssembledText;
import org.thbreport.ingest.document.DocumentFormat;
import org.thbreport.ingest.document.DocumentLimits;
import org.thbreport.ingest.document.DocumentRule;
import org.thbreport.ingest.document.NoteAssembly;
import org.thbreport.ingest.document.Passage;
import org.thbreport.ingest.document.SourceDocument;
import org.thbreport.ingest.document.UnreadableDocument;

/**
 * Reads a page of the web: a marker is a link to an element that holds text and links back; where there are no such links,
 * labels are looked for as in plain text. Nothing is ever loaded. A line is a paragraph of the page.
 */
public final class HtmlReader {

    private static final Pattern GATE = Pattern.compile(
            "(?is).*(?:cookies?|log ?in|sign in|javascript|captcha|access denied|anmelden|connexion|se connecter|iniciar sesi).*");

    /** A page of less text that speaks of cookies or of logging in is no document. */
    private static final int GATE_LENGTH = 1_200;

    private HtmlReader() {}

    /**
     * Reads a page.
     *
     * @throws UnreadableDocument if it holds no text, is a page before the document, or has a table beyond the limits
     */
    public static SourceDocument read(byte[] bytes) throws UnreadableDocument {
        Document page;
        try {
            page = Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableDocument(
                    DocumentRule.DAMAGED, "the page cannot be read", "save it again, as HTML in UTF-8");
        }
        for (Element row : page.getElementsByTag("tr")) {
            DocumentLimits.checkColumns(row.childrenSize());
        }
        NoteTargets targets = new NoteTargets(page);
        HtmlWalk walk = new HtmlWalk(targets);
        walk.walk(page.body());
        AssembledText text = walk.structured().isEmpty()
                ? NoteAssembly.of(walk.fragments())
                : walk.structured().assembled();
        requireText(text);
        Element root = page.selectFirst("html");
        String language = root == null ? "" : root.attr("lang").toLowerCase(Locale.ROOT);
        return new SourceDocument(
                DocumentFormat.HTML, language, 0, text.passages(), text.notes(), text.markers(), List.of());
    }

    private static void requireText(AssembledText text) throws UnreadableDocument {
        StringBuilder all = new StringBuilder();
        for (Passage passage : text.passages()) {
            if (all.length() <= GATE_LENGTH) {
                all.append(passage.text().text()).append(' ');
            }
        }
        if (all.toString().isBlank() && text.notes().isEmpty()) {
            throw new UnreadableDocument(
                    DocumentRule.NO_TEXT,
                    "the page holds no text",
                    "save the document itself, not the page that loads it");
        }
        if (all.length() < GATE_LENGTH
                && text.notes().isEmpty()
                && GATE.matcher(all).matches()) {
            throw new UnreadableDocument(
                    DocumentRule.NO_TEXT,
                    "the page speaks of cookies, scripts or logging in, and holds little else",
                    "open the document in a browser and save it from there");
        }
    }
}
