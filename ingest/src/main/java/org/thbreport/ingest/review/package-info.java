/** What only a dataset as a whole shows: codes behind labels, flags that are unknown, parts and totals, absent series. */
@NullMarked
package org.thbreport.ingest.review;

import org.jspecify.annotations.NullMarked;
