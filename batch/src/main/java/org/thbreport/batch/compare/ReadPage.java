package org.thbreport.batch.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.thbreport.batch.format.OutputFormat;
import org.thbreport.html.readback.HtmlBriefingReader;
import org.thbreport.html.readback.ReadChart;
import org.thbreport.pdf.readback.PdfBriefingReader;
import org.thbreport.publication.readback.PrintedFigure;
import org.thbreport.publication.readback.TextBlock;

/**
 * A briefing that was read back to be compared.
 *
 * @param passages what it says outside its pictures, in order
 * @param charts its pictures
 * @param figures all figures that it prints, also in pictures and their data
 */
record ReadPage(List<Passage> passages, List<ReadChart> charts, List<PrintedFigure> figures) {

    /** Id of the section of the key points. */
    private static final String KEY_POINTS = "key-points";

    /** Digits of a key that are printed where there is no room for all. */
    private static final int SHORT_KEY = 12;

    private static final Set<String> OF_CHARTS =
            Set.of("figcaption", "figure", HtmlBriefingReader.FOLDED, HtmlBriefingReader.OF_PICTURE);

    /**
     * A piece of text.
     *
     * @param part what it is
     * @param block the text
     */
    record Passage(ChangePart part, TextBlock block) {

        /** Returns the ids of the figures in it, in order. */
        List<String> ids() {
            return block.figures().stream().map(PrintedFigure::id).toList();
        }
    }

    /**
     * Reads a briefing.
     *
     * @param key key of what the release was made from, which is another one in any other release and no change of a sentence
     * @throws IOException if the bytes are no such file
     */
    static ReadPage of(byte[] bytes, OutputFormat format, String key) throws IOException {
        if (format != OutputFormat.PDF) {
            HtmlBriefingReader reader = new HtmlBriefingReader(bytes);
            return of(without(key, reader.blocks()), reader.charts(), reader.heading(KEY_POINTS));
        }
        try (PdfBriefingReader reader = new PdfBriefingReader(bytes)) {
            List<TextBlock> blocks = without(key, reader.blocks());
            return of(blocks, charts(blocks), firstHeading(blocks));
        }
    }

    private static List<TextBlock> without(String key, List<TextBlock> blocks) {
        Pattern printed =
                Pattern.compile(Pattern.quote(key.substring(0, Math.min(SHORT_KEY, key.length()))) + "[0-9a-f]*");
        return blocks.stream()
                .map(block -> printed.matcher(block.text()).find()
                        ? new TextBlock(
                                block.role(),
                                block.context(),
                                printed.matcher(block.text()).replaceAll("…"),
                                block.figures(),
                                printed.matcher(block.rest()).replaceAll("…"))
                        : block)
                .toList();
    }

    /** A printed briefing has no ids of pictures: they are told apart by their place. */
    private static List<ReadChart> charts(List<TextBlock> blocks) {
        List<ReadChart> charts = new ArrayList<>();
        for (TextBlock block : blocks) {
            if (role(block).equals("figure")) {
                TextBlock caption = new TextBlock("caption", "", block.context(), List.of(), block.context());
                charts.add(new ReadChart(
                        "picture-" + (charts.size() + 1), caption, List.of(block), List.of(), "", block.text()));
            }
        }
        return charts;
    }

    /** A printed briefing has no ids of sections either: its key points come first. */
    private static String firstHeading(List<TextBlock> blocks) {
        return blocks.stream()
                .filter(block -> role(block).equals("h2"))
                .map(TextBlock::text)
                .findFirst()
                .orElse("");
    }

    private static ReadPage of(List<TextBlock> blocks, List<ReadChart> charts, String keyPoints) {
        List<Passage> passages = new ArrayList<>();
        List<PrintedFigure> figures = new ArrayList<>();
        for (TextBlock block : blocks) {
            figures.addAll(block.figures());
            String role = role(block);
            if (!OF_CHARTS.contains(role)) {
                passages.add(new Passage(part(role, block.context().equals(keyPoints)), block));
            }
        }
        return new ReadPage(passages, charts, figures);
    }

    /** The section of the key points has the key figures too. */
    private static ChangePart part(String role, boolean isKey) {
        if (role.equals("tr") || role.equals("caption")) {
            return ChangePart.TABLE;
        }
        return !isKey ? ChangePart.SENTENCE : role.equals("p") ? ChangePart.HEADLINE : ChangePart.KEY_POINT;
    }

    private static String role(TextBlock block) {
        return block.role().toLowerCase(Locale.ROOT);
    }
}
