package org.thbreport.html.readback;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads a page back: what it says in the order of its elements, and the numbers that name their results. */
public final class HtmlBriefingReader {

    private static final Set<String> BLOCKS =
            Set.of("p", "li", "tr", "caption", "figcaption", "summary", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "dd");

    private static final Set<String> CONTEXTS = Set.of("caption", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6");

    private final Document page;

    /** Takes the bytes of a page. */
    public HtmlBriefingReader(byte[] bytes) {
        page = Jsoup.parse(new String(bytes, StandardCharsets.UTF_8));
    }

    /** Returns what the sections and notes say, with the data and the descriptions of figures; empty if it is no page of a briefing. */
    public List<PageText> texts() {
        List<PageText> texts = new ArrayList<>();
        Element text = page.selectFirst(".thb-text");
        if (text != null) {
            new Walk(texts).walk(text);
        }
        return texts;
    }

    /** Returns the numbers that name their results, in order. */
    public List<MarkedNumber> numbers() {
        return page.select("data[data-figure]").stream()
                .map(data -> new MarkedNumber(data.attr("data-figure"), data.attr("value"), data.text()))
                .toList();
    }

    /** Collects texts; those of pictures are left out, and so is what is not read out. */
    private static final class Walk {

        private final List<PageText> texts;
        private String context = "";

        Walk(List<PageText> texts) {
            this.texts = texts;
        }

        void walk(Element element) {
            String name = element.normalName();
            if (name.equals("svg") || element.hasClass("thb-legend")) {
                return;
            }
            if (!BLOCKS.contains(name)) {
                element.children().forEach(this::walk);
                return;
            }
            if (name.equals("tr") && role(element).equals(PageText.FOLDED)) {
                cells(element);
                return;
            }
            String text = name.equals("tr")
                    ? element.children().stream().map(Walk::own).collect(Collectors.joining(" | "))
                    : own(element);
            if (CONTEXTS.contains(name)) {
                context = text;
            }
            if (!text.isEmpty()) {
                texts.add(new PageText(role(element), context, text));
            }
            if (name.equals("li")) {
                element.children().stream()
                        .filter(child -> child.normalName().equals("ul")
                                || child.normalName().equals("p"))
                        .forEach(this::walk);
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
                String text = own(heading) + " | " + own(columns.get(i)) + " | " + own(row.child(i));
                texts.add(new PageText(PageText.FOLDED, context, text));
            }
        }

        private static String role(Element element) {
            if (element.closest("details") != null) {
                return PageText.FOLDED;
            }
            if (element.closest(".thb-notes") != null) {
                return PageText.NOTE;
            }
            return element.hasClass("thb-scale") || element.hasClass("visually-hidden")
                    ? PageText.OF_PICTURE
                    : element.normalName();
        }

        /** Returns the text of a block without that of blocks within it, of ways back and of words that are only heard. */
        private static String own(Element element) {
            StringBuilder text = new StringBuilder();
            collect(element, text);
            return text.toString().strip();
        }

        private static void collect(Element element, StringBuilder text) {
            for (Node child : element.childNodes()) {
                if (child instanceof TextNode words) {
                    text.append(words.getWholeText());
                } else if (child instanceof Element inner
                        && !inner.normalName().equals("ul")
                        && !inner.normalName().equals("p")
                        && !inner.hasClass("thb-back")
                        && !inner.hasClass("visually-hidden")) {
                    collect(inner, text);
                }
            }
        }
    }
}
