package org.thbreport.pdf.text;

/** To which side lines are set. */
public enum Align {
    LEFT,
    RIGHT,
    CENTRE
}
