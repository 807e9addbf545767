/** Gets tables from SDMX and statistics endpoints and keeps each download as a vintage. */
@NullMarked
package org.thbreport.ingest.http;

import org.jspecify.annotations.NullMarked;
