package org.thbreport.publication.compose.wording;

import org.thbreport.publication.content.RendererWords;
import org.thbreport.publication.content.WebWords;
import org.thbreport.publication.language.Wording;

/** The words that finished files have whatever they say. */
public final class FileWords {

    private FileWords() {}

    /** Returns the words of a language. */
    public static RendererWords of(Wording words) {
        return new RendererWords(
                words.pattern("renderer.page"),
                words.pattern("renderer.note"),
                words.text("renderer.contents"),
                words.text("section.abbreviations"),
                words.text("renderer.table-continues"),
                words.text("renderer.annex"),
                words.text("renderer.results"),
                web(words));
    }

    private static WebWords web(Wording words) {
        return new WebWords(
                words.text("web.skip"),
                words.text("web.languages"),
                words.text("web.downloads"),
                words.text("web.notes"),
                words.pattern("web.back"),
                words.pattern("web.back-to-place"),
                words.pattern("web.data-of"),
                words.pattern("web.description-of"),
                words.text("product.annex"),
                words.text("web.results"),
                words.text("web.content-key"),
                words.text("web.accessibility"),
                words.text("web.revised"));
    }
}
