package org.thbreport.analytics.panel;

/** What an area of the statistics is. */
public enum AreaKind {
    /** A country of the code list. */
    COUNTRY,
    /** A group of countries with figures of its own in the file, such as {@code EU27_2020}; never summed. */
    GROUP,
    /** A label that is neither: a part of a country, a route. Never summed. */
    OTHER,
    /** A sum that was computed from the countries of the file. */
    SUM
}
