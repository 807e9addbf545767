package org.thbreport.model.data;

/** What a dimension holds, where a file or its content says so whatever the dimension is called. */
public enum DimensionRole {
    /** Nothing is known but the name. */
    BY_NAME,
    /** Areas. */
    AREA,
    /** Periods. */
    PERIOD,
    /** Units of measure. */
    UNIT,
    /** Notes on cells that are told apart without it: an attribute that no list of attributes has. */
    ATTRIBUTE
}
