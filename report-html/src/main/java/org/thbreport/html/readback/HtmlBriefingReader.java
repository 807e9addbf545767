package org.thbreport.html.readback;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.thbreport.publication.readback.Passage;
import org.thbreport.publication.readback.PrintedFigure;
import org.thbreport.publication.readback.TextBlock;

/** Reads a page back: what it says in the order of its elements, with the numbers that name their results. */
public final class HtmlBriefingReader {

    /** Role of what readers unfold: data and description of a figure. */
    public static final String FOLDED = "details";

    /** Role of the notes and their heading. */
    public static final String NOTE = "note";

    /** Role of words that belong to a picture. */
    public static final String OF_PICTURE = "picture";

    /** Role of what stands above the first section. */
    public static final String MASTHEAD = "masthead";

    private static final String CELLS = " | ";

    private static final Set<String> BLOCKS =
            Set.of("p", "li", "tr", "caption", "figcaption", "summary", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "dd");

    /** The same as a selector. */
    static final String READ = String.join(", ", BLOCKS);

    private static final Set<String> CONTEXTS = Set.of("caption", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6");

    private final Document page;

    /** Takes the bytes of a page. */
    public HtmlBriefingReader(byte[] bytes) {
        page = Jsoup.parse(new String(bytes, StandardCharsets.UTF_8));
    }

    /**
     * Returns what the masthead, the sections and the notes say, with the data and the descriptions of figures; a role is the name of an
     * element, or one of those named here. Empty if it is no page of a briefing.
     */
    public List<TextBlock> blocks() {
        return blocks(new WordsBeside());
    }

    private List<TextBlock> blocks(WordsBeside others) {
        List<TextBlock> blocks = new ArrayList<>();
        page.select(".thb-title, .thb-text").forEach(part -> new Walk(blocks, others).walk(part));
        return blocks;
    }

    /** Returns what the page has that this program does not write, in words; empty for a page as it was written. */
    public List<String> disguised() {
        return new PageFaults(page).found();
    }

    /** Returns what a fragment has that this program does not write into one, in words; empty for a fragment as it was written. */
    public List<String> disguisedInFragment() {
        return new PageFaults(page).foundInFragment();
    }

    /** Returns whether a style sheet is the one of fragments, in the colours of whatever issuing body. */
    public static boolean isFragmentStyle(String sheet) {
        return PageFaults.isFragmentStyle(sheet);
    }

    /** Returns the words that stand beside the blocks, where no number of a result belongs. */
    public List<TextBlock> beside() {
        WordsBeside others = new WordsBeside();
        blocks(others);
        return others.of(page);
    }

    /** Returns the title of the publication; empty if the page has none. */
    public String title() {
        return page.select(".thb-name").text();
    }

    /** Returns the heading of a section by the section's id; empty if there is no such section. */
    public String heading(String section) {
        return page.select("section#" + section + " > h2").text();
    }

    /** Returns the issuing body; empty if the page names none. */
    public String issuer() {
        return page.select("meta[name=author]").attr("content");
    }

    /** Returns the cells of the data of pictures, each with the headings of its row and of its column. */
    public List<TextBlock> cells() {
        return charts().stream().flatMap(chart -> chart.cells().stream()).toList();
    }

    /** Returns the pictures of the page, in their order. */
    public List<ReadChart> charts() {
        List<ReadChart> charts = new ArrayList<>();
        for (Element figure : page.select(".thb-text figure[id]")) {
            List<TextBlock> blocks = new ArrayList<>();
            Walk walk = new Walk(blocks, new WordsBeside());
            walk.walk(figure);
            List<TextBlock> description = new ArrayList<>();
            TextBlock caption = new TextBlock("figcaption", "", "", List.of(), "");
            for (TextBlock block : blocks) {
                if (block.role().equals(FOLDED) && !walk.cells.contains(block)) {
                    description.add(block);
                } else if (block.role().equals("figcaption")) {
                    caption = block;
                }
            }
            // Where there are several panels each is a drawing of its own, under a title.
            charts.add(new ReadChart(
                    figure.id(),
                    caption,
                    walk.cells,
                    description,
                    String.join(
                            "; ",
                            figure.select("svg text, .thb-legend li, .thb-panel")
                                    .eachText()),
                    figure.select("svg, .thb-legend, .thb-panel").outerHtml()));
        }
        return charts;
    }

    /** Collects texts; what is not read out is left out. */
    private static final class Walk {

        private final List<TextBlock> blocks;
        private final WordsBeside others;
        private final List<TextBlock> cells = new ArrayList<>();
        private String context = "";

        /**
         * Begins.
         *
         * @param blocks gets the texts
         * @param others is told of the words that they have
         */
        Walk(List<TextBlock> blocks, WordsBeside others) {
            this.blocks = blocks;
            this.others = others;
        }

        void walk(Element element) {
            String name = element.normalName();
            if (name.equals("svg")) {
                picture(element);
                return;
            }
            if (element.hasClass("thb-legend")) {
                return;
            }
            if (name.equals("p") && element.hasClass("visually-hidden")) {
                heard(element);
                return;
            }
            if (!BLOCKS.contains(name)) {
                element.children().forEach(this::walk);
                return;
            }
            if (name.equals("tr") && role(element).equals(FOLDED)) {
                cells(element);
                return;
            }
            Passage passage = new Passage();
            if (name.equals("tr")) {
                joined(element.children(), passage);
            } else {
                collect(element, passage);
            }
            if (CONTEXTS.contains(name)) {
                context = passage.text();
            }
            add(role(element), passage);
            if (name.equals("li")) {
                element.children().stream()
                        .filter(child -> child.normalName().equals("ul")
                                || child.normalName().equals("p"))
                        .forEach(this::walk);
            }
        }

        private void add(String role, Passage passage) {
            if (!passage.text().isEmpty()) {
                blocks.add(passage.block(role, context));
            }
        }

        /** Adds the description of a picture, in which the same figures must stand as in the one that readers unfold, and its labels. */
        private void picture(Element svg) {
            Element description = svg.selectFirst("desc");
            if (description != null) {
                heard(description);
            }
            Passage labels = new Passage();
            for (Element label : svg.select("tspan[data-figure]")) {
                labels.figure(figure(label));
                labels.add(" ");
                others.read(label);
            }
            add(OF_PICTURE, labels);
        }

        /** Adds the description of a picture that is heard: it says the same figures as the one that readers unfold. */
        private void heard(Element description) {
            Element figure = description.closest("figure");
            if (figure != null) {
                Passage passage = new Passage();
                passage.picture(
                        description.text(),
                        List.of(figures(figure.select("details > p data[data-figure]")), List.of()));
                others.read(description);
                add(OF_PICTURE, passage);
            }
        }

        private static List<PrintedFigure> figures(List<Element> elements) {
            return elements.stream().map(Walk::figure).toList();
        }

        private static PrintedFigure figure(Element element) {
            String text = element.text();
            return new PrintedFigure(
                    element.attr("data-figure"), text, text, element.hasAttr("value") ? number(element) : null);
        }

        private static @Nullable Double number(Element element) {
            try {
                return Double.valueOf(element.attr("value"));
            } catch (NumberFormatException noNumber) {
                return Double.NaN;
            }
        }

        /** Adds each cell of the data of a figure with what it is about: the headings of its row and of its column. */
        private void cells(Element row) {
            Element heading = row.selectFirst("th[scope=row]");
            Element table = row.closest("table");
            if (heading == null || table == null) {
                return;
            }
            List<Element> columns = table.select("thead th");
            for (int i = 1; i < row.childrenSize() && i < columns.size(); i++) {
                Passage passage = new Passage();
                joined(List.of(heading, columns.get(i), row.child(i)), passage);
                add(FOLDED, passage);
                cells.add(passage.block(FOLDED, context));
            }
        }

        private void joined(List<Element> cells, Passage passage) {
            for (Element cell : cells) {
                if (cell != cells.get(0)) {
                    passage.add(CELLS);
                }
                collect(cell, passage);
            }
        }

        private static String role(Element element) {
            if (element.closest(".thb-title") != null) {
                return MASTHEAD;
            }
            if (element.closest("details") != null) {
                return FOLDED;
            }
            if (element.closest(".thb-notes") != null) {
                return NOTE;
            }
            return element.hasClass("thb-scale") ? OF_PICTURE : element.normalName();
        }

        /** Adds the text of an element without that of blocks within it, of ways back and of words that are only heard. */
        private void collect(Element element, Passage passage) {
            for (Node child : element.childNodes()) {
                if (child instanceof TextNode words) {
                    passage.add(words.getWholeText());
                    others.read(words);
                } else if (child instanceof Element inner && inner.hasAttr("data-figure")) {
                    passage.figure(figure(inner));
                    others.read(inner);
                } else if (child instanceof Element inner
                        && !inner.normalName().equals("ul")
                        && !inner.normalName().equals("p")
                        && !inner.hasClass("thb-back")
                        && !inner.hasClass("visually-hidden")) {
                    if (inner.normalName().equals("sup")) {
                        passage.raised();
                    }
                    collect(inner, passage);
                }
            }
        }
    }
}
