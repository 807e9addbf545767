package org.thbreport.model.data;

/** Whether a published value is exact or, as in "roughly 43 %", approximate. */
public enum Precision {
    EXACT,
    APPROXIMATE
}
