package org.thbreport.ingest.document.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;
import org.thbreport.ingest.document.DocumentText;
import org.thbreport.ingest.document.Fragment;
import org.thbreport.ingest.document.Joint;
import org.thbreport.ingest.document.Note;
import org.thbreport.ingest.document.Passage;
import org.thbreport.ingest.document.Stretch;
import org.thbreport.ingest.document.StructuredText;
import org.thbreport.ingest.document.TextBuilder;
import org.thbreport.ingest.document.TextDoubt;

/** Goes through the elements of a page in the order of reading. */
final class HtmlWalk implements NodeFilter {

    private static final Set<String> NOT_READ = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "svg",
            "math",
            "select",
            "button",
            "textarea",
            "head",
            "del",
            "s",
            "strike");

    private static final Set<String> AROUND = Set.of("nav", "header", "footer", "aside");

    private final NoteTargets targets;
    private final StructuredText structured = new StructuredText();
    private final List<Fragment> fragments = new ArrayList<>();
    private final Map<Element, String> ids = new IdentityHashMap<>();
    private final Deque<Element> notes = new ArrayDeque<>();
    private final List<Call> calls = new ArrayList<>();

    private TextBuilder text = new TextBuilder();
    private @Nullable DocumentText note;
    private int paragraphs;
    private boolean heading;
    private int raised;

    private record Call(String label, Stretch stretch, String note) {}

    HtmlWalk(NoteTargets targets) {
        this.targets = targets;
    }

    void walk(Element body) {
        body.filter(this);
        flush();
    }

    /** Returns the page with its notes as links tell them. */
    StructuredText structured() {
        return structured;
    }

    /** Returns the paragraphs of the page, for where no links tell notes. */
    List<Fragment> fragments() {
        return fragments;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            add(words.getWholeText().replace('\n', ' '));
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        String name = element.normalName();
        if (isLeftOut(element, name)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (name.equals("br")) {
            text.add("\n");
            return FilterResult.CONTINUE;
        }
        if (targets.isNote(element)) {
            flush();
            notes.push(element);
            note = null;
        }
        if (name.equals("a")) {
            return link(element);
        }
        if (isBlock(element)) {
            flush();
            heading = name.matches("h[1-6]");
        }
        raised += isRaised(element, name) ? 1 : 0;
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            String name = element.normalName();
            raised -= !name.equals("a") && !name.equals("br") && isRaised(element, name) ? 1 : 0;
            if (isBlock(element) || targets.isNote(element)) {
                flush();
                heading = false;
            }
            if (!notes.isEmpty() && notes.peek() == element) {
                endNote(notes.pop());
            }
        }
        return FilterResult.CONTINUE;
    }

    private static boolean isBlock(Element element) {
        String name = element.normalName();
        return element.isBlock() && !name.equals("br") || name.equals("td") || name.equals("th");
    }

    private static boolean isRaised(Element element, String name) {
        return name.equals("sup")
                || name.equals("span")
                        && (element.className().toLowerCase(Locale.ROOT).contains("super")
                                || element.attr("style").replace(" ", "").contains("vertical-align:super"));
    }

    private boolean isLeftOut(Element element, String name) {
        if (name.equals("del") || name.equals("s") || name.equals("strike")) {
            text.doubt(TextDoubt.ALTERED);
        }
        String style = element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
        boolean hidden =
                element.hasAttr("hidden") || style.contains("display:none") || style.contains("visibility:hidden");
        if (hidden && !notes.isEmpty()) {
            text.doubt(TextDoubt.ALTERED);
        }
        boolean around =
                AROUND.contains(name) && element.closest("main, article") == null && !targets.holdsNote(element);
        return NOT_READ.contains(name) || hidden || around || name.equals("nav");
    }

    private FilterResult link(Element link) {
        Element called = targets.noteOf(link);
        if (called != null && notes.isEmpty()) {
            Stretch stretch = text.addRaised(link.text());
            String id = ids.computeIfAbsent(called, key -> "note " + ids.size());
            calls.add(new Call(NoteTargets.label(link.text()), stretch, id));
            return FilterResult.SKIP_CHILDREN;
        }
        boolean back = !notes.isEmpty() && targets.leadsBack(link);
        return back ? FilterResult.SKIP_CHILDREN : FilterResult.CONTINUE;
    }

    private void add(String words) {
        if (raised > 0) {
            text.addRaised(words);
        } else {
            text.add(words);
        }
    }

    private void flush() {
        TextBuilder done = text;
        text = new TextBuilder();
        if (done.isBlank()) {
            return;
        }
        paragraphs++;
        DocumentText paragraph = done.text(paragraphs, 0);
        fragments.add(new Fragment(paragraph, heading, Joint.APART, false, done.raised()));
        if (!notes.isEmpty()) {
            note = note == null ? paragraph : note.then(paragraph);
        } else {
            structured.passage(new Passage(heading, paragraph));
            calls.forEach(call -> structured.marker(call.label(), call.stretch(), call.note()));
            calls.clear();
        }
    }

    private void endNote(Element element) {
        String label = targets.labelOf(element);
        DocumentText said = note == null ? DocumentText.of("", paragraphs + 1, 0) : note;
        String words = said.text();
        int at = 0;
        while (at < words.length() && " \u00a0[(^\u21a9\u2191".indexOf(words.charAt(at)) >= 0) {
            at++;
        }
        if (words.startsWith(label, at)) {
            int end = at + label.length();
            boolean whole = end == words.length() || !Character.isLetterOrDigit(words.charAt(end));
            while (whole && end < words.length() && "]).:^ \u00a0".indexOf(words.charAt(end)) >= 0) {
                end++;
            }
            at = whole ? end : at;
        }
        String id = ids.computeIfAbsent(element, key -> "note " + ids.size());
        structured.note(id, new Note(label, withoutArrow(said.from(at))));
        if (!targets.agrees(element)) {
            structured.unclear(id);
        }
        note = null;
    }

    private static DocumentText withoutArrow(DocumentText text) {
        String words = text.text().replaceAll("[\\s\\u21a9\\ufe0e\\u2191]+$", "");
        return new DocumentText(words, text.lines(), text.doubts());
    }
}
