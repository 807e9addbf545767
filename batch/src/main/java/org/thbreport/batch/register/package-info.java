/** Counting of registers within the program: what commands and batches share. */
@NullMarked
package org.thbreport.batch.register;

import org.jspecify.annotations.NullMarked;
