package org.thbreport.pdf.flow;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.thbreport.drawing.surface.Box;

/**
 * Fills pages with slices: what is kept together stays together, pictures wait for a page that has room, and notes stand
 * at the foot.
 */
public final class Flow {

    private final Box body;
    private final Footnotes notes;
    private final PageTurner turner;
    private final List<Slice> held = new ArrayList<>();
    private final List<List<Slice>> floating = new ArrayList<>();
    private float y;
    private boolean fresh = true;
    private float blank;

    /** What happens around the body of a page. */
    public interface PageTurner {
        /** Draws the notes and what stands around the body of the page that is full. */
        void end(List<Slice> notes);

        /** Starts the next page. */
        void next();
    }

    /**
     * Takes the place of text on a page.
     *
     * @param firstTop where the text of the first page begins
     */
    public Flow(Box body, float firstTop, Footnotes notes, PageTurner turner) {
        this.body = body;
        this.notes = notes;
        this.turner = turner;
        y = firstTop;
    }

    /** Sets slices one under the other. */
    public void add(Iterator<Slice> slices) {
        while (slices.hasNext()) {
            Slice slice = slices.next();
            held.add(slice);
            if (!slice.keepWithNext()) {
                setHeld();
            }
        }
    }

    /**
     * Sets lines in columns side by side, on as many pages as they need.
     *
     * @param lines the lines, of which no group that stays together is higher than a page
     * @param lefts where each column begins
     */
    public void addColumns(List<ColumnLine> lines, List<Float> lefts) {
        Columns columns = new Columns(lines, lefts);
        int next = 0;
        while (next < lines.size()) {
            float free = y - body.bottom() - height(held) - notes.heightWith(held);
            if (!fresh && !columns.hasRoom(next, free)) {
                turn();
                continue;
            }
            Columns.Band band = columns.band(next, free);
            held.add(band.slice());
            setHeld();
            next = band.next();
        }
    }

    /**
     * Goes to the next page if little of this one is left.
     *
     * @param part how much is little, in parts of a page
     */
    public void newPageIfLow(float part) {
        setHeld();
        if (!fresh && y - body.bottom() - notes.height() < part * body.height()) {
            turn();
        }
    }

    /** Sets what waits, so that nothing of another section stands before it. */
    public void settle() {
        if (!floating.isEmpty()) {
            setHeld();
            while (!floating.isEmpty()) {
                turn();
            }
        }
    }

    /** Tells whether a slice has room on this page, under what waits to be set with it. */
    public boolean hasRoom(Slice slice) {
        List<Slice> group = new ArrayList<>(held);
        group.add(slice);
        return floating.isEmpty() && fits(group);
    }

    /**
     * Sets slices here if they fit together, else at the top of the next page, after text that follows. Under a heading they
     * stay in any case: it goes to the next page with them.
     */
    public void addFloating(List<Slice> slices) {
        List<Slice> group = new ArrayList<>(held);
        group.addAll(slices);
        if ((floating.isEmpty() && fits(group)) || !held.isEmpty()) {
            add(slices.iterator());
        } else {
            floating.add(List.copyOf(slices));
        }
    }

    /**
     * Sets what waits, and ends the last page.
     *
     * @return which part of the last page is taken, from 0 to 1
     */
    public float finish() {
        setHeld();
        while (!floating.isEmpty()) {
            turn();
        }
        float taken = body.top() - y + notes.height();
        turner.end(notes.take());
        while (!notes.isEmpty()) {
            turner.next();
            taken = notes.height();
            turner.end(notes.take());
        }
        return Math.min(1, Math.max(0, taken / body.height()));
    }

    /** Returns what is left free at the feet of the pages before the last, in pages. */
    public float blank() {
        return blank / body.height();
    }

    private void setHeld() {
        List<Slice> group = List.copyOf(held);
        held.clear();
        while (!fresh && !fits(group) && height(group) <= body.height()) {
            turn();
        }
        for (Slice slice : group) {
            while (!fresh && !fits(List.of(slice))) {
                turn();
            }
            set(slice);
        }
    }

    private void set(Slice slice) {
        Slice head = slice.head();
        if (fresh && head != null) {
            head.painter().paint(y);
            y -= head.height();
        }
        if (!fresh) {
            y -= slice.before();
        }
        slice.painter().paint(y);
        y -= slice.height();
        notes.place(slice, y - body.bottom());
        fresh = fresh && slice.height() == 0;
    }

    private boolean fits(List<Slice> group) {
        return height(group) + notes.heightWith(group) <= y - body.bottom();
    }

    private float height(List<Slice> group) {
        float sum = 0;
        for (int i = 0; i < group.size(); i++) {
            Slice slice = group.get(i);
            Slice head = slice.head();
            if (fresh && i == 0) {
                sum += head == null ? 0 : head.height();
            } else {
                sum += slice.before();
            }
            sum += slice.height();
        }
        return sum;
    }

    private void turn() {
        blank += Math.max(0, y - body.bottom() - notes.height());
        turner.end(notes.take());
        turner.next();
        y = body.top();
        fresh = true;
        while (!floating.isEmpty() && (fresh || fits(floating.get(0)))) {
            for (Slice slice : floating.remove(0)) {
                set(slice);
            }
        }
    }
}
