package org.thbreport.pdf.block;

import java.util.ArrayList;
import java.util.List;
import org.thbreport.drawing.surface.Box;
import org.thbreport.drawing.text.LineBreaker;
import org.thbreport.drawing.text.Run;
import org.thbreport.drawing.text.Runs;
import org.thbreport.drawing.type.FontLibrary;
import org.thbreport.drawing.type.TextStyle;
import org.thbreport.pdf.flow.ColumnLine;
import org.thbreport.pdf.flow.Slice;
import org.thbreport.pdf.logo.LogoCache;
import org.thbreport.pdf.structure.Tag;
import org.thbreport.pdf.structure.TaggedPdf;
import org.thbreport.pdf.text.TaggedText;
import org.thbreport.pdf.text.TextSetter;
import org.thbreport.publication.content.RendererWords;
import org.thbreport.publication.text.RichText;

/**
 * What the blocks of one document are set with.
 *
 * @param pdf the document
 * @param body place of text on a page
 * @param fonts fonts
 * @param breaker breaks lines
 * @param setter sets lines
 * @param runs says how running text is set
 * @param styles styles
 * @param logos logos that have been read
 * @param words the words that a renderer adds
 */
public record Workbench(
        TaggedPdf pdf,
        Box body,
        FontLibrary fonts,
        LineBreaker breaker,
        TextSetter setter,
        Runs runs,
        Styles styles,
        LogoCache logos,
        RendererWords words) {

    /** Returns the lines of a text over the whole width, kept so that no line stands alone. */
    List<Slice> lines(Tag tag, RichText text, TextStyle style) {
        return lines(tag, runs.of(text, style), style, body.left(), body.width());
    }

    /** Returns the lines of runs in a column, kept so that no line stands alone. */
    List<Slice> lines(Tag tag, List<Run> content, TextStyle style, float left, float width) {
        TaggedText text = setter.tagged(tag, content, width);
        int last = text.lines().size() - 1;
        List<Slice> slices = new ArrayList<>();
        for (int i = 0; i <= last; i++) {
            int line = i;
            boolean keep = i < last && (i == 0 || i == last - 1);
            slices.add(new Slice(
                    i == 0 ? style.before() : 0,
                    style.leading() + (i == last ? style.after() : 0),
                    keep,
                    text.lines().get(i).notes(),
                    null,
                    top -> setter.setLine(text, line, style, left, top)));
        }
        return slices;
    }

    /** Returns the same for another place of text on the page, such as a column. */
    Workbench within(Box place) {
        return new Workbench(pdf, place, fonts, breaker, setter, runs, styles, logos, words);
    }

    /** Returns the lines of runs for a column, kept so that no line stands alone. */
    List<ColumnLine> columnLines(Tag tag, List<Run> content, TextStyle style, float indent, float width) {
        TaggedText text = setter.tagged(tag, content, width - indent);
        int last = text.lines().size() - 1;
        List<ColumnLine> lines = new ArrayList<>();
        for (int i = 0; i <= last; i++) {
            int line = i;
            boolean keep = i < last && (i == 0 || i == last - 1);
            lines.add(new ColumnLine(
                    i == 0 ? style.before() : 0,
                    style.leading(),
                    keep,
                    (left, top) -> setter.setLine(text, line, style, left + indent, top)));
        }
        return lines;
    }

    /** Returns slices that all stand on the page of what follows. */
    static List<Slice> keptWithNext(List<Slice> slices) {
        return slices.stream()
                .map(slice ->
                        new Slice(slice.before(), slice.height(), true, slice.notes(), slice.head(), slice.painter()))
                .toList();
    }

    /** Returns runs without an element of their own, for text that stands alone in a style. */
    TaggedText untagged(String words, TextStyle style, float width) {
        return setter.untagged(runs.of(words, style), width);
    }
}
