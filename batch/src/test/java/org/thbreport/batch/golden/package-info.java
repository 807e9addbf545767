/** The numbers of a whole release against R. */
@NullMarked
package org.thbreport.batch.golden;

import org.jspecify.annotations.NullMarked;
