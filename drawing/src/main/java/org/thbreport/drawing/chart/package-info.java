/** Charts and maps drawn as vectors with real text. */
@NullMarked
package org.thbreport.drawing.chart;

import org.jspecify.annotations.NullMarked;
