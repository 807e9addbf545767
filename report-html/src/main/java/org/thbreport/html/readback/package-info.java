/** Pages read back, to hold what was written against the results. */
@NullMarked
package org.thbreport.html.readback;

import org.jspecify.annotations.NullMarked;
