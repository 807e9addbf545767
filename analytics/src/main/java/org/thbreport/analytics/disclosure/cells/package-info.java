/** Cells that a reader may learn, what ties them together, and which of them are sensitive. */
@NullMarked
package org.thbreport.analytics.disclosure.cells;

import org.jspecify.annotations.NullMarked;
