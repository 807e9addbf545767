package org.thbreport.pdf.block;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thbreport.drawing.colour.Tone;
import org.thbreport.drawing.surface.Box;
import org.thbreport.drawing.text.Line;
import org.thbreport.drawing.type.TextStyle;
import org.thbreport.pdf.flow.Slice;
import org.thbreport.pdf.structure.Artifact;
import org.thbreport.pdf.structure.Tag;
import org.thbreport.pdf.text.Align;
import org.thbreport.pdf.text.TaggedText;
import org.thbreport.publication.content.Branding;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Column;
import org.thbreport.publication.content.Row;
import org.thbreport.publication.text.ColumnKind;
import org.thbreport.publication.text.Inline;
import org.thbreport.publication.text.RichText;

/** Lays out the rows of a table. A row higher than a third of the page may be split between its lines. */
final class TableRow {

    /** Space above and below the text of a row. */
    static final float PADDING = 2.6f;

    private static final float SPLIT_ABOVE = 1 / 3f;

    private final Workbench bench;
    private final List<Column> columns;
    private final ColumnWidths widths;

    TableRow(Workbench bench, List<Column> columns, ColumnWidths widths) {
        this.bench = bench;
        this.columns = columns;
        this.widths = widths;
    }

    List<Slice> head(Tag row) {
        TextStyle style = bench.styles().columnHead();
        List<TaggedText> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Tag tag = row.child("TH").scope("Column");
            cells.add(bench.setter().tagged(tag, bench.runs().of(columns.get(i).header(), style), widths.text(i)));
        }
        return slices(cells, style, null, true, true);
    }

    List<Slice> slices(Tag row, Row content, Slice head, boolean keepWithNext) {
        TextStyle style = bench.styles().cell();
        List<TaggedText> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            boolean heads = columns.get(i).rowHeader();
            Tag tag = heads ? row.child("TH").scope("Row") : row.child("TD");
            RichText text = text(content.cells().get(i));
            cells.add(bench.setter().tagged(tag, bench.runs().of(text, style), widths.text(i)));
        }
        return slices(cells, style, head, keepWithNext, false);
    }

    private List<Slice> slices(
            List<TaggedText> cells, TextStyle style, @Nullable Slice head, boolean keepWithNext, boolean heavy) {
        int lines = cells.stream().mapToInt(cell -> cell.lines().size()).max().orElse(1);
        float height = lines * style.leading() + 2 * PADDING;
        if (height <= bench.body().height() * SPLIT_ABOVE) {
            List<String> notes = cells.stream()
                    .flatMap(cell -> cell.lines().stream())
                    .map(Line::notes)
                    .flatMap(List::stream)
                    .toList();
            return List.of(new Slice(0, height, keepWithNext, notes, head, top -> {
                bench.pdf().artifact(Artifact.LAYOUT, () -> rule(bench, top - height, heavy));
                paint(cells, style, 0, lines, top - PADDING);
            }));
        }
        List<Slice> bands = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            int line = i;
            boolean first = i == 0;
            boolean last = i == lines - 1;
            float above = first ? PADDING : 0;
            float high = style.leading() + above + (last ? PADDING : 0);
            List<String> notes = cells.stream()
                    .filter(cell -> line < cell.lines().size())
                    .flatMap(cell -> cell.lines().get(line).notes().stream())
                    .toList();
            boolean keep = last ? keepWithNext : first || line == lines - 2;
            bands.add(new Slice(0, high, keep, notes, head, top -> {
                if (last) {
                    bench.pdf().artifact(Artifact.LAYOUT, () -> rule(bench, top - high, heavy));
                }
                paint(cells, style, line, line + 1, top - above);
            }));
        }
        return bands;
    }

    private void paint(List<TaggedText> cells, TextStyle style, int from, int to, float top) {
        for (int i = 0; i < cells.size(); i++) {
            TaggedText cell = cells.get(i);
            Align align = align(columns.get(i));
            for (int line = from; line < Math.min(to, cell.lines().size()); line++) {
                float free = align == Align.RIGHT
                        ? widths.text(i) - cell.lines().get(line).width()
                        : 0;
                bench.setter().setLine(cell, line, style, widths.left(i) + free, top - (line - from) * style.leading());
            }
        }
    }

    /** Draws the rule under a row, heavier under the head. */
    static void rule(Workbench bench, float y, boolean heavy) {
        Box body = bench.body();
        Branding branding = bench.styles().branding();
        bench.pdf()
                .surface()
                .line(
                        body.left(),
                        y,
                        body.right(),
                        y,
                        heavy ? 0.9f : 0.4f,
                        heavy ? Tone.BRAND.of(branding) : Tone.RULE.of(branding));
    }

    static Align align(Column column) {
        return column.kind() == ColumnKind.TEXT || column.kind() == ColumnKind.CODE ? Align.LEFT : Align.RIGHT;
    }

    /** Returns the text of a cell; a marker of a missing value is read out in full. */
    static RichText text(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return text.text();
        }
        if (cell instanceof Cell.Missing missing) {
            return new RichText(List.of(new Inline.Abbreviation(missing.shown(), missing.reading())));
        }
        if (cell instanceof Cell.Number number) {
            return RichText.of(number.figure());
        }
        return RichText.of(cell.shown());
    }
}
