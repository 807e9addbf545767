package org.thbreport.register.text;

import java.util.List;

/** The columns of the relation {@code cases}, which alone knows how a register is laid out; all else of the text builds on it. */
public final class CaseColumns {
    /** Key of a row; null where there is none. */
    public static final String CASE = "case_id";

    /** Pseudonym of a person; null where there is none. */
    public static final String PERSON = "person_id";

    /** Day of registration; null where a row has none. */
    public static final String DAY = "event_date";

    /** Day of birth, or null. */
    public static final String BIRTH = "birth_date";

    /** Year of birth where nothing more is known, or null. */
    public static final String YEAR = "birth_year";

    /** Age at registration in years, or null. */
    public static final String AGE = "age_years";

    /** All columns in their order; those of codes hold texts and are empty where there is no value. */
    public static final List<String> ALL = List.of(
            CASE,
            PERSON,
            DAY,
            "area_raw",
            "citizen_raw",
            "sex_raw",
            BIRTH,
            YEAR,
            AGE,
            "org_raw",
            "status_raw",
            "outcome_raw",
            "form_raw");

    private CaseColumns() {}
}
