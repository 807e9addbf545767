/** The shape of a series of shares: constant, line, step, turn and others; what it is and when, by least squares and BIC. */
@NullMarked
package org.thbreport.analytics.shape;

import org.jspecify.annotations.NullMarked;
