package org.thbreport.model.data;

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

    private final String code;

    CitizenshipGroup(String code) {
        this.code = code;
    }

    /** Returns Eurostat's code. */
    public String code() {
        return code;
    }
}
