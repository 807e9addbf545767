package org.thbreport.html.readback;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;
import org.thbreport.publication.readback.Passage;
import org.thbreport.publication.readback.TextBlock;

/**
 * The words of a page that none of its blocks has: those of its head and foot, of ways through the page, of pictures, those that are heard
 * alone, and what somebody put in between. No number of a result belongs there.
 */
final class WordsBeside {

    private static final Pattern DECIMALS = Pattern.compile("\\d[.,]\\d|\\d[\\s\u00a0\u202f]\\d{3}");

    /** Elements in a line of text, which part no words. */
    private static final Set<String> INLINE =
            Set.of("a", "abbr", "code", "data", "i", "mark", "span", "strong", "sup", "time", "tspan");

    /** Attributes whose words are shown or read out, with those of the head that catalogues and search engines show. */
    private static final List<List<String>> SAID = List.of(
            List.of("[aria-label]", "aria-label"),
            List.of("[title]", "title"),
            List.of(
                    "meta[name=description], meta[property$=description], meta[property$=title], meta[name$=title]",
                    "content"));

    private final Set<TextNode> read = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Takes note of words that a block has. */
    void read(TextNode words) {
        read.add(words);
    }

    /** Takes note of all words of an element that a block has. */
    void read(Element element) {
        element.nodeStream(TextNode.class).forEach(read::add);
    }

    /** Returns all others as one block; none where there are none. */
    List<TextBlock> of(Document page) {
        Passage words = new Passage();
        Passage picture = new Passage();
        @Nullable Node[] line = new @Nullable Node[1];
        NodeTraversor.traverse(
                (Node node, int depth) -> {
                    if (node instanceof TextNode text && !text.isBlank() && !read.contains(text) && !repeats(text)) {
                        Element holder = line(text);
                        if (holder.closest("svg") == null) {
                            words.add((holder == line[0] ? "" : " ") + text.getWholeText());
                        } else if (holder != line[0]
                                && DECIMALS.matcher(drawn(holder)).find()) {
                            // The ticks of an axis name no result; they are whole.
                            picture.add(" " + drawn(holder));
                        }
                        line[0] = holder;
                    }
                },
                page);
        words.add(" " + picture.text());
        for (List<String> said : SAID) {
            page.select(said.get(0)).forEach(element -> words.add(" " + element.attr(said.get(1))));
        }
        return words.text().isBlank() ? List.of() : List.of(words.block("beside", ""));
    }

    /** Returns the words of a line of a drawing that are no figure's. */
    private String drawn(Element holder) {
        StringBuilder words = new StringBuilder();
        holder.nodeStream(TextNode.class)
                .forEach(text -> words.append(read.contains(text) ? " " : text.getWholeText()));
        return words.toString();
    }

    private static Element line(TextNode text) {
        Element holder = text.parent();
        while (holder != null && INLINE.contains(holder.normalName()) && holder.parent() != null) {
            holder = holder.parent();
        }
        return holder == null ? new Element("p") : holder;
    }

    /** Returns whether it is a link of a way through the page, which repeats the heading that it leads to. */
    private static boolean repeats(TextNode text) {
        Element link = text.parent();
        Element way = link == null ? null : link.closest("nav a[href^=#]");
        Document page = text.ownerDocument();
        if (way == null || page == null) {
            return false;
        }
        Element target = page.getElementById(way.attr("href").substring(1));
        Element heading = target == null ? null : target.selectFirst("h1, h2, h3, h4, h5, h6");
        return heading != null && heading.text().equals(way.text());
    }
}
