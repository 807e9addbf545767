package org.thbreport.analytics.disclosure.cells;

/** What may be done with a cell. */
public enum Standing {
    /** It is published unless it is withheld. */
    OPEN,
    /** Everybody knows it: an earlier release or somebody else printed it. It cannot be withheld any more. */
    PRINTED,
    /** Nobody prints it, but a reader gets it by one relation, as the total less the known. */
    IMPLIED,
    /** No count: the room that an inequality leaves, as in the rounding of a share. */
    SLACK
}
