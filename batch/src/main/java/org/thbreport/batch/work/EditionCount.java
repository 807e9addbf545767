package org.thbreport.batch.work;

import java.util.ArrayList;
import java.util.List;
import org.thbreport.batch.plan.BatchEdition;

/**
 * Counts the editions of a batch while its studies are read one after the other. A study that asks for all its countries and was
 * not read yet is taken to have as many as the others that asked so.
 */
final class EditionCount {
    private final List<BatchEdition> unread;
    private int found;
    private int readWithAllAreas;
    private int foundWithAllAreas;

    EditionCount(List<BatchEdition> editions) {
        this.unread = new ArrayList<>(editions);
    }

    /**
     * Takes note that the next study was read.
     *
     * @param editions number of its editions
     */
    void read(BatchEdition study, int editions) {
        unread.remove(0);
        found += editions;
        if (study.allAreas()) {
            readWithAllAreas++;
            foundWithAllAreas += editions;
        }
    }

    /** Returns the number of all editions, as far as it is known. */
    int all() {
        double usual = readWithAllAreas == 0 ? 1 : (double) foundWithAllAreas / readWithAllAreas;
        double expected = unread.stream()
                .mapToDouble(
                        study -> study.allAreas() ? usual : 1 + study.areas().size())
                .sum();
        return found + (int) Math.round(expected);
    }
}
