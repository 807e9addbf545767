package org.thbreport.analytics.interval;

/** Ways to an interval for a share. */
public enum IntervalMethod {
    /** Wilson's score interval (Wilson 1927; Newcombe 1998a). */
    WILSON,
    /** The exact interval of Clopper and Pearson (1934): covers at least what it says. */
    CLOPPER_PEARSON,
    /** The exact interval with half the chance of the count observed (Lancaster 1961; Berry and Armitage 1995). */
    MID_P,
    /** Jeffreys' interval with the ends of Brown, Cai and DasGupta (2001): 0 for no case, 1 for nothing but cases. */
    JEFFREYS
}
