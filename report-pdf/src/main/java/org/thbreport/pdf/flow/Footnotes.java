package org.thbreport.pdf.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The notes at the foot of the pages: each stands where it is first referred to, and goes on overleaf if it must. */
public final class Footnotes {

    /** Space between the text and the first note; a rule stands in it. */
    public static final float GAP = 13;

    private final float mostHeight;
    private final Function<String, List<Slice>> setter;
    private final Map<String, List<Slice>> lines = new HashMap<>();
    private final Set<String> placed = new HashSet<>();
    private final List<Slice> waiting = new ArrayList<>();
    private float limit;

    /**
     * Takes the greatest height of all notes of a page.
     *
     * @param setter gives the lines of a note by its id
     */
    public Footnotes(float mostHeight, Function<String, List<Slice>> setter) {
        this.mostHeight = mostHeight;
        this.setter = setter;
        limit = mostHeight;
    }

    /** Returns the height that the foot of the page takes. */
    float height() {
        return height(waiting);
    }

    /** Returns the height that the foot of the page would take with the notes of more slices. */
    float heightWith(List<Slice> slices) {
        List<Slice> all = new ArrayList<>(waiting);
        Set<String> seen = new HashSet<>(placed);
        for (Slice slice : slices) {
            for (String id : slice.notes()) {
                if (seen.add(id)) {
                    all.addAll(lines(id));
                }
            }
        }
        return height(all);
    }

    /** Puts the notes of a slice on the page; what exceeds a height goes on overleaf. */
    void place(Slice slice, float free) {
        for (String id : slice.notes()) {
            if (placed.add(id)) {
                waiting.addAll(lines(id));
            }
        }
        limit = Math.min(limit, Math.max(0, free));
    }

    /** Returns and takes away the lines that stand on this page. */
    List<Slice> take() {
        List<Slice> taken = new ArrayList<>();
        float used = GAP;
        while (!waiting.isEmpty() && used + waiting.get(0).height() <= limit) {
            used += waiting.get(0).height();
            taken.add(waiting.remove(0));
        }
        limit = mostHeight;
        return taken;
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    private List<Slice> lines(String id) {
        return lines.computeIfAbsent(id, setter);
    }

    private float height(List<Slice> slices) {
        float used = GAP;
        for (Slice slice : slices) {
            if (used + slice.height() > limit) {
                break;
            }
            used += slice.height();
        }
        return used == GAP ? 0 : used;
    }
}
