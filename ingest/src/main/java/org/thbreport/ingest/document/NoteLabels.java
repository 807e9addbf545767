package org.thbreport.ingest.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Tells which pieces of a document begin with the label of a note. */
final class NoteLabels {

    /** Labels may be missing between two notes, where a page was lost. */
    private static final int GAP = 3;

    private final List<Fragment> fragments;
    private final boolean feet;

    /**
     * Takes the pieces of a document.
     *
     * @param feet whether the format tells what stands at the foot of pages
     */
    NoteLabels(List<Fragment> fragments, boolean feet) {
        this.fragments = fragments;
        this.feet = feet;
    }

    /** Returns the label of each piece that is a note, null for the others. */
    List<@Nullable StartLabel> labels() {
        List<@Nullable StartLabel> starts = new ArrayList<>();
        List<Set<String>> marked = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        int least = Integer.MAX_VALUE;
        for (Fragment fragment : fragments) {
            StartLabel start = feet && !fragment.foot() ? null : StartLabel.of(fragment);
            starts.add(start);
            marked.add(start != null && seen.contains(start.label()) ? Set.of(start.label()) : Set.of());
            if (fragment.foot()) {
                continue;
            }
            for (MarkerCandidate candidate :
                    MarkerScan.of(fragment.text().text(), fragment.raised(), 0, start == null ? 0 : start.body())) {
                seen.add(candidate.label());
                least = candidate.number() > 0 ? Math.min(least, candidate.number()) : least;
            }
        }
        List<@Nullable StartLabel> best = List.of();
        int most = 0;
        for (StartLabel.Style style : StartLabel.Style.values()) {
            List<@Nullable StartLabel> chosen = rising(starts, marked, style, least);
            int count = (int) chosen.stream().filter(label -> label != null).count();
            if (count > most) {
                best = chosen;
                most = count;
            }
        }
        return best;
    }

    private List<@Nullable StartLabel> rising(
            List<@Nullable StartLabel> starts, List<Set<String>> marked, StartLabel.Style style, int least) {
        List<@Nullable StartLabel> chosen = new ArrayList<>();
        int last = 0;
        for (int i = 0; i < starts.size(); i++) {
            StartLabel start = starts.get(i);
            boolean fits =
                    start != null && start.style() == style && marked.get(i).contains(start.label());
            if (fits && start != null && start.number() > 0) {
                int number = start.number();
                boolean first = last == 0 && (number == 1 || number == least);
                boolean next = last > 0 && number > last && number <= last + GAP;
                boolean again = last > 0 && (number == last || number == 1);
                fits = first || next || again;
                last = fits ? number : last;
            }
            chosen.add(fits ? start : null);
        }
        return chosen;
    }
}
