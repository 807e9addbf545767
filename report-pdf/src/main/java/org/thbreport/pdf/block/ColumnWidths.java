package org.thbreport.pdf.block;

import java.util.List;
import org.thbreport.pdf.text.Align;
import org.thbreport.publication.content.Column;
import org.thbreport.publication.content.Row;
import org.thbreport.publication.content.TableBlock;
import org.thbreport.publication.text.RichText;

/** Where the columns of a table stand: by their weights, but none narrower than its longest word where that can be. */
final class ColumnWidths {

    /** Space between the text of a cell and the next column. */
    static final float GUTTER = 9;

    /** Rows that are looked at for their longest words. */
    private static final int LOOKED_AT = 50;

    /** Part of the width that columns of numbers may take without being broken. */
    private static final float MOST_NUMBERS = 0.7f;

    private final float[] left;
    private final float[] width;

    private ColumnWidths(float start, float[] width) {
        this.width = width;
        left = new float[width.length];
        float at = start;
        for (int i = 0; i < width.length; i++) {
            left[i] = at;
            at += width[i] + GUTTER;
        }
    }

    static ColumnWidths of(Workbench bench, TableBlock table) {
        List<Column> columns = table.columns();
        float[] least = new float[columns.size()];
        for (int i = 0; i < least.length; i++) {
            least[i] = bench.breaker()
                    .widestWord(bench.runs()
                            .of(columns.get(i).header(), bench.styles().columnHead()));
        }
        int seen = 0;
        for (Row row : table.rows()) {
            for (int i = 0; i < least.length; i++) {
                RichText text = TableRow.text(row.cells().get(i));
                least[i] = Math.max(
                        least[i],
                        bench.breaker()
                                .widestWord(bench.runs().of(text, bench.styles().cell())));
            }
            if (++seen == LOOKED_AT) {
                break;
            }
        }
        float free = bench.body().width() - GUTTER * (least.length - 1);
        int[] weights = columns.stream().mapToInt(Column::weight).toArray();
        float numbers = 0;
        for (int i = 0; i < least.length; i++) {
            numbers += TableRow.align(columns.get(i)) == Align.RIGHT ? least[i] : 0;
        }
        // Words may be broken where there is no room; numbers only where even they alone have none.
        for (int i = 0; i < least.length && numbers < free * MOST_NUMBERS; i++) {
            if (TableRow.align(columns.get(i)) == Align.LEFT) {
                least[i] = Math.min(least[i], (free - numbers) * weights[i] / textWeight(columns) - 1);
            }
        }
        return new ColumnWidths(bench.body().left(), shared(weights, least, free));
    }

    private static float textWeight(List<Column> columns) {
        return columns.stream()
                .filter(column -> TableRow.align(column) == Align.LEFT)
                .mapToInt(Column::weight)
                .sum();
    }

    /** Shares a width by weights; who needs more than the share gets it from the others. */
    static float[] shared(int[] weights, float[] least, float free) {
        float[] width = new float[weights.length];
        boolean[] fixed = new boolean[weights.length];
        float needed = 0;
        for (float one : least) {
            needed += one + 0.5f;
        }
        if (needed >= free) {
            for (int i = 0; i < width.length; i++) {
                width[i] = (least[i] + 0.5f) * free / needed;
            }
            return width;
        }
        boolean again = true;
        while (again) {
            again = false;
            float rest = free;
            float weight = 0;
            for (int i = 0; i < width.length; i++) {
                rest -= fixed[i] ? width[i] : 0;
                weight += fixed[i] ? 0 : weights[i];
            }
            for (int i = 0; i < width.length; i++) {
                if (fixed[i]) {
                    continue;
                }
                width[i] = rest * weights[i] / weight;
                if (width[i] < least[i] + 0.5f) {
                    width[i] = least[i] + 0.5f;
                    fixed[i] = true;
                    again = true;
                    break;
                }
            }
        }
        return width;
    }

    float left(int column) {
        return left[column];
    }

    /** Returns the width of the text of a column. */
    float text(int column) {
        return width[column];
    }
}
