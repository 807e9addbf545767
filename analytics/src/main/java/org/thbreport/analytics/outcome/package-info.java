/** A number, or the reason why there is none. */
@NullMarked
package org.thbreport.analytics.outcome;

import org.jspecify.annotations.NullMarked;
