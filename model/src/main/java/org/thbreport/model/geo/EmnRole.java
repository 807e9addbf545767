package org.thbreport.model.geo;

/** What a country is in the European Migration Network on a date. */
public enum EmnRole {
    /** Member Country: an EU Member State bound by Council Decision 2008/381/EC (all but Denmark). */
    MEMBER,
    /** Observer Country: takes part by a working arrangement with the Commission. */
    OBSERVER
}
