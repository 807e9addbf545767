/** SDMX-CSV 1.0 and 2.0, with codes, labels or both. */
@NullMarked
package org.thbreport.ingest.sdmxcsv;

import org.jspecify.annotations.NullMarked;
