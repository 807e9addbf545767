/** Colours of pictures, by their roles. */
@NullMarked
package org.thbreport.drawing.colour;

import org.jspecify.annotations.NullMarked;
