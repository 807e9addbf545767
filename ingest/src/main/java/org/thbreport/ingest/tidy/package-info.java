/** The program's own plain table, one observation a row: as CSV, and as a sheet of a workbook. */
@NullMarked
package org.thbreport.ingest.tidy;

import org.jspecify.annotations.NullMarked;
