/** Makes the briefing and the annex of one language from protected results: what is said, in which order, how rounded. */
@NullMarked
package org.thbreport.publication.compose;

import org.jspecify.annotations.NullMarked;
