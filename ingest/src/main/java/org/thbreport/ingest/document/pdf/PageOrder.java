package org.thbreport.ingest.document.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The order in which the lines of a page are read, where the order in which the file draws them is another. */
final class PageOrder {

    private static final float SAME = 0.3f;

    /** Fewer rows of two parts are no columns. */
    private static final int FEWEST_ROWS = 8;

    /** Columns of text are at least this many characters wide; cells of a table are shorter. */
    private static final int WIDTH = 20;

    private PageOrder() {}

    /** Returns the lines in the order of reading. */
    static List<PdfLine> of(List<PdfLine> lines) {
        int up = 0;
        for (int i = 1; i < lines.size(); i++) {
            boolean above = lines.get(i).baseline()
                    < lines.get(i - 1).baseline() - lines.get(i).size();
            up += above && lines.get(i).overlaps(lines.get(i - 1)) ? 1 : 0;
        }
        List<PdfLine> ordered = new ArrayList<>(lines);
        if (up > Math.max(3, lines.size() / 10)) {
            ordered.sort(Comparator.comparingDouble(PdfLine::baseline).thenComparingDouble(PdfLine::left));
        }
        return columns(ordered);
    }

    /** Where rows of two columns were drawn one after the other, the left column is read first. */
    private static List<PdfLine> columns(List<PdfLine> lines) {
        float from = 0;
        float to = Float.MAX_VALUE;
        int rows = 0;
        long characters = 0;
        for (int i = 1; i < lines.size(); i++) {
            PdfLine left = lines.get(i - 1);
            PdfLine right = lines.get(i);
            boolean row =
                    Math.abs(left.baseline() - right.baseline()) < SAME * right.size() && left.right() < right.left();
            if (row) {
                rows++;
                characters += Math.min(left.text().length(), right.text().length());
                from = Math.max(from, left.right());
                to = Math.min(to, right.left());
            }
        }
        if (rows < FEWEST_ROWS || from >= to || characters / rows < WIDTH) {
            return lines;
        }
        float gutter = (from + to) / 2;
        List<PdfLine> ordered = new ArrayList<>();
        List<PdfLine> right = new ArrayList<>();
        for (PdfLine line : lines) {
            if (line.left() > gutter) {
                right.add(line);
            } else {
                if (line.right() > gutter) {
                    ordered.addAll(right);
                    right.clear();
                }
                ordered.add(line);
            }
        }
        ordered.addAll(right);
        return ordered;
    }
}
