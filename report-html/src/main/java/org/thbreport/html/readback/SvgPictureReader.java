package org.thbreport.html.readback;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.thbreport.publication.readback.Passage;
import org.thbreport.publication.readback.PrintedFigure;
import org.thbreport.publication.readback.TextBlock;

/** Reads a picture that is a file of its own back: its title, its description and the figures among its words. */
public final class SvgPictureReader {

    private static final Set<String> ELEMENTS =
            Set.of("#root", "html", "head", "body", "svg", "title", "desc", "g", "path", "text", "tspan");

    /** What XML reads in another way than a page does: instructions, types, entities, sections, names of elements in large letters. */
    private static final Pattern OF_XML = Pattern.compile("<[?!]|<[a-z]*[A-Z]|&(?!amp;|lt;|gt;|quot;|apos;|#)");

    /** A number of the scale. */
    private static final Pattern TICK = Pattern.compile("\\d{1,3}[\\s\u00a0\u202f]?%|%[\\s\u00a0\u202f]?\\d{1,3}");

    private final Document page;
    private final boolean isPlain;

    /** Takes the bytes of a picture. */
    public SvgPictureReader(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        isPlain = !OF_XML.matcher(text).find();
        page = Jsoup.parse(text);
    }

    /** Returns the figures among the words of the picture. */
    public List<TextBlock> blocks() {
        Passage labels = new Passage();
        for (Element label : page.select("tspan[data-figure]")) {
            labels.figure(new PrintedFigure(label.attr("data-figure"), label.text(), label.text(), null));
            labels.add(" ");
        }
        for (Element words : page.select("text")) {
            Element plain = words.clone();
            plain.select("[data-figure]").remove();
            if (!TICK.matcher(plain.text()).matches()) {
                labels.add(plain.text() + ' ');
            }
        }
        return labels.isEmpty() ? List.of() : List.of(labels.block(HtmlBriefingReader.OF_PICTURE, ""));
    }

    /** Returns what the picture has that this program does not draw, in words; empty for a picture as it was written. */
    public List<String> disguised() {
        List<String> faults = new ArrayList<>(PageFaults.unknown(page));
        for (Element element : page.getAllElements()) {
            if (!ELEMENTS.contains(element.normalName())) {
                faults.add("the picture has an element <" + element.normalName() + ">");
            }
        }
        if (!isPlain) {
            faults.add("the drawing has what a page reads in another way");
        }
        if (page.select("svg").size() != 1) {
            faults.add("the file is not one drawing");
        }
        return faults.stream().distinct().toList();
    }

    /** Returns whether the picture is named and described as one in a page. */
    public boolean isOf(ReadChart chart) {
        String description = chart.description().isEmpty()
                ? ""
                : chart.description().get(chart.description().size() - 1).text();
        return bare(page.select("svg > title").text())
                        .equals(bare(chart.caption().text()))
                && bare(page.select("svg > desc").text()).equals(bare(description));
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\u00A0\u202F]+", "");
    }
}
