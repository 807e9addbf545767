package org.thbreport.model.data;

import java.util.Map;
import java.util.Optional;

/** The groups of citizenship in Eurostat's code list CITIZEN that shares of victims are made of. */
public enum CitizenshipGroup {
    /** Citizens of the reporting country. */
    REPORTING_COUNTRY("NAT"),
    /** Citizens of other EU Member States. */
    OTHER_EU("EU27_2020_FOR"),
    /** Third-country nationals: citizens of no EU Member State. */
    NON_EU("NEU27_2020_FOR"),
    /** Citizenship not known. */
    UNKNOWN("UNK"),
    /** All victims. */
    TOTAL("TOTAL");

    private static final Map<String, String> EARLIER =
            Map.of("EU27_2020_FOR", "EU28_FOR", "NEU27_2020_FOR", "NEU28_FOR");

    private final String code;

    CitizenshipGroup(String code) {
        this.code = code;
    }

    /** Returns Eurostat's code. */
    public String code() {
        return code;
    }

    /** Returns the code that stands for a group in tables of the years in which the United Kingdom was a Member State. */
    public static Optional<String> earlier(String code) {
        return Optional.ofNullable(EARLIER.get(code));
    }
}
