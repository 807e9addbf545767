package org.thbreport.ingest.document.html;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Which links of a page call a note, and which elements are the notes. */
final class NoteTargets {

    private static final Pattern LABEL = Pattern.compile("\\d{1,4}|\\*{1,3}|[\\u2020\\u2021]|[a-z]|[ivx]{1,5}");
    private static final Pattern NOTE_NAME = Pattern.compile("(?i).*(?:ftn|note|(?:^|\\W)fn).*");
    private static final Set<String> WHOLE = Set.of("li", "p", "div", "dd", "td", "section", "aside", "tr");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    private final Map<String, Element> named = new HashMap<>();
    private final Map<Element, Integer> order = new IdentityHashMap<>();
    private final Map<Element, Element> notes = new IdentityHashMap<>();
    private final Map<Element, String> labels = new IdentityHashMap<>();

    /** Looks through a page. */
    NoteTargets(Document page) {
        for (Element element : page.getAllElements()) {
            order.put(element, order.size());
            if (!element.id().isEmpty()) {
                named.putIfAbsent(element.id(), element);
            }
            if (element.hasAttr("name")) {
                named.putIfAbsent(element.attr("name"), element);
            }
        }
        for (Element link : page.select("a[href^=#]")) {
            Element target = target(link);
            String label = label(link.text());
            if (target == null || !LABEL.matcher(label).matches() || isBefore(target, link)) {
                continue;
            }
            Element note = container(target);
            if (note != null && (linksBack(note, link) || label(note.text()).startsWith(label) && isMarked(link))) {
                notes.put(link, note);
                labels.putIfAbsent(note, label);
            }
        }
    }

    static String label(String text) {
        return text.replaceAll("[\\s\\u00a0\\[\\]().^]", "");
    }

    private @Nullable Element target(Element link) {
        return named.get(link.attr("href").substring(1));
    }

    private boolean isBefore(Element first, Element second) {
        return order.getOrDefault(first, 0) < order.getOrDefault(second, 0);
    }

    /** A link whose note does not link back is a marker only if it looks like one: raised or in brackets. */
    private static boolean isMarked(Element link) {
        return link.closest("sup") != null
                || !link.select("sup").isEmpty()
                || link.text().strip().matches("[\\[(].*[\\])]");
    }

    private static @Nullable Element container(Element target) {
        Element note = target;
        while (note != null && !WHOLE.contains(note.normalName())) {
            if (HEADINGS.contains(note.normalName()) || note.normalName().equals("body")) {
                return null;
            }
            note = note.parent();
        }
        if (note == null || !note.select("h1, h2, h3, h4, h5, h6").isEmpty()) {
            return null;
        }
        Element row = note.closest("tr");
        if (row != null && note.normalName().equals("td") && label(note.text()).length() <= 4) {
            return row;
        }
        Element parent = note.parent();
        boolean wraps = parent != null
                && note.normalName().equals("p")
                && Set.of("div", "li", "aside", "dd").contains(parent.normalName())
                && NOTE_NAME.matcher(parent.id() + " " + parent.className()).matches()
                && parent.select("[id], [name]").stream()
                                .filter(one -> NOTE_NAME
                                        .matcher(one.id() + " " + one.attr("name"))
                                        .matches())
                                .count()
                        <= 2;
        return wraps ? parent : note;
    }

    private boolean linksBack(Element note, Element link) {
        for (Element back : note.select("a[href^=#]")) {
            Element to = target(back);
            boolean near = to != null
                    && (to == link
                            || link.parents().contains(to) && to.text().length() <= 12
                            || link.select("*").contains(to)
                            || to.parents().contains(link));
            if (near) {
                return true;
            }
        }
        return false;
    }

    /** Returns the note that a link calls, or null. */
    @Nullable Element noteOf(Element link) {
        return notes.get(link);
    }

    /** Returns whether an element is a note. */
    boolean isNote(Element element) {
        return labels.containsKey(element);
    }

    /** Returns the label by which a note is called first. */
    String labelOf(Element note) {
        return labels.getOrDefault(note, "");
    }

    /** Returns whether a note stands within an element. */
    boolean holdsNote(Element element) {
        return labels.keySet().stream()
                .anyMatch(note -> note == element || note.parents().contains(element));
    }

    /** Returns whether a link leads back to a place before it. */
    boolean leadsBack(Element link) {
        if (!link.attr("href").startsWith("#") || link.attr("href").length() < 2) {
            return false;
        }
        Element to = target(link);
        return to != null && isBefore(to, link);
    }

    /** Returns whether a numbered item has the number that it is called by; what is no item always has. */
    boolean agrees(Element note) {
        Element list = note.parent();
        if (!note.normalName().equals("li")
                || list == null
                || !list.normalName().equals("ol")) {
            return true;
        }
        String label = labelOf(note);
        if (!label.matches("\\d{1,4}")) {
            return true;
        }
        int number = list.attr("start").matches("\\d{1,6}") ? Integer.parseInt(list.attr("start")) : 1;
        for (Element item : list.children()) {
            if (item.normalName().equals("li")) {
                number = item.attr("value").matches("\\d{1,6}") ? Integer.parseInt(item.attr("value")) : number;
                if (item == note) {
                    return number == Integer.parseInt(label);
                }
                number++;
            }
        }
        return true;
    }
}
