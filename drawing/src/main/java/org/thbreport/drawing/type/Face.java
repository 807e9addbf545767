package org.thbreport.drawing.type;

/** How text stands out: the program uses one family in three faces. */
public enum Face {
    REGULAR,
    STRONG,
    ITALIC
}
