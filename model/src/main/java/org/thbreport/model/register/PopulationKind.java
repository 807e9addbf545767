package org.thbreport.model.register;

import java.util.Locale;

/** Whom or what a register counts: the populations of Article 19a of Directive 2011/36/EU. */
public enum PopulationKind {
    /** Registered victims. */
    VICTIMS,
    /** Persons suspected of trafficking. */
    SUSPECTED,
    /** Persons prosecuted for trafficking. */
    PROSECUTED,
    /** Persons convicted of trafficking. */
    CONVICTED,
    /** Decisions of prosecutors; rows are counted, not persons. */
    DECISIONS,
    /** Judgments of courts; rows are counted, not persons. */
    JUDGMENTS,
    /** Persons suspected of using services of victims. */
    USERS_SUSPECTED,
    /** Persons prosecuted for using services of victims. */
    USERS_PROSECUTED,
    /** Persons convicted of using services of victims. */
    USERS_CONVICTED;

    /** Returns the code in files: {@code users-suspected}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns whether rows are counted and not persons. */
    public boolean countsRows() {
        return this == DECISIONS || this == JUDGMENTS;
    }

    /** Returns whether its members have a status: identified, presumed. */
    public boolean hasStatus() {
        return this == VICTIMS;
    }
}
