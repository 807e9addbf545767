/** What changed between two releases, by the ids of their figures. */
@NullMarked
package org.thbreport.batch.compare;

import org.jspecify.annotations.NullMarked;
