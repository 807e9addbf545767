/** Filling pages: what stays together, where pages break, notes at the foot. */
@NullMarked
package org.thbreport.pdf.flow;

import org.jspecify.annotations.NullMarked;
