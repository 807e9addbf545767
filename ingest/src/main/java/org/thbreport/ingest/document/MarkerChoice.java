package org.thbreport.ingest.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Chooses from what may be markers those that are, and links each to its note. */
final class MarkerChoice {

    /** So far above the last note a number may still call one that was cut off. */
    private static final int NEXT = 3;

    private final List<Note> notes;
    private final Map<String, Integer> byLabel = new HashMap<>();
    private final Map<String, Integer> uses = new HashMap<>();

    /** The highest number among the labels. */
    private final int highest;

    /**
     * Makes a choice for notes whose labels rise.
     *
     * @param from index of the first of them
     * @param to index behind the last of them
     */
    MarkerChoice(List<Note> notes, int from, int to) {
        this.notes = notes;
        for (int i = from; i < to; i++) {
            byLabel.putIfAbsent(notes.get(i).label(), i);
            uses.merge(notes.get(i).label(), 1, Integer::sum);
        }
        highest = byLabel.keySet().stream()
                .filter(label -> label.matches("\\d{1,4}"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
    }

    /** Returns those of some candidates that are markers, in the order of the text. */
    List<Marker> markers(List<MarkerCandidate> candidates) {
        List<MarkerCandidate> known = candidates.stream()
                .filter(candidate -> byLabel.containsKey(candidate.label()))
                .toList();
        Set<MarkerCandidate> chosen = new LinkedHashSet<>(LongestChain.of(
                known.stream().filter(candidate -> candidate.number() > 0).toList()));
        for (MarkerCandidate candidate : known) {
            if (candidate.weight() == MarkerCandidate.SURE || candidate.number() == 0) {
                chosen.add(candidate);
            }
        }
        candidates.stream().filter(this::lacksItsNote).forEach(chosen::add);
        Map<String, Integer> calls = new HashMap<>();
        chosen.forEach(candidate -> calls.merge(candidate.label(), 1, Integer::sum));
        List<Marker> markers = new ArrayList<>();
        for (MarkerCandidate one : chosen) {
            int note = byLabel.getOrDefault(one.label(), -1);
            boolean clear = note >= 0
                    && calls.getOrDefault(one.label(), 0) == 1
                    && uses.getOrDefault(one.label(), 0) == 1
                    && !notes.get(note).text().doubts().contains(TextDoubt.LABEL_APART);
            Marker.Link link = clear ? Marker.Link.ORDER : Marker.Link.OPEN;
            markers.add(new Marker(one.label(), one.passage(), one.start(), one.end(), note, link));
        }
        markers.sort(Comparator.comparingInt(Marker::passage).thenComparingInt(Marker::start));
        return markers;
    }

    /** A marker that looks like no other number, among those of the notes or next to them, and has no note here. */
    private boolean lacksItsNote(MarkerCandidate candidate) {
        return candidate.weight() == MarkerCandidate.SURE
                && !byLabel.containsKey(candidate.label())
                && candidate.number() > 0
                && candidate.number() <= highest + NEXT;
    }

    /** Returns the markers of a document whose notes are not in the file: they count from 1 without a gap. */
    static List<Marker> withoutNotes(List<MarkerCandidate> candidates) {
        List<Marker> markers = new ArrayList<>();
        int next = 1;
        for (MarkerCandidate one : candidates) {
            if (one.number() == next && one.weight() > MarkerCandidate.POSSIBLE) {
                markers.add(new Marker(one.label(), one.passage(), one.start(), one.end(), -1, Marker.Link.OPEN));
                next++;
            }
        }
        return markers;
    }
}
