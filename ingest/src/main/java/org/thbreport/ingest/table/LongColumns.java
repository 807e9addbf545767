package org.thbreport.ingest.table;

import java.util.Arrays;
import java.util.List;
import org.thbreport.ingest.reference.DataRow;

/** The columns of a publisher's tables, or of those that others make of them; each may have several names. The unit of measure may stand within the name of an indicator. */
record LongColumns(
        boolean isPublishers,
        List<List<String>> required,
        List<String> area,
        List<String> areaLabel,
        List<String> period,
        List<String> value,
        List<String> unit,
        List<String> notes,
        String unitIn) {

    static LongColumns of(DataRow row) {
        return new LongColumns(
                !row.get("publisher").isEmpty(),
                Arrays.stream(row.get("columns").split(" ; "))
                        .map(LongColumns::names)
                        .toList(),
                names(row.get("area")),
                names(row.get("areaLabel")),
                names(row.get("period")),
                names(row.get("value")),
                names(row.get("unit")),
                names(row.get("notes")),
                row.get("unitIn"));
    }

    private static List<String> names(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" / "));
    }

    boolean isOf(List<String> names) {
        return required.stream().allMatch(any -> any.stream().anyMatch(names::contains));
    }
}
