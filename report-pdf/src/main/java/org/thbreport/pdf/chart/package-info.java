/** Charts and maps drawn as vectors with real text. */
@NullMarked
package org.thbreport.pdf.chart;

import org.jspecify.annotations.NullMarked;
