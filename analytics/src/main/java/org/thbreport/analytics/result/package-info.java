/** Puts all results under the names of {@code results.json}: the file and the list of figures are made from this alone. */
@NullMarked
package org.thbreport.analytics.result;

import org.jspecify.annotations.NullMarked;
