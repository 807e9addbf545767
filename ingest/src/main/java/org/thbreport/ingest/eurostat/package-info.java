/** Formats of Eurostat's own: TSV, today's and the legacy one, and the CSV of its explorer before 2023. */
@NullMarked
package org.thbreport.ingest.eurostat;

import org.jspecify.annotations.NullMarked;
