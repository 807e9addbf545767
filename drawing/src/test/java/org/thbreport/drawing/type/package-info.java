/** Tests of fonts. */
@NullMarked
package org.thbreport.drawing.type;

import org.jspecify.annotations.NullMarked;
