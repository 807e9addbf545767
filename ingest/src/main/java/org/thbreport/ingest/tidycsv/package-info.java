/** The program's own plain format: one observation a line. */
@NullMarked
package org.thbreport.ingest.tidycsv;

import org.jspecify.annotations.NullMarked;
