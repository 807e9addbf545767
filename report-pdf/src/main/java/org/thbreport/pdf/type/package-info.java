/** Fonts and the styles that text is set in. */
@NullMarked
package org.thbreport.pdf.type;

import org.jspecify.annotations.NullMarked;
