/** Dated facts of the field that are data, not code: countries, memberships, aggregates, first releases of statistics. */
@NullMarked
package org.thbreport.ingest.reference;

import org.jspecify.annotations.NullMarked;
