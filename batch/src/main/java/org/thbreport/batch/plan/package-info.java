/** What a batch is to make: its file, its editions, and why each of them is due. */
@NullMarked
package org.thbreport.batch.plan;

import org.jspecify.annotations.NullMarked;
