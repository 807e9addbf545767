/** Tests of colours. */
@NullMarked
package org.thbreport.drawing.colour;

import org.jspecify.annotations.NullMarked;
