/** Text that is measured and broken into lines. */
@NullMarked
package org.thbreport.drawing.text;

import org.jspecify.annotations.NullMarked;
