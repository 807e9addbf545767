package org.thbreport.ingest.document.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes out lines that stand on page after page: heads, feet and page numbers. */
final class RunningLines {

    private static final int PAGES = 3;
    private static final float PLACE = 6;

    /** So many lines of a page may be its head, and so many its foot. */
    private static final int EDGE = 3;

    private RunningLines() {}

    /** Returns the lines of each page without those. */
    static List<List<PdfLine>> without(List<List<PdfLine>> pages) {
        Map<String, Integer> uses = new HashMap<>();
        for (List<PdfLine> page : pages) {
            edges(page).stream().map(RunningLines::key).distinct().forEach(key -> uses.merge(key, 1, Integer::sum));
        }
        List<List<PdfLine>> kept = new ArrayList<>();
        for (List<PdfLine> page : pages) {
            float top =
                    (float) page.stream().mapToDouble(PdfLine::baseline).min().orElse(0);
            float bottom =
                    (float) page.stream().mapToDouble(PdfLine::baseline).max().orElse(0);
            Set<PdfLine> edges = edges(page);
            kept.add(page.stream()
                    .filter(line -> !edges.contains(line) || uses.getOrDefault(key(line), 0) < PAGES)
                    .filter(line -> !isPageNumber(line, top, bottom))
                    .toList());
        }
        return kept;
    }

    /** The lines at the top and at the bottom of a page, without notes: two notes may say the same. */
    private static Set<PdfLine> edges(List<PdfLine> page) {
        List<PdfLine> sorted = page.stream()
                .sorted(Comparator.comparingDouble(PdfLine::baseline))
                .toList();
        Set<PdfLine> edges = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i < sorted.size(); i++) {
            PdfLine line = sorted.get(i);
            boolean edge = i < EDGE || i >= sorted.size() - EDGE;
            boolean note = !line.raised().isEmpty() && line.raised().get(0).start() == 0;
            if (edge && !note) {
                edges.add(line);
            }
        }
        return edges;
    }

    private static String key(PdfLine line) {
        return Math.round(line.baseline() / PLACE) + " " + line.text().replaceAll("\\d+", "#");
    }

    private static boolean isPageNumber(PdfLine line, float top, float bottom) {
        boolean edge = line.baseline() <= top || line.baseline() >= bottom;
        return edge
                && line.text()
                        .matches(
                                "(?iu)(?:(?:page|seite|p\\.|lpp\\.?|\u03c3\u03b5\u03bb\u03af\u03b4\u03b1|\u0441\u0442\u0440\\.?)\\s*)?[-\u2013 ]*(?:\\d{1,4}|[ivx]{1,5})(?:\\s*(?:/|of|von|sur|de|no)\\s*\\d{1,4})?[-\u2013 ]*");
    }
}
