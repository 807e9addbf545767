/** Shares of a group among victims, by area and period, and how they change. */
@NullMarked
package org.thbreport.analytics.share;

import org.jspecify.annotations.NullMarked;
