package org.thbreport.register.code;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.thbreport.ingest.reference.DataRow;

/** Citizenships by the codes of ISO 3166-1, of two letters or three, and those who have none. */
public final class Countries {
    /** Stateless. */
    public static final String STATELESS = "STLS";

    /** Recognised non-citizen. */
    public static final String NON_CITIZEN = "RNC";

    private static final Map<String, String> CODES = new HashMap<>();

    static {
        for (DataRow row : DataRow.read(Countries.class, "countries.csv")) {
            CODES.put(row.get("alpha2"), row.get("code"));
            CODES.put(row.get("alpha3"), row.get("code"));
            CODES.put(row.get("code"), row.get("code"));
        }
        CODES.put(STATELESS, STATELESS);
        CODES.put(NON_CITIZEN, NON_CITIZEN);
    }

    private Countries() {}

    /** Returns the code that EU documents print, EL and UK among them; empty for a text that is no code. */
    public static Optional<String> code(String text) {
        return Optional.ofNullable(CODES.get(text));
    }
}
