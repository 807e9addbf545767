/** The sheets of the annex and the formulas on them. */
@NullMarked
package org.thbreport.publication.compose.sheet;

import org.jspecify.annotations.NullMarked;
