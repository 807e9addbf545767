package org.thbreport.html.readback;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.nodes.XmlDeclaration;
import org.jsoup.select.NodeTraversor;
import org.thbreport.publication.content.Logo;

/**
 * Where what a page may have may stand: the same element or class shows what it holds at one place and hides it at another, and a policy
 * holds only from where it stands.
 */
final class PagePlaces {

    /** Characters that turn the order of those behind them: 51 is then seen as 15. Marks that leave digits as they stand come in pasted words. */
    private static final Pattern TURNING = Pattern.compile("[\u202d\u202e]");

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");
    private static final Pattern SCHEME = Pattern.compile("^[\\s\\p{Cntrl}]*([^/?#:]*):");

    /** What must not be anywhere, as a selector, and what to say of it. */
    private static final List<List<String>> MISPLACED = List.of(
            List.of("[data-figure]:not(data, svg tspan)", "a number stands in an element that numbers do not stand in"),
            List.of("[data-figure] > *", "a number has more in its element than its digits"),
            List.of(
                    ".visually-hidden:has([data-figure]), [data-figure].visually-hidden, .visually-hidden [data-figure]",
                    "a number is hidden"),
            List.of(".visually-hidden:not(.thb-briefing p, .thb-briefing span)", "words are hidden where they are not"),
            List.of(".thb-skip:not(body > a:first-child)", "words are hidden where they are not"),
            List.of("[aria-hidden]:not(svg, span), [aria-hidden] [data-figure]:not(svg *)", "words are not read out"),
            List.of(
                    "[data-figure][aria-label], [data-figure][title], p [aria-label]:has([data-figure]), li [aria-label]:has([data-figure]), td [aria-label]:has([data-figure]), p [role]:has([data-figure]), li [role]:has([data-figure]), td [role]:has([data-figure])",
                    "a number is read out as another"),
            List.of(
                    "g:not(svg *), path:not(svg *), text:not(svg *), tspan:not(svg *), desc:not(svg > *)",
                    "a part of a drawing stands outside"),
            List.of("[value]:not(data), [type]:not(link, script)", "a list or an element counts otherwise"),
            List.of(
                    ".thb-get:not(.thb-briefing > div), .thb-back:not(.thb-notes li > a), .thb-legend:not(figure *), .thb-scale:not(figure *), details:not(figure *)",
                    "words are left out where they are not"),
            List.of("[href]:not(a, link, image)", "an element has an address that it does not have"),
            List.of(
                    "meta:not(head > *), link:not(head > *), style:not(head > *)",
                    "an element of the head stands elsewhere"),
            List.of(
                    "image:not(header .thb-logo > svg > *, footer .thb-logo > svg > *)",
                    "the page has a picture of dots besides logos"),
            List.of("image:not([href^=data:image/])", "the page loads a picture from elsewhere"),
            List.of(
                    "style[type], script[id], link:not([rel=alternate], [rel=canonical])",
                    "the head has what it does not have"));

    private PagePlaces() {}

    /** Returns what stands where the program does not put it, in words. */
    static List<String> misplaced(Document page) {
        List<String> faults = new ArrayList<>();
        for (List<String> rule : MISPLACED) {
            page.select(rule.get(0)).stream()
                    .limit(1)
                    .forEach(element -> faults.add(rule.get(1) + ": <" + element.normalName() + ">"));
        }
        if (page.select("header image").size() > 1 || page.select("image").size() > Logo.MOST) {
            faults.add("the page has more logos than one of its issuing body and those of its partners");
        }
        for (Element link : page.select("a[href]")) {
            var scheme = SCHEME.matcher(link.attr("href"));
            if (scheme.find() && !SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT))) {
                faults.add("a link leads to an address that is none of the web");
            }
        }
        NodeTraversor.traverse(
                (Node node, int depth) -> {
                    if (node instanceof Comment || node instanceof XmlDeclaration) {
                        faults.add("the page has a comment");
                    } else if (node instanceof TextNode words
                            && TURNING.matcher(words.getWholeText()).find()) {
                        faults.add("characters turn the order of others, in \"" + words.text() + "\"");
                    }
                },
                page);
        return faults;
    }

    /** Returns what is wrong with the beginning of a page: its charset comes first, then the policy, and what they are for after them. */
    static List<String> wrongHead(Document page) {
        List<Element> head = page.head().children();
        boolean begins = head.size() > 2
                && head.get(0).is("meta[charset=utf-8]")
                && head.get(0).attributesSize() == 1
                && head.get(1).is("meta[http-equiv]")
                && page.select("[charset]").size() == 1;
        return begins ? List.of() : List.of("the page does not begin with its charset and its policy");
    }
}
