/** Tests of logos. */
@NullMarked
package org.thbreport.pdf.logo;

import org.jspecify.annotations.NullMarked;
