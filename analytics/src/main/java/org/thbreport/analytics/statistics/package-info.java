/** What the statistics of one file say: its areas, their shares, changes and trends, and which of them headlines are about. */
@NullMarked
package org.thbreport.analytics.statistics;

import org.jspecify.annotations.NullMarked;
