/** Numeric methods for a series of shares: order, slope, model, jump. */
@NullMarked
package org.thbreport.analytics.trend;

import org.jspecify.annotations.NullMarked;
