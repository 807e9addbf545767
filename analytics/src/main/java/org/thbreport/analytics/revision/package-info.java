/** What a publisher changed in a table between two vintages of it. */
@NullMarked
package org.thbreport.analytics.revision;

import org.jspecify.annotations.NullMarked;
