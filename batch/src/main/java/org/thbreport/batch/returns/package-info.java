/** Yearly returns to authorities, made of the counts of registers; true counts, which are never published from here. */
@NullMarked
package org.thbreport.batch.returns;

import org.jspecify.annotations.NullMarked;
