package org.thbreport.pdf.block;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.function.Supplier;
import org.thbreport.drawing.type.TextStyle;
import org.thbreport.pdf.flow.Slice;
import org.thbreport.pdf.structure.Artifact;
import org.thbreport.pdf.structure.Tag;
import org.thbreport.pdf.text.TaggedText;
import org.thbreport.publication.content.Column;
import org.thbreport.publication.content.Row;
import org.thbreport.publication.content.TableBlock;

/** Lays out a table over as many pages as it needs; its head is repeated on each. Rows are read one at a time. */
final class TableLayout {

    private final Workbench bench;

    TableLayout(Workbench bench) {
        this.bench = bench;
    }

    Iterator<Slice> slices(Tag parent, TableBlock table) {
        Tag tag = parent.child("Table").summary(table.description());
        List<Slice> start = new ArrayList<>(
                new CaptionLayout(bench).slices(tag.child("Caption"), table.heading(), table.subtitle()));
        Slice caption = start.get(0);
        start.set(0, Slice.of(caption.before(), caption.height(), true, top -> {
            bench.pdf().destination(table.id(), top);
            caption.painter().paint(top);
        }));
        ColumnWidths widths = ColumnWidths.of(bench, table);
        TableRow rows = new TableRow(bench, table.columns(), widths);
        start.addAll(rows.head(tag.child("THead").child("TR")));
        return new Rows(
                start.iterator(),
                table.rows().iterator(),
                rows,
                tag.child("TBody"),
                repeatedHead(table.columns(), widths),
                () -> SourceLines.of(bench, parent, table.source()).slices().iterator());
    }

    private Slice repeatedHead(List<Column> columns, ColumnWidths widths) {
        TextStyle continued = bench.styles().source();
        TextStyle style = bench.styles().columnHead();
        TaggedText words = bench.untagged(
                bench.words().tableContinues(), continued, bench.body().width());
        List<TaggedText> cells = new ArrayList<>();
        int lines = 1;
        for (int i = 0; i < columns.size(); i++) {
            TaggedText cell = bench.untagged(columns.get(i).header(), style, widths.text(i));
            cells.add(cell);
            lines = Math.max(lines, cell.lines().size());
        }
        float above = words.lines().size() * continued.leading() + 3;
        float height = lines * style.leading() + 2 * TableRow.PADDING;
        return Slice.of(
                0,
                above + height,
                true,
                top -> bench.pdf().artifact(Artifact.REPEAT, () -> {
                    for (int i = 0; i < words.lines().size(); i++) {
                        bench.setter().setLine(words, i, continued, bench.body().left(), top - i * continued.leading());
                    }
                    for (int i = 0; i < cells.size(); i++) {
                        bench.setter()
                                .set(
                                        cells.get(i),
                                        style,
                                        widths.left(i),
                                        top - above - TableRow.PADDING,
                                        widths.text(i),
                                        TableRow.align(columns.get(i)));
                    }
                    TableRow.rule(bench, top - above - height, true);
                }));
    }

    /** The slices of a table in order, made when they are asked for. */
    private static final class Rows implements Iterator<Slice> {

        /** Rows that stay together at the start and at the end. */
        private static final int STAY_TOGETHER = 3;

        private final Iterator<Row> source;
        private final TableRow rows;
        private final Tag body;
        private final Slice head;
        private final Supplier<Iterator<Slice>> end;
        private Iterator<Slice> current;
        private final Queue<Row> ahead = new ArrayDeque<>();
        private int number;
        private boolean ended;

        Rows(
                Iterator<Slice> start,
                Iterator<Row> source,
                TableRow rows,
                Tag body,
                Slice head,
                Supplier<Iterator<Slice>> end) {
            current = start;
            this.source = source;
            this.rows = rows;
            this.body = body;
            this.head = head;
            this.end = end;
        }

        @Override
        public boolean hasNext() {
            while (!current.hasNext() && !ended) {
                while (ahead.size() < STAY_TOGETHER && source.hasNext()) {
                    ahead.add(source.next());
                }
                if (!ahead.isEmpty()) {
                    Row row = ahead.remove();
                    number++;
                    // The first rows stay with the head, the last ones and the sources stay together.
                    boolean keep = number < STAY_TOGETHER || ahead.size() < STAY_TOGETHER - 1;
                    current = rows.slices(body.child("TR"), row, head, keep).iterator();
                } else {
                    current = end.get();
                    ended = true;
                }
            }
            return current.hasNext();
        }

        @Override
        public Slice next() {
            if (!hasNext()) {
                throw new NoSuchElementException("the table has no more rows");
            }
            return current.next();
        }
    }
}
