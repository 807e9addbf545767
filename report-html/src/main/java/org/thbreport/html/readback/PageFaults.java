package org.thbreport.html.readback;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.thbreport.html.markup.Attribute.Name;
import org.thbreport.html.markup.ContentPolicy;
import org.thbreport.html.style.StyleSheet;
import org.thbreport.publication.content.Branding;

/**
 * What a page has that this program does not write: elements that run or load something, a style sheet that shows other words, a policy
 * that lets either happen.
 */
final class PageFaults {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");
    private static final String STYLE = "style";
    private static final String DATA = "script";

    /** Style sheets of two issuing bodies differ in their colours alone. */
    private static final String SHEET = bare(StyleSheet.ofPage(Branding.DEFAULT));

    private static final String FRAGMENT_SHEET = bare(StyleSheet.ofFragment(Branding.DEFAULT));

    private static final Set<String> ELEMENTS = elements();
    private static final Set<String> ATTRIBUTES = attributes();

    private final Document page;

    PageFaults(Document page) {
        this.page = page;
    }

    private static Set<String> elements() {
        Set<String> names = new HashSet<>(List.of(STYLE, DATA, "#root"));
        for (org.thbreport.html.markup.Element element : org.thbreport.html.markup.Element.values()) {
            names.add(element.name().toLowerCase(Locale.ROOT));
        }
        return names;
    }

    private static Set<String> attributes() {
        Set<String> names = new HashSet<>();
        for (Name name : Name.values()) {
            names.add(name.text().toLowerCase(Locale.ROOT));
        }
        return names;
    }

    private static String bare(String sheet) {
        return COLOUR.matcher(sheet).replaceAll("#");
    }

    /** Returns what the program does not write, in words. */
    List<String> found() {
        List<String> faults = unknown(page);
        faults.addAll(PagePlaces.misplaced(page));
        faults.addAll(PagePlaces.wrongHead(page));
        List<Element> sheets = page.select(STYLE);
        List<Element> data = page.select(DATA);
        if (sheets.size() != 1 || !bare(sheets.get(0).data()).equals(SHEET)) {
            faults.add("the style sheet is not that of the program");
        }
        if (data.size() != 1 || !data.get(0).attr("type").equals("application/ld+json")) {
            faults.add("the page has a script, or no data for search engines");
        }
        List<Element> policies = page.select("meta[http-equiv]");
        boolean isClosed = sheets.size() == 1
                && data.size() == 1
                && policies.size() == 1
                && policies.get(0).attr("http-equiv").equals("Content-Security-Policy")
                && policies.get(0)
                        .attr("content")
                        .equals(ContentPolicy.of(
                                sheets.get(0).data(), data.get(0).data()));
        if (!isClosed) {
            faults.add("the policy that lets the page load and run nothing is not that of the program");
        }
        faults.addAll(twiceTold());
        return faults.stream().distinct().toList();
    }

    /** Returns what the program does not write into a fragment, in words. */
    List<String> foundInFragment() {
        List<String> faults = unknown(page);
        faults.addAll(PagePlaces.misplaced(page));
        page.select("style, script, link, meta, header, footer, main, nav, image, .thb-skip")
                .forEach(element -> faults.add("the fragment has an element <" + element.normalName() + ">"));
        faults.addAll(twiceTold());
        return faults.stream().distinct().toList();
    }

    static boolean isFragmentStyle(String sheet) {
        return bare(sheet.strip()).equals(FRAGMENT_SHEET);
    }

    /** Tells pictures that are described in other words to those who hear them than to those who unfold the description. */
    private List<String> twiceTold() {
        return page.select("figure:has(details)").stream()
                .filter(figure -> !figure.select("details > p")
                        .text()
                        .equals(figure.select("desc, p.visually-hidden").text()))
                .map(figure -> "the picture " + figure.id() + " is described in two ways")
                .toList();
    }

    /** Returns the elements and attributes that the program has no name for. */
    static List<String> unknown(Document page) {
        List<String> faults = new ArrayList<>();
        for (Element element : page.getAllElements()) {
            if (!ELEMENTS.contains(element.normalName())) {
                faults.add("the page has an element <" + element.normalName() + ">");
            }
            for (Attribute attribute : element.attributes()) {
                if (!ATTRIBUTES.contains(attribute.getKey().toLowerCase(Locale.ROOT))) {
                    faults.add("<" + element.normalName() + "> has an attribute " + attribute.getKey());
                }
            }
        }
        return faults;
    }
}
