/** Pictures as data: what a chart or map shows, with every label already worded. */
@NullMarked
package org.thbreport.publication.chart;

import org.jspecify.annotations.NullMarked;
