/** The formats that an edition is written in: one place says of each what its files are called, how they are written and what they are. */
@NullMarked
package org.thbreport.batch.format;

import org.jspecify.annotations.NullMarked;
