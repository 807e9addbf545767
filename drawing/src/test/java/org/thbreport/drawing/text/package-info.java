/** Tests of text. */
@NullMarked
package org.thbreport.drawing.text;

import org.jspecify.annotations.NullMarked;
