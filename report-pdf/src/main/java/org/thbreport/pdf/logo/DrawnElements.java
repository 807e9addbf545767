package org.thbreport.pdf.logo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Counts the elements that a drawing has once each reference to a part of it is followed: a few lines that repeat a part ten
 * times, ten times over, draw more than any machine can.
 */
final class DrawnElements {
    private static final int MOST = 20_000;
    private static final Pattern REFERENCE = Pattern.compile("(?:^|url\\(\\s*['\"]?)#([^'\")\\s]+)");

    /** An element with an id: what it holds itself, and the parts that it refers to. */
    private static final class Part {
        private final List<String> references = new ArrayList<>();
        private long elements;
    }

    private final Map<String, Part> parts = new HashMap<>();
    private final Part all = new Part();
    private final Deque<List<Part>> open = new ArrayDeque<>();

    /** Notes an element that begins. */
    void begin(XMLStreamReader reader) {
        List<Part> within = new ArrayList<>(open.isEmpty() ? List.of(all) : open.peek());
        @Nullable String id = reader.getAttributeValue(null, "id");
        if (id != null) {
            within.add(parts.computeIfAbsent(id, key -> new Part()));
        }
        open.push(within);
        within.forEach(part -> part.elements++);
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            Matcher reference = REFERENCE.matcher(reader.getAttributeValue(i).strip());
            while (reference.find()) {
                String target = reference.group(1);
                within.forEach(part -> part.references.add(target));
            }
        }
    }

    /** Notes that the element that began last ends. */
    void end() {
        open.pop();
    }

    /**
     * Checks the whole drawing.
     *
     * @throws IllegalArgumentException if a part holds itself, or too much is drawn
     */
    void check() {
        if (count(all, new HashMap<>(), new HashSet<>()) > MOST) {
            throw new IllegalArgumentException(
                    "the drawing repeats its parts until more than " + MOST + " elements are drawn");
        }
    }

    private long count(Part part, Map<Part, Long> known, Set<Part> within) {
        Long before = known.get(part);
        if (before != null) {
            return before;
        }
        if (!within.add(part)) {
            throw new IllegalArgumentException("a part of the drawing holds itself");
        }
        long sum = part.elements;
        for (String reference : part.references) {
            Part target = parts.get(reference);
            if (target != null) {
                sum = Math.min(Integer.MAX_VALUE, sum + count(target, known, within));
            }
        }
        within.remove(part);
        known.put(part, sum);
        return sum;
    }
}
