/** How many of how many countries the findings name, and which. */
@NullMarked
package org.thbreport.analytics.coverage;

import org.jspecify.annotations.NullMarked;
