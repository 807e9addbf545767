/** Fonts as documents embed them. */
@NullMarked
package org.thbreport.pdf.font;

import org.jspecify.annotations.NullMarked;
