package org.thbreport.ingest.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** The heaviest chain of candidates whose numbers rise, in time n log n. */
final class LongestChain {

    private static final int NUMBERS = 10_000;

    private LongestChain() {}

    /** Returns the chain in its order; of two chains of one weight the one that is found first. */
    static List<MarkerCandidate> of(List<MarkerCandidate> candidates) {
        int[] weights = new int[candidates.size()];
        int[] before = new int[candidates.size()];
        int[] best = new int[NUMBERS + 1];
        Arrays.fill(best, -1);
        int last = -1;
        for (int i = 0; i < candidates.size(); i++) {
            int number = candidates.get(i).number();
            int previous = -1;
            for (int at = number; at > 0; at -= at & -at) {
                previous = heavier(best[at], previous, weights);
            }
            before[i] = previous;
            weights[i] = candidates.get(i).weight() + (previous < 0 ? 0 : weights[previous]);
            for (int at = number + 1; at <= NUMBERS; at += at & -at) {
                best[at] = heavier(i, best[at], weights);
            }
            last = heavier(i, last, weights);
        }
        Deque<MarkerCandidate> chain = new ArrayDeque<>();
        for (int at = last; at >= 0; at = before[at]) {
            chain.addFirst(candidates.get(at));
        }
        return new ArrayList<>(chain);
    }

    private static int heavier(int first, int second, int[] weights) {
        if (first < 0) {
            return second;
        }
        return second < 0 || weights[first] > weights[second] ? first : second;
    }
}
