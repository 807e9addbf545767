/** Rules that check whether the evidence can be true. */
@NullMarked
package org.thbreport.analytics.evidence;

import org.jspecify.annotations.NullMarked;
