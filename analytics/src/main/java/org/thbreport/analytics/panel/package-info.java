/** Victims by area, period and group, as the statistics methods take them. */
@NullMarked
package org.thbreport.analytics.panel;

import org.jspecify.annotations.NullMarked;
