/** SDMX-ML 2.1 and 3.0 data messages: generic and structure-specific. */
@NullMarked
package org.thbreport.ingest.sdmxml;

import org.jspecify.annotations.NullMarked;
