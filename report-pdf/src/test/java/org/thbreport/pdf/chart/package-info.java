/** Tests of charts. */
@NullMarked
package org.thbreport.pdf.chart;

import org.jspecify.annotations.NullMarked;
