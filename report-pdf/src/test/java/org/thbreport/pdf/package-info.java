/** Tests of the PDF writer. */
@NullMarked
package org.thbreport.pdf;

import org.jspecify.annotations.NullMarked;
