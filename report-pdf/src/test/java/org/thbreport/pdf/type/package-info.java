/** Tests of fonts. */
@NullMarked
package org.thbreport.pdf.type;

import org.jspecify.annotations.NullMarked;
