/** The names of figures: each number of the results under its path, and the list of all that there are. */
@NullMarked
package org.thbreport.analytics.figure;

import org.jspecify.annotations.NullMarked;
