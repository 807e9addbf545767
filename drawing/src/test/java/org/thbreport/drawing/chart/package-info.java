/** Tests of charts. */
@NullMarked
package org.thbreport.drawing.chart;

import org.jspecify.annotations.NullMarked;
