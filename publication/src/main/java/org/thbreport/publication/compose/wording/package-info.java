/** The words that sections and sheets share: those of a study, and those of one of its editions. */
@NullMarked
package org.thbreport.publication.compose.wording;

import org.jspecify.annotations.NullMarked;
