/** Tests of surfaces. */
@NullMarked
package org.thbreport.drawing.surface;

import org.jspecify.annotations.NullMarked;
