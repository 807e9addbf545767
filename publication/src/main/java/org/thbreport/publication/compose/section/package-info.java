/** The sections of what is printed: which of them there are, and what stands in each. */
@NullMarked
package org.thbreport.publication.compose.section;

import org.jspecify.annotations.NullMarked;
