/** The work of a batch: editions made in parallel, each published once, skipped when nothing changed. */
@NullMarked
package org.thbreport.batch.work;

import org.jspecify.annotations.NullMarked;
