package org.thbreport.analytics.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Each method against what R said of a part of the data of {@link LiveRTest}: without R, and so fast that each mutation of the methods can
 * be tried. {@code recorded.tsv} holds lines of the output of {@code live.R}; LiveRTest says when they are no longer R's.
 */
class RecordedRTest {

    /** How many of the shares, pairs and series were recorded. */
    private static final int RECORDED = 16;

    @Test
    void agreesWithWhatRSaid() {
        Map<String, Double> ours = OurValues.of(LiveData.of(LiveRTest.SEED).first(RECORDED));
        Map<String, Double> theirs = ReferenceFiles.numbers(ReferenceFiles.lines("recorded.tsv"));
        assertThat(theirs.keySet()).containsExactlyInAnyOrderElementsOf(ours.keySet());
        theirs.forEach((key, expected) -> OurValues.compare(key, ours.get(key), expected));
    }
}
