/** The annex as an accessible workbook: Apache POI lays out its structure, the rows are written as they come. */
@NullMarked
package org.thbreport.xlsx;

import org.jspecify.annotations.NullMarked;
