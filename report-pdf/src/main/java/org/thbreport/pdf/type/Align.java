package org.thbreport.pdf.type;

/** To which side lines are set. */
public enum Align {
    LEFT,
    RIGHT,
    CENTRE
}
