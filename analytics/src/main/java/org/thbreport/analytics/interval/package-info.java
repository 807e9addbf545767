/** Intervals and tests for shares and counts, seen as outcomes of a stable process. */
@NullMarked
package org.thbreport.analytics.interval;

import org.jspecify.annotations.NullMarked;
