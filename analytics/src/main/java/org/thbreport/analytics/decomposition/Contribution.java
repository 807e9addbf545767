package org.thbreport.analytics.decomposition;

/**
 * The part of one area, or of all, in a change of the overall share; fractions of 1.
 *
 * @param within from the change of the area's own share
 * @param between from the change of the area's weight
 * @param entry from an area that is present in the second period only
 * @param exit from an area that is present in the first period only
 */
public record Contribution(double within, double between, double entry, double exit) {

    /** No part at all. */
    public static final Contribution NONE = new Contribution(0, 0, 0, 0);

    /** Returns the sum of the four parts. */
    public double total() {
        return within + between + entry + exit;
    }

    /** Returns two parts taken together. */
    public Contribution plus(Contribution other) {
        return new Contribution(within + other.within, between + other.between, entry + other.entry, exit + other.exit);
    }
}
