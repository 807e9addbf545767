package org.thbreport.ingest.reference;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A code list with the labels that publishers write for its codes. Each label stands in a data file with the years in which
 * it was used; labels of all years are read, since old files are.
 */
public final class CodeList {

    private final Set<String> codes = new HashSet<>();
    private final Map<String, String> byLabel = new HashMap<>();

    private CodeList() {}

    /** Returns the list of areas: countries, groups of countries, and what both are called. */
    public static CodeList areas() {
        CodeList list = new CodeList();
        for (DataRow row : DataRow.read("countries.csv")) {
            list.add(row.get("name"), row.get("code"));
            list.byLabel.put(row.get("iso2"), row.get("code"));
            list.byLabel.put(row.get("iso3"), row.get("code"));
            list.byLabel.put(row.get("m49"), row.get("code"));
            list.byLabel.put(row.get("m49").replaceFirst("^0+", ""), row.get("code"));
        }
        DataRow.read("aggregates.csv").forEach(row -> list.codes.add(row.get("group")));
        DataRow.read("area-labels.csv").forEach(row -> list.add(row.get("label"), row.get("code")));
        return list;
    }

    /** Returns the list of citizenships as groups and as countries. */
    public static CodeList citizenships() {
        CodeList list = areas();
        DataRow.read("citizenship-labels.csv").forEach(row -> list.add(row.get("label"), row.get("code")));
        return list;
    }

    private void add(String label, String code) {
        codes.add(code);
        byLabel.put(label, code);
    }

    /** Returns the code that a code or label stands for; EU documents' codes for those of
     * ISO 3166-1 (two letters, three, or three digits, which M49 has too); codes may be in small letters. */
    public Optional<String> code(String text) {
        String known = codes.contains(text) ? text : byLabel.get(text);
        String upper = text.toUpperCase(Locale.ROOT);
        if (known == null && !upper.equals(text)) {
            known = codes.contains(upper) ? upper : byLabel.get(upper);
        }
        return Optional.ofNullable(known);
    }
}
