/** When batches are due: cron expressions in a time zone, missed times, and the process that waits for them. */
@NullMarked
package org.thbreport.batch.schedule;

import org.jspecify.annotations.NullMarked;
