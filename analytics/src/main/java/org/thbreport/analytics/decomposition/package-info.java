/** What drove a change between two periods: the parts of each area, and how much hangs on any of them. */
@NullMarked
package org.thbreport.analytics.decomposition;

import org.jspecify.annotations.NullMarked;
