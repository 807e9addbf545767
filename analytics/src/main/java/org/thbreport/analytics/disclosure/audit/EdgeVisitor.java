package org.thbreport.analytics.disclosure.audit;

/** Sees the points of a walk. */
interface EdgeVisitor {
    /**
     * Sees an edge before it is walked.
     *
     * @param x the point where it begins
     * @param change what all unknowns change by in one step of length 1
     * @param length how long the edge is, possibly without end
     * @return whether to go on
     */
    boolean edge(double[] x, double[] change, double length);
}
