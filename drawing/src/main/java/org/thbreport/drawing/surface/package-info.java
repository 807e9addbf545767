/** What pictures are drawn on, whatever the format of the document is. */
@NullMarked
package org.thbreport.drawing.surface;

import org.jspecify.annotations.NullMarked;
