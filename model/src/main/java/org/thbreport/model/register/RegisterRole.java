package org.thbreport.model.register;

import java.util.Locale;
import java.util.Optional;

/** What a column of a case register holds. There is no role for names, addresses or numbers of identity. */
public enum RegisterRole {
    /** Unique key of a row. */
    CASE,
    /** Pseudonym of a person; may be empty in a row, which then stands for a person of its own. */
    PERSON,
    /** Day of registration. */
    DATE,
    /** Country that registers. */
    AREA,
    /** Citizenships. */
    CITIZENSHIP,
    /** Sex. */
    SEX,
    /** Day or year of birth. */
    BIRTH,
    /** Age in years at registration. */
    AGE,
    /** Organisation that registers. */
    ORGANISATION,
    /** Whether a victim is identified or presumed. */
    STATUS,
    /** Forms of exploitation. */
    FORMS,
    /** How a prosecution or a trial ended. */
    OUTCOME;

    /** Returns the key in the study file: {@code citizenship}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns whether the values are codes, which may be listed, and not facts about a person, which never are. */
    public boolean isCode() {
        return switch (this) {
            case AREA, CITIZENSHIP, SEX, ORGANISATION, STATUS, FORMS, OUTCOME -> true;
            case CASE, PERSON, DATE, BIRTH, AGE -> false;
        };
    }

    /** Returns the role with a key. */
    public static Optional<RegisterRole> of(String key) {
        for (RegisterRole role : values()) {
            if (role.key().equals(key)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
