package org.thbreport.ingest.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thbreport.ingest.reference.DataRow;
import org.thbreport.model.register.RegisterBreakdown;
import org.thbreport.model.register.RegisterRules;

/**
 * The standard codes that own codes of registers are mapped to, a list for each property. Where a person has several values of one
 * day the later code of a list counts, and of ages the earlier.
 */
public final class StandardCodes {
    /** Not known, in all lists but that of statuses. */
    public static final String UNKNOWN = "UNK";

    /** The status of those of whom none is stated. */
    public static final String NO_STATUS = "UNKNOWN";

    /** The status of persons who are no victims, and are not counted. */
    public static final String NO_VICTIM = "NONE";

    /** All statuses that are counted, together. */
    public static final String REGISTERED = "REGISTERED";

    /** Several forms of exploitation of one person. */
    public static final String MIXED = "MIXED";

    /** Several organisations that registered one person. */
    public static final String SEVERAL = "SEVERAL";

    private static final List<DataRow> ROWS = DataRow.read(StandardCodes.class, "standard-codes.csv");

    private StandardCodes() {}

    /** Returns the codes of a list, without that of the unknown: {@code sex}, {@code age}, {@code form}. */
    public static List<String> list(String name) {
        return ROWS.stream()
                .filter(row -> row.get("list").equals(name))
                .map(row -> row.get("code"))
                .toList();
    }

    /** Returns the code of a form of exploitation in Eurostat's tables, which have three. */
    public static String eu(String form) {
        return ROWS.stream()
                .filter(row -> row.get("list").equals("form") && row.get("code").equals(form))
                .map(row -> row.get("eu"))
                .findFirst()
                .orElse("OTH");
    }

    /** Returns what a code is called; empty for one that no list has. */
    public static Optional<String> label(String list, String code) {
        return ROWS.stream()
                .filter(row -> row.get("list").equals(list) && row.get("code").equals(code))
                .map(row -> row.get("label"))
                .findFirst();
    }

    /** Returns the categories of a property in the order of lists, the unknown last; none for countries, which are many. */
    public static List<String> of(String property, RegisterRules rules) {
        List<String> codes = new ArrayList<>(
                switch (property) {
                    case "citizenship-group", RegisterBreakdown.OF_TODAY ->
                        List.of("NAT", rules.otherEu(), rules.thirdCountry());
                    case "form-exclusive" -> list("form");
                    case "form-eu" -> List.of("SEX", "LAB", "OTH");
                    case "organisation-exclusive" -> list("organisation");
                    default -> list(property);
                });
        if (property.equals("form-exclusive")) {
            codes.add(MIXED);
        }
        if (property.equals("organisation-exclusive")) {
            codes.add(SEVERAL);
        }
        if (!codes.isEmpty()) {
            codes.add(UNKNOWN);
        }
        return codes;
    }
}
