/** What all readers of statistics files share: the interface, the input with its limits, and how rows become a dataset. */
@NullMarked
package org.thbreport.ingest.statistics;

import org.jspecify.annotations.NullMarked;
