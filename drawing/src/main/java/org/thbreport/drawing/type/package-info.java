/** Fonts and the styles that text is set in. */
@NullMarked
package org.thbreport.drawing.type;

import org.jspecify.annotations.NullMarked;
