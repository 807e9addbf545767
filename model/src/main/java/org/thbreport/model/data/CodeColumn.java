package org.thbreport.model.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One dimension while a dataset is made. */
final class CodeColumn {

    private final String id;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> codes = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();
    private final IndexColumn indexes;
    private int count;

    CodeColumn(String id, int rows) {
        this.id = id;
        this.indexes = new IndexColumn(rows);
    }

    /** Returns the place of a code; a new one gets the next place. */
    int place(String code, String label) {
        Integer place = places.get(code);
        if (place == null) {
            place = count++;
            places.put(code, place);
            codes.add(code);
            labels.add(label);
        }
        return place;
    }

    /** Refuses an index that is not the place of a code. */
    void check(int index) {
        if (index < 0 || index >= count) {
            throw new IllegalArgumentException("no code with index " + index);
        }
    }

    IndexColumn indexes() {
        return indexes;
    }

    Dimension dimension() {
        return new Dimension(id, codes, labels);
    }
}
